/**
 * The port to other offices' data 数据共享: a paper that sharing can supply may not be asked of the
 * villager (国令716第七条). The node that holds a case looks up what the applicant left to sharing,
 * behind the act that received it, and writes what came of it into the case's history with source,
 * day and purpose. While the partner is away the paper waits, nothing else does, and a clerk may
 * always take the original instead.
 */
package org.daiban.node.shares;
