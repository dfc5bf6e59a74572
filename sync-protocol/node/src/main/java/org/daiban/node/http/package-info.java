/**
 * The HTTP server of every program: Micronaut's router on Eclipse Jetty 12, with one door in front
 * of it that limits and inflates request bodies, and one place that turns every failure into a
 * problem answer (RFC 9457).
 *
 * <p>To add a route, write a class annotated {@code @Controller("/api/…")} anywhere below {@code
 * org.daiban}: Micronaut finds it at compile time. Give its methods {@code @Get}, {@code @Post} and
 * so on, and say on each who may call it with {@code @Allowed} or {@code @Open} (package people); a
 * route that says nothing refuses everybody. Requests and answers are records annotated
 * {@code @Serdeable}; a body that is not JSON is taken as {@code @Body byte[]}. What cannot be done
 * is told by throwing a {@link org.daiban.node.http.Refusal}: never return an error by hand. Files
 * are sent with {@link org.daiban.node.http.FileAnswer}. Body limits stand in {@link
 * org.daiban.node.http.BodyLimits}.
 */
package org.daiban.node.http;
