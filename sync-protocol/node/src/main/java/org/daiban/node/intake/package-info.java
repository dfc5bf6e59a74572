/**
 * Takes batches from devices and relays. An entry is kept at most once, however often and by
 * whatever route it is sent; the receipt names only what is durable. Nothing here knows the law:
 * that is {@code cases}.
 */
package org.daiban.node.intake;
