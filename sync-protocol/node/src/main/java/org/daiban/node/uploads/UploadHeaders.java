package org.daiban.node.uploads;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.daiban.core.log.Digest;
import org.daiban.core.log.RequestProof;
import org.daiban.core.wire.WireException;
import org.daiban.node.door.MachineDoor;
import org.daiban.node.http.Refusal;

/** The headers of tus, read from requests and written into answers. */
final class UploadHeaders {
  /** The media type of bytes that are to join an upload. */
  static final String BYTES = "application/offset+octet-stream";

  private static final String OFFSET = "Upload-Offset";
  private static final String LENGTH = "Upload-Length";
  private static final String METADATA = "Upload-Metadata";
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,15}");

  /** The one form of RFC 7231 that is not obsolete. */
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
          .withZone(ZoneOffset.UTC);

  private final HttpRequest<?> request;

  UploadHeaders(HttpRequest<?> request) {
    this.request = request;
  }

  long offset() {
    return number(OFFSET);
  }

  /** What a creation asks for. */
  NewUpload asked() {
    String header = find(METADATA).orElse("");
    UploadMetadata metadata = UploadMetadata.parse(header);
    return new NewUpload(metadata.digest(), number(LENGTH), metadata.caseId(), header);
  }

  Optional<Checksum> checksum() {
    return find("Upload-Checksum").map(Checksum::parse);
  }

  /** The digest that a machine's signature covers: its checksum, which must be SHA-256. */
  Optional<Digest> signedBody() {
    return checksum().filter(Checksum::isSha256).map(Checksum::digest);
  }

  /** Whether a creation brings bytes as well. */
  boolean bringsBytes() {
    return find(HttpHeaders.CONTENT_TYPE).filter(type -> type.startsWith(BYTES)).isPresent();
  }

  /** The attachment that an address names. */
  static Digest digest(String hex) {
    try {
      return new Digest("sha256:" + hex);
    } catch (WireException noDigest) {
      throw unknown();
    }
  }

  /** Writes how far an attachment has come, to be signed in place of the empty body. */
  static MutableHttpResponse<byte[]> write(MutableHttpResponse<byte[]> answer, Standing standing) {
    answer.setAttribute(
        MachineDoor.PROOF,
        RequestProof.uploadState(standing.hash(), standing.received(), standing.size()));
    standing
        .expiresAtMs()
        .ifPresent(at -> answer.header("Upload-Expires", DATE.format(Instant.ofEpochMilli(at))));
    return answer
        .header(OFFSET, Long.toString(standing.received()))
        .header(LENGTH, Long.toString(standing.size()));
  }

  /** The same with the metadata, as HEAD has to tell it. */
  static MutableHttpResponse<byte[]> writeAll(
      MutableHttpResponse<byte[]> answer, Standing standing) {
    return write(answer, standing).header(METADATA, standing.metadata());
  }

  static Refusal unknown() {
    return Refusal.notFound("attachment-unknown", "没有这张照片，或者不归您查看。", "请从头再发，或稍后再看。");
  }

  static Refusal unreadable(String detail) {
    return Refusal.badRequest("upload-header", detail, "请升级发送的程序再试。");
  }

  private long number(String header) {
    return find(header)
        .filter(text -> NUMBER.matcher(text).matches())
        .map(Long::parseLong)
        .orElseThrow(() -> unreadable("缺少 " + header + "，或者它不是整数。"));
  }

  private Optional<String> find(String header) {
    return Optional.ofNullable(request.getHeaders().get(header)).map(String::trim);
  }
}
