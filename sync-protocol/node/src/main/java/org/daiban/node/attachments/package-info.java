/**
 * Photos and scans, named by the SHA-256 of their plain bytes. A row speaks of an attachment only
 * once all its bytes lie in their file and their hash is checked; it is stored once, and counts for
 * each case that names it when somebody has brought it who may see that case. How the bytes come is
 * the business of {@code uploads}.
 */
package org.daiban.node.attachments;
