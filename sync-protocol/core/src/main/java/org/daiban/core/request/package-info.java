/**
 * What a device asks of the holder of a case, one record for each entry type that a device writes:
 * the application itself, the list of its attachments, what a supplement notice asked for, a
 * withdrawal, the proof of a delivery. Each is the payload of an entry and one line of JSON. A
 * value that a reader does not know stays in the text it came in; whether a request moves the case
 * is decided by its holder.
 */
package org.daiban.core.request;
