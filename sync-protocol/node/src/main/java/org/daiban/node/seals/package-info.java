/**
 * The seals 印章 of a node's organs: who keeps them, who may use them on what, and each use. A letter
 * that bears a seal was issued by an act, and the act's transaction writes the line of the log;
 * somebody without authority is refused before (rule V15). Authorisations are the node's own
 * record, as the paper one is: a township's seal is kept at the township.
 */
package org.daiban.node.seals;
