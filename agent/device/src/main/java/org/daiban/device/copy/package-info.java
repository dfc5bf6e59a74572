/**
 * A second copy of what the county does not have yet, on another disk or a stick, for the day on
 * which the first one dies. It is written before a screen says 已保存, sealed to this device and to
 * the nodes above, so that a lost stick tells nothing, and it shrinks as the county's receipts come
 * in. Where it cannot be written the device works on and says so.
 */
package org.daiban.device.copy;
