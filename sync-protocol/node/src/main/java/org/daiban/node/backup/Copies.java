package org.daiban.node.backup;

import java.io.IOException;
import java.util.Optional;

/** A way in which a node's store comes to lie somewhere else too. */
public interface Copies {
  /**
   * Makes a copy, or looks at one that others make, and calls safe what it covers.
   *
   * @throws IOException when there is none or it is not whole; nothing more is called safe then
   */
  Backup.Done run() throws IOException;

  /** The newest copy that was found whole. */
  Optional<Backup.Done> newest();
}
