/**
 * Photos and scans, named by the SHA-256 of their plain bytes. The bytes lie in files of the data
 * folder, a row says how many have arrived; an upload goes on at the byte where the link broke, and
 * a file counts only when its hash is the one it is named by.
 */
package org.daiban.node.attachments;
