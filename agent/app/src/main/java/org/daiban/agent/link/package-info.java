/**
 * The line to the node above: who answers there, how the loop that exchanges with it is opened, and
 * how the signatures of the records inside an answer are checked. What is sent and what becomes of
 * an answer is for {@code village} and {@code relay}.
 */
package org.daiban.agent.link;
