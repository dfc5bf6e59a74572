/**
 * What all offices must have alike: the catalogue in each published version, the yearly calendars,
 * regions and organs. The county publishes them in its feed, a township passes them on, and each
 * program reads them from its own store.
 */
package org.daiban.node.reference;
