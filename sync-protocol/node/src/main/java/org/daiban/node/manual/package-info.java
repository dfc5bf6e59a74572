/**
 * The manuals, shown inside the program: they are written and printed as Markdown in {@code
 * docs/manual}, travel in the program's jar with their pictures, and each page of the screens opens
 * the section about it.
 */
package org.daiban.node.manual;
