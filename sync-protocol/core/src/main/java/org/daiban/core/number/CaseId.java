package org.daiban.core.number;

import java.util.UUID;

/**
 * The identity of a case, made where the case begins: a UUID of version 7 (RFC 9562, section 5.7),
 * which starts with the time of making and is random behind it.
 *
 * <p>The time is there for the stores' sake: cases that come together stand together in every
 * index, so a batch of them changes a few pages and not a page for each. Nobody may read it: the
 * clock of a device may lie, and then its cases are found as surely and a little slower.
 */
public final class CaseId {
  private static final long MS_MAX = (1L << 48) - 1;
  private static final long VERSION = 0x7000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;

  private CaseId() {}

  /**
   * A new one, in lower case.
   *
   * @param nowMs the maker's time in epoch milliseconds; cut to 48 bits, whatever it is
   * @param chance random bits, of which 12 are used
   * @param more random bits, of which 62 are used
   */
  public static String of(long nowMs, long chance, long more) {
    long high = ((nowMs & MS_MAX) << 16) | VERSION | (chance & 0xfffL);
    return new UUID(high, VARIANT | (more & ~(3L << 62))).toString();
  }
}
