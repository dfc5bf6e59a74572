/**
 * The packed programs as processes, on real ports and files. Tests here carry the tag {@code
 * system} and run under {@code -Pfull}, once the jars are packed.
 */
package org.daiban.world.system;
