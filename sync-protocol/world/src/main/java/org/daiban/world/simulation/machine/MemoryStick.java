package org.daiban.world.simulation.machine;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.daiban.core.courier.ParcelName;
import org.daiban.core.courier.ParcelSource;
import org.daiban.core.courier.Stick;

/** A stick that can be pulled out after any byte, and whose files can be spoilt or put back. */
public final class MemoryStick implements Stick {
  private static final long ROOM_BYTES = 1_000_000_000L;
  private static final int NEVER = Integer.MAX_VALUE;

  private final Map<String, byte[]> files = new TreeMap<>();
  private Map<String, byte[]> copy = new TreeMap<>();
  private int bytesUntilPulled = NEVER;

  /** It will be pulled out when so many more bytes were read from it or written to it. */
  public void pullAfter(int bytes) {
    bytesUntilPulled = bytes;
  }

  /** It is put in, here or elsewhere. */
  public void putIn() {
    bytesUntilPulled = NEVER;
  }

  /** What lies on it is as it was when somebody copied it last; what lies there now is copied. */
  public void swap() {
    Map<String, byte[]> now = new TreeMap<>(files);
    files.clear();
    files.putAll(copy);
    copy = now;
  }

  /** A file loses its end, or a bit of it turns. */
  public void spoil(Random chance) {
    if (files.isEmpty()) {
      return;
    }
    String name = new ArrayList<>(files.keySet()).get(chance.nextInt(files.size()));
    byte[] bytes = files.get(name).clone();
    if (bytes.length > 0 && chance.nextBoolean()) {
      bytes[chance.nextInt(bytes.length)] ^= (byte) (1 << chance.nextInt(8));
      files.put(name, bytes);
    } else {
      files.put(name, Arrays.copyOf(bytes, chance.nextInt(bytes.length + 1)));
    }
  }

  /** All that whoever finds it can read. */
  public List<byte[]> contents() {
    return new ArrayList<>(files.values());
  }

  @Override
  public List<Lying> files() throws IOException {
    taken(0);
    List<Lying> lying = new ArrayList<>();
    files.forEach((name, bytes) -> lying.add(new Lying(name, bytes.length)));
    return lying;
  }

  @Override
  public ParcelSource open(String name) throws IOException {
    taken(0);
    byte[] bytes = files.get(name);
    if (bytes == null) {
      throw new IOException("no such file on the simulated stick");
    }
    return new Source(bytes);
  }

  @Override
  public void write(String name, Content content) throws IOException {
    String unfinished = ParcelName.unfinished(name);
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    try {
      content.writeTo(new Sink(written));
    } catch (IOException pulled) {
      files.put(unfinished, written.toByteArray()); // a pulled stick keeps what it got
      throw pulled;
    }
    files.remove(unfinished);
    files.put(name, written.toByteArray());
  }

  @Override
  public void delete(String name) throws IOException {
    taken(0);
    files.remove(name);
  }

  @Override
  public long freeBytes() throws IOException {
    taken(0);
    return ROOM_BYTES;
  }

  private void taken(int bytes) throws IOException {
    if (bytesUntilPulled != NEVER) {
      bytesUntilPulled -= bytes;
      if (bytesUntilPulled <= 0) {
        throw new IOException("the simulated stick was pulled out");
      }
    }
  }

  private final class Sink extends OutputStream {
    private final ByteArrayOutputStream written;

    Sink(ByteArrayOutputStream written) {
      this.written = written;
    }

    @Override
    public void write(int one) throws IOException {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
      int fitting = Math.max(0, Math.min(count, bytesUntilPulled));
      written.write(bytes, from, fitting);
      taken(count);
    }
  }

  private final class Source implements ParcelSource {
    private final byte[] bytes;

    Source(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    public long sizeBytes() {
      return bytes.length;
    }

    @Override
    public byte[] read(long offset, int bytesMax) throws IOException {
      int from = (int) Math.min(offset, bytes.length);
      int to = (int) Math.min(from + (long) bytesMax, bytes.length);
      taken(to - from);
      return Arrays.copyOfRange(bytes, from, to);
    }

    @Override
    public void close() {}
  }
}
