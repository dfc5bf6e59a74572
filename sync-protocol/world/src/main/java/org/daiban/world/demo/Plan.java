package org.daiban.world.demo;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How a world is to be started.
 *
 * @param folder data folders, logs and accounts go below it
 * @param firstPort the county's port; the others follow, each the next one that is free
 * @param clock file with the story's instant; empty for the true clock
 * @param pullSeconds how long a program waits before it asks the node above for news
 * @param partners whether township and county get made-up partners for their ports
 */
public record Plan(
    Path folder, int firstPort, Optional<Path> clock, int pullSeconds, boolean partners) {
  /** The same without made-up partners. */
  public Plan(Path folder, int firstPort, Optional<Path> clock, int pullSeconds) {
    this(folder, firstPort, clock, pullSeconds, false);
  }
}
