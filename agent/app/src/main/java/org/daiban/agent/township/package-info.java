/**
 * The township's own working papers, beside its cases: what is posted where and until when 公示,
 * which homes are to be visited 入户, who handed which envelope to whom 交接 (W44), and who stands in
 * for whom (A、B岗). None of it moves a case; it stays at this node.
 */
package org.daiban.agent.township;
