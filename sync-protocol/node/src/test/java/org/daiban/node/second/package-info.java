/**
 * A second client, written from the words of docs/sync-protocol.md and from nothing else: it uses
 * none of this project's classes, only HTTP, cryptography and text of the Java platform. What it
 * cannot do, the page does not say. It is also the device of protocol version 1 that later nodes
 * must go on serving: it is not to be taught anything newer.
 */
package org.daiban.node.second;
