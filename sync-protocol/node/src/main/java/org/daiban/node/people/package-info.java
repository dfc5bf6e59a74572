/**
 * Who may do what: people, signing in, and the one gate that checks every route against role and
 * jurisdiction. Say on each method of a controller who may call it and what its address names:
 *
 * <pre>
 * &#64;Post("/cases/{id}/acts")
 * &#64;Allowed(value = Staff.HANDLERS, within = Reach.CASE, atHome = true)
 * Detail act(SignedIn who, @PathVariable String id, @Body String act) { … }
 * </pre>
 *
 * <p>The method then need not ask again: the case is one of this person's. A list takes {@link
 * org.daiban.node.people.SignedIn#area} and shows what lies within.
 *
 * <p>{@code @Allowed} without a circle lets in everybody who is signed in, {@code @Open} lets in
 * everybody. A route that says neither refuses all. The tests of each program walk all its routes
 * and compare who may do what with a table that a person can read.
 */
package org.daiban.node.people;
