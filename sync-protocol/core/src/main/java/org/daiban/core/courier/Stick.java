package org.daiban.core.courier;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * The folder {@value ParcelName#FOLDER} of a stick, or whatever stands for it: a folder of a
 * laptop, a document tree of a tablet, memory in the simulation. May vanish at any moment: every
 * method may fail with an {@link IOException}.
 */
public interface Stick {
  /** A file that lies there. */
  record Lying(String name, long sizeBytes) {}

  /** Writes the content of a file. */
  @FunctionalInterface
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /** The files, {@link ParcelLimits#FILES_MAX} at most; none when the folder is not there. */
  List<Lying> files() throws IOException;

  ParcelSource open(String name) throws IOException;

  /**
   * Writes a file under {@link ParcelName#unfinished its unfinished name}, makes it durable and
   * only then gives it its name. After a failure nothing is left of it if that can be helped.
   */
  void write(String name, Content content) throws IOException;

  /** Deletes a file; one that is not there is none of our business. */
  void delete(String name) throws IOException;

  long freeBytes() throws IOException;
}
