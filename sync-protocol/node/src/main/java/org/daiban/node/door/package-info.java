/**
 * Who may come in at {@code /sync/v1}: machines that sign each request with the key of their
 * certificate over a challenge of this node. People come in by {@code people}.
 */
package org.daiban.node.door;
