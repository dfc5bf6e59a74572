/**
 * How machines are let in: a clerk asks for a one-time code for a place, a person types it into the
 * new machine, and the machine gets a certificate that says what it is and where. The kind comes
 * from the place: a code for a village makes a village's machine, one for a township its node.
 */
package org.daiban.node.enrolment;
