package org.daiban.client;

import java.io.IOException;
import java.util.Optional;
import okhttp3.Response;
import okio.Buffer;
import okio.BufferedSink;
import okio.BufferedSource;
import okio.ByteString;
import okio.GzipSink;
import okio.GzipSource;
import okio.Okio;
import org.daiban.core.engine.FailureKind;
import org.daiban.core.log.Protocol;
import org.daiban.core.packing.Coding;
import org.daiban.core.packing.InflatedTooLarge;
import org.daiban.core.wire.WireException;

/**
 * How exchanges are packed: with the newest coding that this program and the node know, or with
 * gzip. A node that does not know the one it got says which it knows (415), and is sent that from
 * then on.
 */
final class BodyCoding {
  private static final int UNSUPPORTED_MEDIA_TYPE = 415;
  private static final String IDENTITY = "identity";

  private Coding coding;

  BodyCoding(Coding first) {
    this.coding = first;
  }

  /** A body to send, and what {@code Content-Encoding} says of it. */
  record Packed(String encoding, ByteString bytes) {}

  /** Packs a body; one that would look like a bomb goes as it is. */
  Packed packed(byte[] plain) {
    if (coding != null) {
      Optional<byte[]> packed = coding.packToSend(plain);
      if (packed.isPresent()) {
        return new Packed(coding.name(), ByteString.of(packed.get()));
      }
    }
    ByteString gzip = gzip(plain);
    return plain.length <= Protocol.inflatedBytesMax(gzip.size())
        ? new Packed(Coding.GZIP, gzip)
        : new Packed(IDENTITY, ByteString.of(plain));
  }

  /** Whether an answer asks for another coding, which is used from now on. */
  boolean changedBy(Answer answer) {
    if (answer.status() != UNSUPPORTED_MEDIA_TYPE || coding == null) {
      return false;
    }
    Coding refused = coding;
    coding =
        Coding.bestOf(answer.header("Accept-Encoding"))
            .filter(other -> !other.name().equals(refused.name()))
            .orElse(null);
    return true;
  }

  /**
   * The plain bytes of an answer; neither a long body nor one that grows when it is unpacked fills
   * memory.
   */
  static ByteString plain(Response response, BufferedSource source, int bytesMax)
      throws IOException, SyncFailed {
    ByteString sent = limited(source, bytesMax);
    String encoding = response.header("Content-Encoding", IDENTITY);
    if (encoding.equalsIgnoreCase(IDENTITY)) {
      return sent;
    }
    if (encoding.equalsIgnoreCase(Coding.GZIP)) {
      return limited(Okio.buffer(new GzipSource(new Buffer().write(sent))), bytesMax);
    }
    Optional<Coding> known = Coding.find(encoding);
    if (!known.isPresent()) {
      throw SyncFailed.of(FailureKind.DAMAGED, "coding-unknown");
    }
    return unpacked(known.get(), sent, bytesMax);
  }

  private static ByteString unpacked(Coding coding, ByteString sent, int bytesMax)
      throws SyncFailed {
    try {
      return ByteString.of(coding.unpack(sent.toByteArray(), bytesMax));
    } catch (InflatedTooLarge bomb) {
      throw SyncFailed.of(FailureKind.DAMAGED, "too-large");
    } catch (WireException e) {
      throw SyncFailed.of(FailureKind.DAMAGED, "packing-invalid");
    }
  }

  private static ByteString limited(BufferedSource source, int bytesMax)
      throws IOException, SyncFailed {
    if (source.request(bytesMax + 1L)) {
      throw SyncFailed.of(FailureKind.DAMAGED, "too-large");
    }
    return source.readByteString();
  }

  private static ByteString gzip(byte[] plain) {
    Buffer packed = new Buffer();
    try (BufferedSink sink = Okio.buffer(new GzipSink(packed))) {
      sink.write(plain);
    } catch (IOException e) {
      throw new IllegalStateException("memory does not fail", e);
    }
    return packed.readByteString();
  }
}
