package org.daiban.core.catalogue;

/**
 * A paper that is still missing, as printed on the list that the villager takes home.
 *
 * @param no the material's number in the item
 * @param what what about it is missing, such as 原件
 * @param how how to get it
 */
public record MissingMaterial(int no, String name, String what, String how) {}
