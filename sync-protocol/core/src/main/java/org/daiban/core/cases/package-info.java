/**
 * The life of a case 办件 in law. Each legal move is an {@link org.daiban.core.cases.Act} written by
 * the node that holds the case; every other node folds the same acts with the same {@link
 * org.daiban.core.cases.CaseFlow} and comes to the same {@link org.daiban.core.cases.CaseFile}.
 * {@link org.daiban.core.cases.Transition} is the one table of what may follow what. Nothing here
 * reads a clock, a file or a setting, and nothing here knows how an act travels.
 */
package org.daiban.core.cases;
