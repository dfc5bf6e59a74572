package org.daiban.node.uploads;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.daiban.core.log.Digest;
import org.daiban.node.attachments.Attachments;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who writes to which upload: at most one request each. All but {@link #alone} is called by whoever
 * is alone with the upload. Nobody waits for the line while alone, so nobody waits long.
 */
final class Writers {
  private static final Logger LOG = LoggerFactory.getLogger(Writers.class);
  private static final int LOCKS = 64;

  private final Lock[] locks = new Lock[LOCKS];
  private final Map<Digest, Writing> running = new ConcurrentHashMap<>();

  Writers() {
    Arrays.setAll(locks, each -> new ReentrantLock());
  }

  /** Does something with an upload while nobody else does. */
  <T> T alone(String owner, Digest hash, Supplier<T> what) {
    Lock lock = locks[Math.floorMod(key(owner, hash).hashCode(), LOCKS)];
    lock.lock();
    try {
      return what.get();
    } finally {
      lock.unlock();
    }
  }

  /** Lets a request write from where the upload stands. */
  Writing begin(Upload upload, FileChannel channel) throws IOException {
    Writing writing = new Writing(upload, new Writer(channel, upload.received()));
    running.put(key(upload), writing);
    return writing;
  }

  /** Whether somebody writes to an upload just now. */
  boolean isRunning(Upload upload) {
    return running.containsKey(key(upload));
  }

  boolean isCurrent(Writing writing) {
    return writing.equals(running.get(key(writing.upload())));
  }

  /** Stops whoever writes to an upload, and tells up to where the bytes are safe. */
  void settle(Upload upload, LongConsumer safeUpTo) {
    Writing writing = running.remove(key(upload));
    if (writing != null) {
      boolean ended = writing.writer().endsByItself();
      LOG.debug("a line to an upload {}", ended ? "has ended" : "hangs and is given up");
      try {
        safeUpTo.accept(writing.writer().stop());
      } catch (IOException e) {
        throw Attachments.diskRefused();
      }
    }
  }

  /** Ends a writing whose bytes do not count. */
  Void drop(Writing writing) {
    running.remove(key(writing.upload()), writing);
    try {
      writing.writer().stop();
    } catch (IOException e) {
      throw Attachments.diskRefused();
    }
    return null;
  }

  private static Digest key(Upload upload) {
    return key(upload.owner(), upload.hash());
  }

  private static Digest key(String owner, Digest hash) {
    return Digest.of(owner, "\n", hash.text());
  }
}
