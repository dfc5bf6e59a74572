/**
 * The cases of this device, as their holders last told. A snapshot is taken only if its term and
 * revision are higher than those of the one before, whichever way it came; what the screens show
 * beside it, transport and the next thing to do, is computed from the log.
 */
package org.daiban.device.casebook;
