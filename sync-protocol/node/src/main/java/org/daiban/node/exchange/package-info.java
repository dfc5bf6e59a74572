/**
 * The door for machines: one round trip that carries batches up and brings receipts, changes and
 * the inbox down. Each request is signed by the machine that makes it, each answer by this node, so
 * that neither can be forged by whoever carries them.
 */
package org.daiban.node.exchange;
