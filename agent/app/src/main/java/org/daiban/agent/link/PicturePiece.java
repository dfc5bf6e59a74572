package org.daiban.agent.link;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;

/** A piece of a picture's file, as it goes over the line. */
public final class PicturePiece {
  private PicturePiece() {}

  /** Bytes from an offset on: {@code bytesMax} of them, or fewer at the file's end. */
  public static byte[] read(File picture, long offset, int bytesMax) {
    try (RandomAccessFile file = new RandomAccessFile(picture, "r")) {
      byte[] piece = new byte[(int) Math.max(0, Math.min(bytesMax, file.length() - offset))];
      file.seek(offset);
      file.readFully(piece);
      return piece;
    } catch (IOException e) {
      throw new UncheckedIOException("a picture of this machine cannot be read", e);
    }
  }
}
