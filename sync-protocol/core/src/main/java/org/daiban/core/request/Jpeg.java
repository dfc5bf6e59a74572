package org.daiban.core.request;

/**
 * Looks whether bytes are a whole JPEG (ITU-T T.81, annex B): segments up to a frame with a size, a
 * scan, and an end behind it. A photo that was cut off on its way into a file, or a page of text
 * with three lucky bytes in front, is none. What the scan shows is not decoded.
 */
final class Jpeg {
  private static final int MARK = 0xff;
  private static final int START = 0xd8;
  private static final int END = 0xd9;
  private static final int SCAN = 0xda;

  private final byte[] bytes;
  private int at = 2;
  private boolean hasFrame;

  private Jpeg(byte[] bytes) {
    this.bytes = bytes;
  }

  static boolean isWhole(byte[] bytes) {
    Jpeg jpeg = new Jpeg(bytes);
    return jpeg.octet(0) == MARK && jpeg.octet(1) == START && jpeg.leadsToAnEnd();
  }

  private boolean leadsToAnEnd() {
    while (octet(at) == MARK) {
      int mark = octet(at + 1);
      if (mark == MARK) {
        at++; // a filler
      } else if (mark == SCAN) {
        return hasFrame && hasEnd();
      } else if (!skipSegment(mark)) {
        return false;
      }
    }
    return false;
  }

  private boolean skipSegment(int mark) {
    if (isAlone(mark)) {
      at += 2;
      return mark != END;
    }
    int length = number(at + 2);
    if (isFrame(mark)) {
      hasFrame = number(at + 5) > 0 && number(at + 7) > 0; // lines, and samples in a line
    }
    at += 2 + length;
    return length >= 2 && at < bytes.length;
  }

  /** The marks that no length follows. */
  private static boolean isAlone(int mark) {
    return mark == 0x01 || (mark >= 0xd0 && mark <= END);
  }

  /** All frames of table B.1; the three between them mean something else. */
  private static boolean isFrame(int mark) {
    return mark >= 0xc0 && mark <= 0xcf && mark != 0xc4 && mark != 0xc8 && mark != 0xcc;
  }

  /** Cameras write things of their own behind the end. */
  private boolean hasEnd() {
    for (int i = bytes.length - 2; i > at; i--) {
      if (octet(i) == MARK && octet(i + 1) == END) {
        return true;
      }
    }
    return false;
  }

  private int number(int index) {
    return (octet(index) << 8) | octet(index + 1);
  }

  /** An octet; 0 behind the last. */
  private int octet(int index) {
    return index < bytes.length ? bytes[index] & 0xff : 0;
  }
}
