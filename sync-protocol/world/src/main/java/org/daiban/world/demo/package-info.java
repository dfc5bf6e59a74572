/**
 * A small world: one county, one township, one village, the two lines between them, and the people
 * who work there. It is set up through the same HTTP interfaces that an office would use.
 */
package org.daiban.world.demo;
