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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daiban.core.log.Certificate;
import org.daiban.core.log.Digest;
import org.daiban.core.log.Protocol;
import org.daiban.node.store.Transactions;

/** Gives attachments back to machines: only those of cases in the machine's region, by piece. */
public final class AttachmentReader {
  private static final Pattern RANGE = Pattern.compile("bytes=(\\d{1,12})-(\\d{0,12})");

  private final Transactions transactions;

  public AttachmentReader(Transactions transactions) {
    this.transactions = transactions;
  }

  /** Whether a case that the machine may see names this attachment. */
  boolean mayRead(Certificate machine, Digest hash) {
    String prefix =
        machine.region().endsWith("000") ? machine.region().substring(0, 9) : machine.region();
    return transactions.read(connection -> AttachmentTable.isNamedWithin(connection, hash, prefix));
  }

  /** A piece of a file: what the Range header asks for, at most one piece's length. */
  MutableHttpResponse<byte[]> read(HttpRequest<?> request, Path file, StoredAttachment stored) {
    String header = request.getHeaders().get(HttpHeaders.RANGE);
    Matcher range = RANGE.matcher(header == null ? "bytes=0-" : header);
    long from = range.matches() ? Long.parseLong(range.group(1)) : 0;
    long last =
        range.matches() && !range.group(2).isEmpty()
            ? Long.parseLong(range.group(2))
            : Long.MAX_VALUE - 1;
    if (from >= stored.size() || last < from) {
      return HttpResponse.<byte[]>status(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE)
          .header(HttpHeaders.CONTENT_RANGE, "bytes */" + stored.size());
    }
    long to = Math.min(Math.min(stored.size(), from + Protocol.ATTACHMENT_BYTES_MAX), last + 1);
    byte[] bytes = bytes(file, from, (int) (to - from));
    boolean piece = range.matches() && header != null;
    return HttpResponse.<byte[]>status(piece ? HttpStatus.PARTIAL_CONTENT : HttpStatus.OK)
        .header(HttpHeaders.CONTENT_RANGE, "bytes " + from + "-" + (to - 1) + "/" + stored.size())
        .contentType(stored.type())
        .body(bytes);
  }

  private static byte[] bytes(Path file, long from, int count) {
    ByteBuffer bytes = ByteBuffer.allocate(count);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      long at = from;
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
