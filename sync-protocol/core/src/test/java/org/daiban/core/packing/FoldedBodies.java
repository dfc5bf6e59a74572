package org.daiban.core.packing;

import java.util.Arrays;
import java.util.Collections;

/**
 * Folded bodies as they are before a dictionary makes them small: a spoilt zlib stream seldom gets
 * that far. The first two bytes say how much of the rest is text; the raw column follows.
 */
public final class FoldedBodies {
  private static final int LENGTH_BYTES = 2;

  private FoldedBodies() {}

  /** A plain body folded. */
  public static byte[] of(byte[] plain) {
    Folding folding = Folding.of(plain, Collections.emptySet());
    byte[] text = folding.text();
    byte[] raw = folding.raw();
    byte[] all = Arrays.copyOf(new byte[LENGTH_BYTES], LENGTH_BYTES + text.length + raw.length);
    all[0] = (byte) (text.length >> 8);
    all[1] = (byte) text.length;
    System.arraycopy(text, 0, all, LENGTH_BYTES, text.length);
    System.arraycopy(raw, 0, all, LENGTH_BYTES + text.length, raw.length);
    return all;
  }

  /** Unfolds what may be spoilt. */
  public static byte[] unfold(byte[] folded, int plainBytesMax) {
    int said = folded.length < LENGTH_BYTES ? 0 : ((folded[0] & 0xff) << 8) | (folded[1] & 0xff);
    int from = Math.min(LENGTH_BYTES, folded.length);
    int to = Math.min(folded.length, from + said);
    byte[] raw = Arrays.copyOfRange(folded, to, folded.length);
    return Unfolding.unfold(
        Arrays.copyOfRange(folded, from, to), new RawReader(raw, 0), plainBytesMax);
  }
}
