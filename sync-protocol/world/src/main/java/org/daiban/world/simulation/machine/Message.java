package org.daiban.world.simulation.machine;

import okio.ByteString;

/** What crosses a line, as bytes and the few words that HTTP would carry beside them. */
public sealed interface Message {
  /** The bytes that may be cut, doubled, held back or altered on the way. */
  ByteString body();

  /** The same words around other bytes. */
  Message with(ByteString body);

  /** A request of a machine below. */
  record Request(
      String machine,
      String method,
      String path,
      String challenge,
      String signature,
      ByteString body)
      implements Message {
    @Override
    public Request with(ByteString other) {
      return new Request(machine, method, path, challenge, signature, other);
    }
  }

  /**
   * What came back.
   *
   * @param challenge the one to use next, empty if there is none
   * @param signature empty if nobody signed
   * @param waitSeconds how long the node asks to wait, -1 if it does not
   */
  record Answer(int status, String challenge, String signature, long waitSeconds, ByteString body)
      implements Message {
    /** An answer without a signature. */
    public static Answer plain(int status, ByteString body) {
      return new Answer(status, "", "", -1, body);
    }

    /** A node that is busy. */
    public static Answer busy(long waitSeconds) {
      return new Answer(503, "", "", waitSeconds, ByteString.EMPTY);
    }

    @Override
    public Answer with(ByteString other) {
      return new Answer(status, challenge, signature, waitSeconds, other);
    }
  }
}
