package org.daiban.node.seals;

/**
 * One line of a seal's log.
 *
 * @param letterNumber the letter number 文号
 * @param usedAtMs epoch milliseconds on the node's clock
 */
record SealUse(
    String organ,
    String caseNumber,
    String letterNumber,
    String title,
    String personName,
    long usedAtMs) {}
