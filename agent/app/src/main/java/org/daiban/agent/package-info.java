/**
 * The program at villages and townships. It starts as nobody; its enrolment makes it the one or the
 * other ({@code duty}), opens what belongs to that, and begins to exchange with the node above
 * ({@code link}). At a village a proxy agent captures cases ({@code drafts}, {@code cases}, {@code
 * outbox}) into the device's own store ({@code village}); at a township the node's desk works on
 * them and what villages sent is carried on ({@code relay}).
 */
package org.daiban.agent;
