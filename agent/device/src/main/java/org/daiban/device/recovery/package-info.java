/**
 * Opens the device's store after whatever power and disk have done to it. A damaged file is set
 * aside, never deleted, and a new one is built from all that can be read: row by row through
 * SQLite, page by page past it, and from the second copy where there is one. An entry proves itself
 * by its digests, so nothing false comes in; what is missing is named by its number.
 */
package org.daiban.device.recovery;
