package org.daiban.world.link;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** One connection through a line. */
final class Wire {
  private static final int PIECE_BYTES = 16 * 1024;

  /** A node asks for a fresh signature with this status; nothing has been done then. */
  private static final String ASKS_AGAIN = "HTTP/1.1 401";

  private final Socket caller;
  private final Socket called;
  private final AtomicInteger lost;

  /**
   * Joins two sockets.
   *
   * @param lost counts the answers lost; null on a line that loses none
   */
  Wire(Socket caller, Socket called, AtomicInteger lost) {
    this.caller = caller;
    this.called = called;
    this.lost = lost;
  }

  void start(Runnable ended) {
    thread("link-up", () -> carry(caller, called, false, ended));
    thread("link-down", () -> carry(called, caller, lost != null, ended));
  }

  void close() {
    close(caller);
    close(called);
  }

  private void carry(Socket from, Socket to, boolean loses, Runnable ended) {
    byte[] piece = new byte[PIECE_BYTES];
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      int count = in.read(piece);
      while (count > 0 && !(loses && isAnswer(piece, count))) {
        out.write(piece, 0, count);
        count = in.read(piece);
      }
      if (count > 0) {
        lost.incrementAndGet();
      }
    } catch (IOException e) {
      // one side is gone; so is the other in a moment
    } finally {
      close();
      ended.run();
    }
  }

  private static boolean isAnswer(byte[] piece, int count) {
    String head = new String(piece, 0, Math.min(count, 12), StandardCharsets.ISO_8859_1);
    return head.startsWith("HTTP/1.1 ") && !head.startsWith(ASKS_AGAIN);
  }

  static void thread(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // nothing is left to do with it
    }
  }
}
