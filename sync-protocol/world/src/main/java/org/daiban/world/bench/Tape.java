package org.daiban.world.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A line on loopback that writes down every byte, for one connection at a time. */
final class Tape implements AutoCloseable {
  private static final int PIECE_BYTES = 16 * 1024;

  private final ServerSocket door;
  private final int behind;
  private final ByteArrayOutputStream up = new ByteArrayOutputStream();
  private final ByteArrayOutputStream down = new ByteArrayOutputStream();

  private Tape(ServerSocket door, int behind) {
    this.door = door;
    this.behind = behind;
  }

  /** Opens a line to a port of this machine. */
  static Tape to(int behind) throws IOException {
    Tape tape = new Tape(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()), behind);
    thread(tape::accept);
    return tape;
  }

  int port() {
    return door.getLocalPort();
  }

  /** Forgets what was said so far. */
  synchronized void rewind() {
    up.reset();
    down.reset();
  }

  /** What the caller has said. */
  synchronized byte[] up() {
    return up.toByteArray();
  }

  /** What it was answered. */
  synchronized byte[] down() {
    return down.toByteArray();
  }

  @Override
  public void close() throws IOException {
    door.close();
  }

  private void accept() {
    try {
      while (!door.isClosed()) {
        Socket caller = door.accept();
        Socket called = new Socket(InetAddress.getLoopbackAddress(), behind);
        thread(() -> carry(caller, called, up));
        thread(() -> carry(called, caller, down));
      }
    } catch (IOException e) {
      // closed
    }
  }

  private void carry(Socket from, Socket to, ByteArrayOutputStream tape) {
    byte[] piece = new byte[PIECE_BYTES];
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int count = in.read(piece); count > 0; count = in.read(piece)) {
        record(tape, piece, count);
        out.write(piece, 0, count);
      }
    } catch (IOException e) {
      // one side hung up
    }
  }

  private synchronized void record(ByteArrayOutputStream tape, byte[] piece, int count) {
    tape.write(piece, 0, count);
  }

  private static void thread(Runnable work) {
    Thread thread = new Thread(work, "tape");
    thread.setDaemon(true);
    thread.start();
  }
}
