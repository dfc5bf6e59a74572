package org.daiban.node.http;

import io.micronaut.core.io.Writable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Sends a file, or the one range of it that was asked for, without reading it into memory.
 *
 * <pre>return FileAnswer.to(request, path, "image/jpeg", hash);</pre>
 *
 * Answers 200, 206, 304 or 416 as RFC 9110 section 14 wants. Several ranges at once are answered
 * with the whole file, which the law of HTTP allows.
 */
public final class FileAnswer {
  private FileAnswer() {}

  /**
   * The answer to a request for this file.
   *
   * @param tag names the content, for ETag, If-None-Match and If-Range; without quotes
   */
  public static HttpResponse<Writable> to(
      HttpRequest<?> request, Path file, String type, String tag) throws IOException {
    String etag = '"' + tag + '"';
    if (etag.equals(request.getHeaders().get(HttpHeaders.IF_NONE_MATCH))) {
      return headers(HttpResponse.status(HttpStatus.NOT_MODIFIED), etag);
    }
    long size = Files.size(file);
    Optional<ByteRange> range = range(request, etag, size);
    if (range.isPresent() && !range.get().satisfiable(size)) {
      MutableHttpResponse<Writable> answer =
          HttpResponse.status(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE);
      return headers(answer, etag).header(HttpHeaders.CONTENT_RANGE, "bytes */" + size);
    }
    return body(file, type, etag, size, range);
  }

  private static Optional<ByteRange> range(HttpRequest<?> request, String etag, long size) {
    String ifRange = request.getHeaders().get(HttpHeaders.IF_RANGE);
    if (ifRange != null && !ifRange.equals(etag)) {
      return Optional.empty();
    }
    return ByteRange.parse(request.getHeaders().get(HttpHeaders.RANGE), size);
  }

  private static HttpResponse<Writable> body(
      Path file, String type, String etag, long size, Optional<ByteRange> range) {
    ByteRange sent = range.orElse(new ByteRange(0, size - 1));
    MutableHttpResponse<Writable> answer = HttpResponse.ok();
    range.ifPresent(
        part ->
            answer
                .status(HttpStatus.PARTIAL_CONTENT)
                .header(HttpHeaders.CONTENT_RANGE, part.contentRange(size)));
    return headers(answer, etag)
        .header(HttpHeaders.CONTENT_LENGTH, Long.toString(sent.length()))
        .contentType(new MediaType(type))
        .body(new Slice(file, sent));
  }

  private static MutableHttpResponse<Writable> headers(
      MutableHttpResponse<Writable> answer, String etag) {
    answer.getHeaders().set(HttpHeaders.CACHE_CONTROL, "private, no-cache");
    return answer.header(HttpHeaders.ETAG, etag).header(HttpHeaders.ACCEPT_RANGES, "bytes");
  }

  private record Slice(Path file, ByteRange range) implements Writable {
    @Override
    public void writeTo(OutputStream out, Charset charset) throws IOException {
      try (FileChannel source = FileChannel.open(file, StandardOpenOption.READ)) {
        WritableByteChannel target = Channels.newChannel(out);
        long at = range.first();
        while (at <= range.last()) {
          long moved = source.transferTo(at, range.last() + 1 - at, target);
          if (moved <= 0) {
            throw new IOException("The file is shorter than it was.");
          }
          at += moved;
        }
      }
    }

    @Override
    public void writeTo(Writer out) {
      throw new UnsupportedOperationException("Files are bytes.");
    }
  }
}
