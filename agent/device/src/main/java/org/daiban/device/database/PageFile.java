package org.daiban.device.database;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The pages of a SQLite file and of the log beside it, however damaged, without SQLite.
 *
 * <pre>
 * file   page 1, page 2, …                          page size at byte 16, spare bytes at byte 20
 * -wal   32 bytes; then for each frame 24 bytes     page number in the first 4 of them
 *        and a page
 * </pre>
 */
final class PageFile implements Closeable {
  private static final int SIZE_AT = 16;
  private static final int SPARE_AT = 20;
  private static final int HEADER_BYTES = 100;
  private static final int USUAL_PAGE_BYTES = 4096;
  private static final int PAGE_BYTES_MIN = 512;
  private static final int PAGE_BYTES_MAX = 65_536;
  private static final int WAL_HEADER_BYTES = 32;
  private static final int FRAME_HEADER_BYTES = 24;

  private final RandomAccessFile file;
  private final RandomAccessFile wal;
  private final int pageBytes;
  private final int usableBytes;
  private final Map<Long, Long> newestFrames = new HashMap<>();

  private PageFile(RandomAccessFile file, RandomAccessFile wal) throws IOException {
    this.file = file;
    this.wal = wal;
    byte[] header = read(file, 0, HEADER_BYTES);
    this.pageBytes = pageBytes(header);
    this.usableBytes = pageBytes - (isHeader(header) ? header[SPARE_AT] & 0xff : 0);
    noteFrames();
  }

  /**
   * @param wal the file's write-ahead log; it need not be there
   */
  static PageFile open(File file, File wal) throws IOException {
    RandomAccessFile pages = new RandomAccessFile(file, "r");
    try {
      return new PageFile(pages, wal.isFile() ? new RandomAccessFile(wal, "r") : null);
    } catch (IOException | RuntimeException e) {
      pages.close();
      throw e;
    }
  }

  int usableBytes() {
    return usableBytes;
  }

  /** Every page that is there, in every version: those of the log are behind those of the file. */
  List<Long> places() throws IOException {
    List<Long> places = new ArrayList<>();
    for (long at = 0; at < file.length(); at += pageBytes) {
      places.add(at);
    }
    for (long at = WAL_HEADER_BYTES; wal != null && at < wal.length(); at += frameBytes()) {
      places.add(-at - FRAME_HEADER_BYTES);
    }
    return places;
  }

  /** A page at one of {@link #places}, filled up with zeros where the file ends within it. */
  byte[] at(long place) throws IOException {
    return place < 0 ? read(wal, -place, pageBytes) : read(file, place, pageBytes);
  }

  /** The newest version of a page by its number, from 1. */
  byte[] page(long number) throws IOException {
    Long frame = newestFrames.get(number);
    return frame != null ? at(frame) : at((number - 1) * pageBytes);
  }

  @Override
  public void close() throws IOException {
    file.close();
    if (wal != null) {
      wal.close();
    }
  }

  private void noteFrames() throws IOException {
    for (long at = WAL_HEADER_BYTES; wal != null && at < wal.length(); at += frameBytes()) {
      long number = ByteBuffer.wrap(read(wal, at, FRAME_HEADER_BYTES)).getInt() & 0xffff_ffffL;
      newestFrames.put(number, -at - FRAME_HEADER_BYTES);
    }
  }

  private long frameBytes() {
    return FRAME_HEADER_BYTES + (long) pageBytes;
  }

  private static int pageBytes(byte[] header) {
    if (!isHeader(header)) {
      return USUAL_PAGE_BYTES;
    }
    int size = ((header[SIZE_AT] & 0xff) << 8) | (header[SIZE_AT + 1] & 0xff);
    return size == 1 ? PAGE_BYTES_MAX : size;
  }

  private static boolean isHeader(byte[] header) {
    int size = ((header[SIZE_AT] & 0xff) << 8) | (header[SIZE_AT + 1] & 0xff);
    return header[0] == 'S'
        && (size == 1 || (size >= PAGE_BYTES_MIN && Integer.bitCount(size) == 1));
  }

  private static byte[] read(RandomAccessFile from, long at, int count) throws IOException {
    byte[] bytes = new byte[count];
    from.seek(at);
    int have = 0;
    for (int got = 0; got >= 0 && have < count; have += Math.max(got, 0)) {
      got = from.read(bytes, have, count - have);
    }
    return bytes;
  }
}
