package org.daiban.node.uploads;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * One request that is writing to an upload. It may hang on a dead line for half a minute while its
 * sender comes back on a new one; whoever comes later stops it, and what it reads after that is
 * lost on nobody. Guarded by itself.
 */
final class Writer {
  /** A line that has just broken gives out what had come in less than this. */
  private static final long GRACE_MS = 300;

  private final FileChannel channel;
  private final CountDownLatch lineEnded = new CountDownLatch(1);
  private long at;
  private boolean stopped;

  /** Writes from an offset on; what lies behind it in the file counts for nothing. */
  Writer(FileChannel channel, long from) throws IOException {
    this.channel = channel;
    this.at = from;
    channel.truncate(from);
  }

  /** Writes on; false when it was stopped and nothing was written. */
  synchronized boolean write(byte[] bytes, int count) throws IOException {
    if (stopped) {
      return false;
    }
    ByteBuffer rest = ByteBuffer.wrap(bytes, 0, count);
    while (rest.hasRemaining()) {
      at += channel.write(rest, at);
    }
    return true;
  }

  /** The request has nothing more to write. */
  void lineEnded() {
    lineEnded.countDown();
  }

  /** Lets a request whose line is already gone write down what had come; false if it hangs. */
  boolean endsByItself() {
    try {
      return lineEnded.await(GRACE_MS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Ends the writing and answers up to where the bytes are safe on the disk. */
  synchronized long stop() throws IOException {
    if (!stopped) {
      stopped = true;
      try (channel) {
        channel.force(true);
      }
    }
    return at;
  }
}
