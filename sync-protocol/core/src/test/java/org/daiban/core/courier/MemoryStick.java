package org.daiban.core.courier;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A stick in memory that may be pulled out after so many bytes, or be full after so many. */
final class MemoryStick implements Stick {
  private static final long PLENTY = 1L << 40;

  private final Map<String, byte[]> files = new TreeMap<>();
  private long pulledAfterBytes = PLENTY;
  private long roomBytes = PLENTY;
  private boolean gone;

  MemoryStick pulledAfter(long bytes) {
    pulledAfterBytes = bytes;
    return this;
  }

  MemoryStick room(long bytes) {
    roomBytes = bytes;
    return this;
  }

  MemoryStick put(String name, byte[] bytes) {
    files.put(name, bytes);
    return this;
  }

  MemoryStick pluggedInAgain() {
    gone = false;
    pulledAfterBytes = PLENTY;
    return this;
  }

  Map<String, byte[]> all() {
    return files;
  }

  byte[] only() {
    if (files.size() != 1) {
      throw new AssertionError("on the stick lie " + files.keySet());
    }
    return files.values().iterator().next();
  }

  @Override
  public List<Lying> files() throws IOException {
    check();
    List<Lying> lying = new ArrayList<>();
    files.forEach((name, bytes) -> lying.add(new Lying(name, bytes.length)));
    return lying;
  }

  @Override
  public ParcelSource open(String name) throws IOException {
    check();
    return source(files.get(name));
  }

  @Override
  public void write(String name, Content content) throws IOException {
    check();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      content.writeTo(new Failing(bytes));
    } catch (IOException e) {
      if (gone) {
        files.put(ParcelName.unfinished(name), bytes.toByteArray());
      }
      throw e;
    }
    files.put(name, bytes.toByteArray());
  }

  @Override
  public void delete(String name) throws IOException {
    check();
    files.remove(name);
  }

  @Override
  public long freeBytes() throws IOException {
    check();
    return roomBytes - files.values().stream().mapToLong(bytes -> bytes.length).sum();
  }

  private void check() throws IOException {
    if (gone) {
      throw new IOException("no stick");
    }
  }

  static ParcelSource source(byte[] bytes) {
    return new ParcelSource() {
      @Override
      public long sizeBytes() {
        return bytes.length;
      }

      @Override
      public byte[] read(long offset, int bytesMax) {
        if (offset >= bytes.length) {
          return new byte[0];
        }
        int to = (int) Math.min(bytes.length, offset + bytesMax);
        return Arrays.copyOfRange(bytes, (int) offset, to);
      }

      @Override
      public void close() {}
    };
  }

  private final class Failing extends OutputStream {
    private final ByteArrayOutputStream bytes;

    Failing(ByteArrayOutputStream bytes) {
      this.bytes = bytes;
    }

    @Override
    public void write(int b) throws IOException {
      if (bytes.size() >= pulledAfterBytes) {
        gone = true;
        throw new IOException("pulled out");
      }
      bytes.write(b);
    }
  }
}
