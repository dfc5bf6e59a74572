package org.daiban.node.rush;

/** What has been kept and receipted and has not taken effect yet. */
@FunctionalInterface
public interface Backlog {
  /** In about how many seconds all of it will have taken effect. */
  long seconds();
}
