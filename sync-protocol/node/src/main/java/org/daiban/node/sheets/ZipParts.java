package org.daiban.node.sheets;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import javax.xml.stream.XMLStreamException;

/**
 * The zip around a workbook's parts, by its directory at the end: what stands in front of each part
 * is written in too many ways by office programs. Sizes that the file names are not believed.
 *
 * <pre>
 * end      50 4B 05 06 …  10: parts  16: where the directory begins
 * listed   50 4B 01 02 …  10: packing 20: bytes 28, 30, 32: lengths of name, extra, comment
 *                         42: where the part begins  46: its name
 * part     50 4B 03 04 …  26, 28: lengths of name and extra, 30: these, then the bytes
 * </pre>
 */
final class ZipParts {
  private static final int PARTS_MAX = 2_000;
  private static final int OLD_FORM = 0xE011CFD0;
  private static final int END = 0x06054B50;
  private static final int END_BYTES = 22;
  private static final int COMMENT_BYTES_MAX = 65_535;
  private static final int LISTED = 0x02014B50;
  private static final int LISTED_BYTES = 46;
  private static final int PART = 0x04034B50;
  private static final int PART_BYTES = 30;
  private static final int STORED = 0;
  private static final int DEFLATED = 8;

  private final byte[] file;
  private final ByteBuffer bytes;
  private final Map<String, Place> places = new HashMap<>();
  private long bytesLeft;

  private record Place(int packing, int start, int length) {}

  /** Reads one part. */
  interface Part {
    void read(Xml xml) throws XMLStreamException;
  }

  ZipParts(byte[] file, long bytesMax) {
    this.file = file;
    this.bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    this.bytesLeft = bytesMax;
    if (file.length >= Integer.BYTES && bytes.getInt(0) == OLD_FORM) {
      throw SheetFaults.oldOrLocked();
    }
    try {
      list();
    } catch (IndexOutOfBoundsException | IllegalArgumentException damaged) {
      throw SheetFaults.notASheet();
    }
  }

  private void list() {
    int end = end();
    int at = bytes.getInt(end + 16);
    int parts = bytes.getShort(end + 10) & 0xffff;
    if (parts > PARTS_MAX) {
      throw SheetFaults.tooLarge("表格文件里的部件太多。");
    }
    for (int i = 0; i < parts && bytes.getInt(at) == LISTED; i++) {
      int name = bytes.getShort(at + 28) & 0xffff;
      places.put(
          new String(file, at + LISTED_BYTES, name, StandardCharsets.UTF_8),
          new Place(bytes.getShort(at + 10), bytes.getInt(at + 42), bytes.getInt(at + 20)));
      int more = (bytes.getShort(at + 30) & 0xffff) + (bytes.getShort(at + 32) & 0xffff);
      at += LISTED_BYTES + name + more;
    }
  }

  private int end() {
    int first = Math.max(0, file.length - END_BYTES - COMMENT_BYTES_MAX);
    for (int at = file.length - END_BYTES; at >= first; at--) {
      if (bytes.getInt(at) == END) {
        return at;
      }
    }
    throw SheetFaults.notASheet();
  }

  /** Reads a part if it is there. */
  void read(String name, Part part) {
    Place place = places.get(name);
    if (place == null) {
      return;
    }
    try (InputStream content = new CountedStream(open(place), this::count)) {
      part.read(new Xml(content));
    } catch (XMLStreamException | IOException | IndexOutOfBoundsException damaged) {
      throw SheetFaults.notASheet(); // the bytes are in memory: what fails to be read is damaged
    }
  }

  private void count(long unpacked) {
    bytesLeft -= unpacked;
    if (bytesLeft < 0) {
      throw SheetFaults.tooLarge("表格解开后超过了允许的大小。");
    }
  }

  /** Gives the room outside the heap back at once; the stream's own end leaves it to chance. */
  private static final class Inflated extends InflaterInputStream {
    Inflated(InputStream packed, Inflater inflater) {
      super(packed, inflater);
    }

    @Override
    public void close() throws IOException {
      super.close();
      inf.end();
    }
  }

  private InputStream open(Place place) throws IOException {
    if (bytes.getInt(place.start()) != PART) {
      throw new IOException("no part begins here");
    }
    int named = bytes.getShort(place.start() + 26) & 0xffff;
    int extra = bytes.getShort(place.start() + 28) & 0xffff;
    int start = place.start() + PART_BYTES + named + extra;
    if (start > file.length) {
      throw new IOException("the part begins behind the end");
    }
    InputStream packed = new ByteArrayInputStream(file, start, file.length - start);
    return switch (place.packing()) {
      case STORED -> new ByteArrayInputStream(file, start, Math.max(0, place.length()));
      case DEFLATED -> new Inflated(packed, new Inflater(true));
      default -> throw new IOException("packed in a way that sheets are not");
    };
  }
}
