/**
 * A person at a node's screens, as far as HTTP can tell: signs in, keeps the cookie, reads JSON.
 * The story, the tests and the benchmarks see the programs only this way.
 */
package org.daiban.world.visit;
