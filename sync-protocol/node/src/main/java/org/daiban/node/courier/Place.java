package org.daiban.node.courier;

import java.nio.file.Path;

/**
 * A place where parcels may lie.
 *
 * @param id what a screen sends back
 * @param label for people
 * @param freeBytes room that is left; 0 when unknown
 */
public record Place(String id, String label, long freeBytes, Path root) {}
