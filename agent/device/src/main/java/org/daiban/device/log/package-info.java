/**
 * The device's own log: entries numbered without a gap, each chained to the one before and to this
 * device's last one on the same case. An entry is written in the same transaction as the change to
 * the device's tables that it stands for, and is never changed afterwards; only its transport state
 * and, one day, the erasure of its payload are noted beside it.
 */
package org.daiban.device.log;
