/**
 * The life of the catalogue at the county: a version of an item is drafted, reviewed by three
 * offices, published with the day it takes effect, later suspended or withdrawn. Each act leaves a
 * line of history; what is published goes down the feed, signed, one item at a time. The rules are
 * the core's ({@code PublishGuards}, {@code Editions}); here is who may do what when.
 */
package org.daiban.server.catalogue;
