/**
 * How fast and how small a village's program is with years of cases in it. {@code Bench} lets a
 * village in through the real programs, fills its device with made-up cases, starts it as its
 * launcher does, and prints one line of JSON for each figure. A second part looks at the line: how
 * many bytes, requests and seconds a hundred cases take on their way to a township, and how many
 * bytes a photo on a line that breaks. Nothing here fails for being slow: figures are read by
 * people, beside the machine's own.
 */
package org.daiban.world.bench;
