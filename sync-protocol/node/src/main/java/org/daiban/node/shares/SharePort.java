package org.daiban.node.shares;

import org.daiban.node.ports.PortDown;

/** Whoever can look papers up in other offices' data. */
public interface SharePort {
  /**
   * Looks one up. Asking the same question again answers the same.
   *
   * @throws PortDown when there is no answer now; the question is asked again later
   */
  ShareAnswer look(ShareQuestion question) throws PortDown;
}
