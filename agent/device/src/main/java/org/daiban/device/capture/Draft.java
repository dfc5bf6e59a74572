package org.daiban.device.capture;

/**
 * An application under way.
 *
 * @param id a UUID; it becomes the case's, so that capturing the same draft twice makes one case
 * @param person the id of the one who began it
 * @param item the item's code
 * @param catalogue the version of the catalogue that it was begun with
 * @param createdAtMs epoch milliseconds on the device's clock
 * @param updatedAtMs likewise
 */
public record Draft(
    String id,
    String person,
    String item,
    String catalogue,
    DraftContent content,
    long createdAtMs,
    long updatedAtMs) {}
