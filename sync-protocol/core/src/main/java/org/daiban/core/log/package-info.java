/**
 * What two machines must agree on about a log: entries chained by their headers, batches signed by
 * the device that wrote them, receipts and outcomes that come back, certificates that say who is
 * who. Every record here is immutable and is written and read as one line of JSON; the protocol
 * page draws each of them. Nothing here knows the law or does any I/O.
 */
package org.daiban.core.log;
