package org.daiban.node.attachments;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.daiban.core.log.Digest;
import org.daiban.node.http.ByteRange;
import org.daiban.node.people.Area;
import org.daiban.node.store.Transactions;

/**
 * Gives attachments back to machines: only those that have arrived for a case within an area, whole
 * or by range. The bytes pass through memory, since the answer is signed over them; an attachment's
 * limit bounds that.
 */
public final class AttachmentReader {
  private final Attachments attachments;
  private final Transactions transactions;

  public AttachmentReader(Attachments attachments, Transactions transactions) {
    this.attachments = attachments;
    this.transactions = transactions;
  }

  /** The bytes that a request asks for; empty when there are none that the asker may see. */
  public Optional<MutableHttpResponse<byte[]>> read(
      HttpRequest<?> request, Area area, Digest hash) {
    return transactions
        .read(connection -> Arrivals.find(connection, hash, area))
        .map(stored -> read(request, stored));
  }

  private MutableHttpResponse<byte[]> read(HttpRequest<?> request, StoredAttachment stored) {
    long size = stored.size();
    Optional<ByteRange> asked = ByteRange.parse(request.getHeaders().get(HttpHeaders.RANGE), size);
    if (asked.isPresent() && !asked.get().satisfiable(size)) {
      return HttpResponse.<byte[]>status(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE)
          .header(HttpHeaders.CONTENT_RANGE, "bytes */" + size);
    }
    ByteRange sent = asked.orElse(new ByteRange(0, size - 1));
    MutableHttpResponse<byte[]> answer =
        HttpResponse.<byte[]>status(asked.isPresent() ? HttpStatus.PARTIAL_CONTENT : HttpStatus.OK)
            .header(HttpHeaders.ACCEPT_RANGES, "bytes")
            .contentType(stored.type())
            .body(bytes(attachments.file(stored.hash()), sent));
    return asked.isPresent()
        ? answer.header(HttpHeaders.CONTENT_RANGE, sent.contentRange(size))
        : answer;
  }

  private static byte[] bytes(Path file, ByteRange range) {
    ByteBuffer bytes = ByteBuffer.allocate((int) range.length());
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      long at = range.first();
      while (bytes.hasRemaining()) {
        int read = channel.read(bytes, at);
        if (read < 0) {
          throw new IOException("the file is shorter than its row says");
        }
        at += read;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a stored attachment cannot be read", e);
    }
    return bytes.array();
  }
}
