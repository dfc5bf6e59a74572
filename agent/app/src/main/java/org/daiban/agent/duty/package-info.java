/**
 * What this machine is and does: nobody until it is enrolled, then a village's device or a
 * township's node, as its certificate says. Enrolment takes effect without a restart.
 */
package org.daiban.agent.duty;
