/**
 * The county centre: the root of trust and the last node of every case. Features stand in packages
 * of their own; what a township needs too lives in {@code org.daiban.node}.
 */
package org.daiban.server;
