/**
 * The cases that this node holds or knows of. A request of a village becomes an act here, a clerk's
 * decision becomes an act here; each act is judged by the pure {@code CaseFlow}, written to the
 * node's log, folded into the case's file and published, in one transaction. History is the truth:
 * the row of a case can be rebuilt from its acts.
 */
package org.daiban.node.cases;
