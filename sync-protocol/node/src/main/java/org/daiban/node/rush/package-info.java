/**
 * Rush control (P11): when more machines come than can be served at once, each is told when to come
 * back, in the order of coming, and is served then. What is going on at one time is bounded, and so
 * is the memory for it; text goes before photos.
 */
package org.daiban.node.rush;
