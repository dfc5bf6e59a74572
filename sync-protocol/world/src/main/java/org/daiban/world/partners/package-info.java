/**
 * Other offices' systems, made up: one that looks papers up in shared data and one that sends text
 * messages, behind the same HTTP as real ones. They know nobody: what they answer follows from the
 * question alone, and what they are told is forgotten when they stop.
 */
package org.daiban.world.partners;
