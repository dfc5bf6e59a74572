/**
 * Photos, scans and drawn signatures. The bytes lie in files named by their digest, written and
 * flushed before the row that speaks of them; the rows say what belongs to which case, how far each
 * was sent and who keeps it.
 */
package org.daiban.device.attachment;
