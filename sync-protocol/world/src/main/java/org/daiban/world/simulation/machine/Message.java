package org.daiban.world.simulation.machine;

import java.util.List;
import okio.ByteString;
import org.daiban.core.log.Digest;

/** What crosses a line, as bytes and the few words that HTTP would carry beside them. */
public sealed interface Message {
  /** The bytes that may be cut, doubled, held back or altered on the way. */
  ByteString body();

  /** The same words around other bytes. */
  Message with(ByteString body);

  /**
   * A request of a machine below.
   *
   * @param vouching the certificates up to the county's, to be let in where nobody knows it
   * @param photo what tus's headers say; null in an exchange
   */
  record Request(
      String machine,
      String method,
      String path,
      String challenge,
      String signature,
      List<String> vouching,
      Photo photo,
      ByteString body)
      implements Message {
    @Override
    public Request with(ByteString other) {
      return new Request(machine, method, path, challenge, signature, vouching, photo, other);
    }

    /** What the signature covers in place of the bytes, which may yet be cut. */
    Digest signedBody() {
      return photo == null ? Digest.of(body.toByteArray()) : photo.checksum();
    }
  }

  /**
   * The headers of an upload.
   *
   * @param offset where the bytes join
   * @param size of the whole photo
   * @param checksum over the bytes of this request
   * @param announced how many bytes this request has
   */
  record Photo(
      Digest hash, long offset, long size, String caseId, Digest checksum, int announced) {}

  /**
   * What came back.
   *
   * @param challenge the one to use next, empty if there is none
   * @param signature empty if nobody signed
   * @param waitSeconds how long the node asks to wait, -1 if it does not
   * @param offset how much of a photo the node says that it has, -1 if it says nothing of one
   */
  record Answer(
      int status,
      String challenge,
      String signature,
      long waitSeconds,
      long offset,
      ByteString body)
      implements Message {
    /** An answer without a signature. */
    public static Answer plain(int status, ByteString body) {
      return new Answer(status, "", "", -1, -1, body);
    }

    /** A node that is busy. */
    public static Answer busy(long waitSeconds) {
      return new Answer(503, "", "", waitSeconds, -1, ByteString.EMPTY);
    }

    /** Whether it speaks of a photo and not of an exchange. */
    public boolean isOfPhoto() {
      return offset >= 0;
    }

    @Override
    public Answer with(ByteString other) {
      return new Answer(status, challenge, signature, waitSeconds, offset, other);
    }

    /** The same with another word on how much of a photo has arrived. */
    public Answer at(long other) {
      return new Answer(status, challenge, signature, waitSeconds, other, body);
    }
  }
}
