package org.daiban.core.courier;

import java.io.Closeable;
import java.io.IOException;

/** A parcel's file as it lies there, be it whole or not. */
public interface ParcelSource extends Closeable {
  /** Its length as it is now. */
  long sizeBytes() throws IOException;

  /** Bytes from an offset on: so many, or fewer at its end. */
  byte[] read(long offset, int bytesMax) throws IOException;

  @Override
  void close() throws IOException;
}
