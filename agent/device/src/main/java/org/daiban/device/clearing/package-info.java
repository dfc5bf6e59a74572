/**
 * What a device lets go: closed cases of which the county has called every entry safe, and photos
 * that can be fetched again. Nothing else is ever dropped (P1). The chain goes on behind a
 * checkpoint that the device signs, so the store is as large as the work that is open, however many
 * years it has run.
 */
package org.daiban.device.clearing;
