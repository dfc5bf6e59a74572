/**
 * The HTTP side of capture (登记): drafts of applications, what each still lacks, and the act that
 * makes a case of one.
 */
package org.daiban.agent.drafts;
