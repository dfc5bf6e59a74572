/**
 * How the bytes of attachments come in: tus 1.0.0 at {@code /sync/v1/attachments} with creation,
 * creation-with-upload, checksum, expiration and termination. Machines sign their requests;
 * people's programs bear a token. An upload belongs to one of them, is bounded in every way, goes
 * on at the byte where the line broke, and becomes an attachment when its hash and its first bytes
 * are right.
 */
package org.daiban.node.uploads;
