package org.daiban.core.courier;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.daiban.core.wire.WireException;

/** Packs and unpacks bodies; what would grow beyond its limit is refused before it does. */
final class Gzip {
  private static final int PIECE_BYTES = 16 * 1024;

  private Gzip() {}

  static byte[] packed(byte[] plain) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(plain.length / 4 + 64);
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(plain);
    } catch (IOException e) {
      throw new IllegalStateException("memory does not fail", e);
    }
    return bytes.toByteArray();
  }

  static byte[] unpacked(byte[] packed, int bytesMax) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(Math.min(bytesMax, 4 * packed.length));
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      byte[] piece = new byte[PIECE_BYTES];
      for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
        if (bytes.size() + read > bytesMax) {
          throw new WireException("a record inflates to more than " + bytesMax + " bytes");
        }
        bytes.write(piece, 0, read);
      }
    } catch (IOException e) {
      throw new WireException("a record cannot be inflated", e);
    }
    return bytes.toByteArray();
  }
}
