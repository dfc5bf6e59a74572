package org.daiban.core.courier;

/**
 * What was written to a stick.
 *
 * @param file its name there
 * @param entries entries of logs in it
 * @param photos photos in it
 * @param photosLeft photos that found no room and go with the next parcel
 */
public record Exported(
    String file, ParcelHead head, long bytes, long entries, int photos, int photosLeft) {}
