package org.daiban.core.catalogue;

/**
 * What the item costs; the texts are empty where the catalogue has none.
 *
 * @param item name of the charge
 * @param standard amount in words
 * @param basis document it rests on
 * @param reduction who pays less
 */
public record Fee(
    boolean charged, String item, String standard, String basis, String reduction, String note) {}
