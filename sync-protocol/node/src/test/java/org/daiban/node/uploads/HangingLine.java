package org.daiban.node.uploads;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;

/** A line that gives some bytes and then hangs until the test lets more come. */
final class HangingLine extends InputStream {
  private final BlockingQueue<byte[]> coming = new LinkedBlockingQueue<>();
  private final CountDownLatch hanging = new CountDownLatch(1);

  HangingLine(byte[] first) {
    coming.add(first);
  }

  /** Waits until all that had come was taken and the reader asks for more. */
  void awaitHanging() throws InterruptedException {
    hanging.await();
  }

  void giveMore(byte[] bytes) {
    coming.add(bytes);
  }

  @Override
  public int read() {
    throw new UnsupportedOperationException("read in pieces");
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (coming.isEmpty()) {
      hanging.countDown();
    }
    try {
      byte[] bytes = coming.take();
      System.arraycopy(bytes, 0, into, offset, bytes.length);
      return bytes.length;
    } catch (InterruptedException e) {
      throw new IOException("the test is over", e);
    }
  }
}
