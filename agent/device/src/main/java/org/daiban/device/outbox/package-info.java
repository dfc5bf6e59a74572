/**
 * What has to go out, and what came back about it. The outbox cuts the batches that every route
 * carries unchanged, and believes nothing but verified receipts: an entry is sent again, by any
 * route, until a receipt covers it or refuses it with a reason.
 */
package org.daiban.device.outbox;
