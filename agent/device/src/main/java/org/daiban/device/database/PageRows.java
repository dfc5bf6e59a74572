package org.daiban.device.database;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reads rows straight out of the pages of a SQLite file that SQLite itself gives up on. Each page
 * that holds rows is read by itself, so one torn page costs its own rows and no others, not even
 * where the tree above them is gone. What is found may be stale, or nonsense: whoever takes it must
 * be able to prove it, as an entry of a log is by its digests.
 */
public final class PageRows {
  /** A row as it stands in a page: texts and whole numbers in the order of the columns. */
  public record Found(long rowid, List<Object> columns) {}

  private static final int LEAF = 13;
  private static final int LEAF_HEADER_BYTES = 8;
  private static final int FIRST_PAGE_HEADER_BYTES = 100;
  private static final int COLUMNS_MAX = 64;
  private static final int ROW_BYTES_MAX = 2 * 1024 * 1024;

  private final PageFile pages;
  private final Consumer<Found> found;

  private PageRows(PageFile pages, Consumer<Found> found) {
    this.pages = pages;
    this.found = found;
  }

  /** Hands out every row that can be made out, of whatever table, some of them more than once. */
  public static void read(File file, Consumer<Found> found) {
    try (PageFile pages = PageFile.open(file, new File(file.getPath() + "-wal"))) {
      PageRows rows = new PageRows(pages, found);
      for (long place : pages.places()) {
        rows.readPage(pages.at(place), place == 0 ? FIRST_PAGE_HEADER_BYTES : 0);
      }
    } catch (IOException e) {
      throw new DatabaseFailure(DatabaseFailure.Kind.IO, e);
    }
  }

  private void readPage(byte[] page, int start) throws IOException {
    if (page[start] != LEAF) {
      return;
    }
    int cells = number(page, start + 3);
    int first = start + LEAF_HEADER_BYTES;
    for (int i = 0; i < cells && first + 2 * i + 1 < page.length; i++) {
      readCell(page, number(page, first + 2 * i));
    }
  }

  private void readCell(byte[] page, int at) throws IOException {
    try {
      Cursor cursor = new Cursor(page, at);
      long bytes = cursor.varint();
      long rowid = cursor.varint();
      if (bytes > 0 && bytes <= ROW_BYTES_MAX) {
        found.accept(new Found(rowid, columns(payload(page, cursor.at, (int) bytes))));
      }
    } catch (IndexOutOfBoundsException torn) {
      return; // this cell is not whole; the next one may be
    }
  }

  /** What fits stands in the cell, the rest in a chain of pages that begin with the next number. */
  private byte[] payload(byte[] page, int at, int bytes) throws IOException {
    int local = localBytes(bytes);
    byte[] payload = new byte[bytes];
    System.arraycopy(page, at, payload, 0, local);
    int have = local;
    long next = local < bytes ? longNumber(page, at + local) : 0;
    while (have < bytes && next > 0) {
      byte[] more = pages.page(next);
      int count = Math.min(bytes - have, pages.usableBytes() - 4);
      System.arraycopy(more, 4, payload, have, count);
      have += count;
      next = longNumber(more, 0);
    }
    return payload;
  }

  private int localBytes(int bytes) {
    int usable = pages.usableBytes();
    if (bytes <= usable - 35) {
      return bytes;
    }
    int least = (usable - 12) * 32 / 255 - 23;
    int fitting = least + (bytes - least) % (usable - 4);
    return fitting <= usable - 35 ? fitting : least;
  }

  private static List<Object> columns(byte[] record) {
    Cursor cursor = new Cursor(record, 0);
    int headerBytes = (int) cursor.varint();
    List<Long> types = new ArrayList<>();
    while (cursor.at < headerBytes && types.size() < COLUMNS_MAX) {
      types.add(cursor.varint());
    }
    List<Object> columns = new ArrayList<>();
    int at = headerBytes;
    for (long type : types) {
      int bytes = valueBytes(type);
      columns.add(value(record, at, bytes, type));
      at += bytes;
    }
    return columns;
  }

  private static int valueBytes(long type) {
    if (type >= 12) {
      return (int) Math.min((type - 12) / 2, ROW_BYTES_MAX);
    }
    int[] bytes = {0, 1, 2, 3, 4, 6, 8, 8, 0, 0, 0, 0};
    return bytes[(int) Math.max(type, 0)];
  }

  private static Object value(byte[] record, int at, int bytes, long type) {
    if (type >= 13 && type % 2 == 1) {
      return new String(
          Arrays.copyOfRange(record, checked(record, at, bytes), at + bytes),
          StandardCharsets.UTF_8);
    }
    if (type == 0 || type >= 12) {
      return null;
    }
    if (type == 8 || type == 9) {
      return type - 8;
    }
    long value = record[at];
    for (int i = 1; i < bytes; i++) {
      value = (value << 8) | (record[at + i] & 0xff);
    }
    return value;
  }

  private static int checked(byte[] record, int at, int bytes) {
    if (at + bytes > record.length) {
      throw new IndexOutOfBoundsException("a text goes on behind its row");
    }
    return at;
  }

  private static int number(byte[] bytes, int at) {
    return ((bytes[at] & 0xff) << 8) | (bytes[at + 1] & 0xff);
  }

  private static long longNumber(byte[] bytes, int at) {
    return ((long) number(bytes, at) << 16) | number(bytes, at + 2);
  }

  /** Reads SQLite's numbers of one to nine bytes. */
  private static final class Cursor {
    private final byte[] bytes;
    private int at;

    Cursor(byte[] bytes, int at) {
      this.bytes = bytes;
      this.at = at;
    }

    long varint() {
      long value = 0;
      for (int i = 0; i < 8; i++) {
        byte next = bytes[at++];
        value = (value << 7) | (next & 0x7f);
        if (next >= 0) {
          return value;
        }
      }
      return (value << 8) | (bytes[at++] & 0xff);
    }
  }
}
