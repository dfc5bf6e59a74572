package org.daiban.node.uploads;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Optional;

/** Carries bytes from the line to the file as they come, so that a break loses almost none. */
final class Pump {
  private static final int BUFFER_BYTES = 32 * 1024;

  /** How the bytes of a request came to their end. */
  enum End {
    /** All of them came, and come to what the sender said. */
    WHOLE,
    /** The line broke, or somebody else goes on with the upload. */
    BROKEN,
    /** All came, and were changed on the way. */
    WRONG_SUM,
    /** There are more than the upload has room for. */
    TOO_LONG
  }

  private final Writer writer;
  private final Incoming incoming;
  private final long room;
  private final Optional<MessageDigest> sum;

  Pump(Writer writer, Incoming incoming, long room) {
    this.writer = writer;
    this.incoming = incoming;
    this.room = room;
    this.sum = incoming.checksum().map(Checksum::begin);
  }

  /**
   * Carries all there is.
   *
   * @throws IOException when the file cannot be written; a broken line is an end like another
   */
  End run() throws IOException {
    try {
      return carried();
    } finally {
      writer.lineEnded();
    }
  }

  private End carried() throws IOException {
    if (incoming.announced() > room) {
      return End.TOO_LONG;
    }
    byte[] buffer = new byte[BUFFER_BYTES];
    long carried = 0;
    for (int count = read(buffer); count != 0; count = read(buffer)) {
      if (count < 0) {
        return End.BROKEN;
      }
      carried += count;
      if (carried > room) {
        return End.TOO_LONG;
      }
      if (!writer.write(buffer, count)) {
        return End.BROKEN;
      }
      int fresh = count;
      sum.ifPresent(each -> each.update(buffer, 0, fresh));
    }
    return sumHolds() ? End.WHOLE : End.WRONG_SUM;
  }

  /** How many bytes came; 0 at their end, -1 when the line broke. */
  private int read(byte[] buffer) {
    InputStream line = incoming.bytes();
    try {
      return Math.max(0, line.read(buffer));
    } catch (IOException lineBroke) {
      return -1;
    }
  }

  private boolean sumHolds() {
    return !sum.isPresent() || incoming.checksum().get().holds(sum.get());
  }
}
