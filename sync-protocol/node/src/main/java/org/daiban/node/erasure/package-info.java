/**
 * Erases what a closed case held of a person, once the archive period is over or the law asks for
 * it: the payloads of its entries, its photos, its letters in the feed. The headers stay, so every
 * chain, receipt and batch still verifies; a batch that goes on says that it was erased.
 */
package org.daiban.node.erasure;
