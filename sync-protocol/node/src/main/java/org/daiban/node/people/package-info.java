/**
 * Who may do what: people, signing in, and the one gate that checks every route against role and
 * jurisdiction. Say on each method of a controller who may call it:
 *
 * <pre>
 * &#64;Post("/acts")
 * &#64;Allowed({Role.TOWNSHIP_CLERK, Role.FIRST_REPRESENTATIVE})
 * Detail act(SignedIn who, @Body Act act) {
 *   who.mustCover(region, department);
 *   …
 * }
 * </pre>
 *
 * <p>{@code @Allowed} without roles lets in everybody who is signed in, {@code @Open} lets in
 * everybody. A route that says neither refuses all: the test of each program asserts that {@code
 * Routes.unguarded} is empty.
 */
package org.daiban.node.people;
