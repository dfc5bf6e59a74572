package org.daiban.core.packing;

/** Says that a small body would have become one over the limit. Nothing of it is used. */
public final class InflatedTooLarge extends RuntimeException {
  private static final long serialVersionUID = 1L;

  InflatedTooLarge() {
    super("the packed body is longer than allowed once unpacked", null, false, false);
  }
}
