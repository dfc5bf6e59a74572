package org.daiban.node.letters;

/**
 * One paper on a receipt or in a list of papers.
 *
 * @param form 原件, 复印件, 承诺, …
 * @param pages number of pages or pictures
 * @param whereabouts 留存 or 退还; empty where it does not matter
 */
public record MaterialLine(String name, String form, int pages, String whereabouts) {}
