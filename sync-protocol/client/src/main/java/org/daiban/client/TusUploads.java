package org.daiban.client;

import java.nio.charset.StandardCharsets;
import okhttp3.Headers;
import okhttp3.MediaType;
import okio.ByteString;
import org.daiban.core.engine.Failure;
import org.daiban.core.engine.FailureKind;
import org.daiban.core.engine.PendingAttachment;
import org.daiban.core.log.Digest;
import org.daiban.core.log.RequestProof;
import org.daiban.core.wire.Base64Text;

/**
 * Attachments by tus 1.0.0: POST begins one with its first bytes, PATCH goes on, HEAD asks. Each
 * request with bytes says their SHA-256, which its signature covers, so that the node knows who
 * speaks before the bytes have come and can keep what came of a broken request. Offsets are
 * believed only with the node's signature.
 */
final class TusUploads {
  private static final String ATTACHMENTS = "/sync/v1/attachments";
  private static final MediaType BYTES = MediaType.get("application/offset+octet-stream");
  private static final int ANSWER_BYTES_MAX = 64 * 1024;

  private final SignedCalls calls;
  private final Proof proof;

  TusUploads(SignedCalls calls, Proof proof) {
    this.calls = calls;
    this.proof = proof;
  }

  /** Where an attachment and its upload lie. */
  static String path(Digest hash) {
    return ATTACHMENTS + "/" + hash.hex();
  }

  /** Asks how far the node has come; one that knows nothing of it stands at 0. */
  UploadState ask(PendingAttachment attachment) throws SyncFailed {
    Headers headers = headers().build();
    Answer answer =
        calls.send(Call.withoutBody("HEAD", path(attachment.hash()), headers, ANSWER_BYTES_MAX));
    return isUnknown(answer) ? new UploadState(0, false) : proven(answer, attachment, 200);
  }

  /** Begins an upload with its first bytes; with none it only asks. */
  UploadState begin(PendingAttachment attachment, byte[] first) throws SyncFailed {
    Headers.Builder headers =
        headers()
            .add("Upload-Length", Long.toString(attachment.sizeBytes()))
            .add("Upload-Metadata", metadata(attachment));
    return proven(calls.send(call("POST", ATTACHMENTS, headers, first)), attachment, 201);
  }

  /** Goes on at the attachment's offset. */
  UploadState goOn(PendingAttachment attachment, byte[] piece) throws SyncFailed {
    Headers.Builder headers = headers().add("Upload-Offset", Long.toString(attachment.offset()));
    Answer answer = calls.send(call("PATCH", path(attachment.hash()), headers, piece));
    return isUnknown(answer) ? new UploadState(0, false) : proven(answer, attachment, 204);
  }

  private static Call call(String method, String path, Headers.Builder headers, byte[] bytes) {
    Digest digest = Digest.of(bytes);
    if (bytes.length > 0) {
      headers.add("Upload-Checksum", "sha256 " + ByteString.decodeHex(digest.hex()).base64());
    }
    return new Call(
        method,
        path,
        headers.build(),
        ByteString.of(bytes),
        bytes.length > 0 ? BYTES : null,
        digest,
        ANSWER_BYTES_MAX);
  }

  private static Headers.Builder headers() {
    return new Headers.Builder().add("Tus-Resumable", "1.0.0");
  }

  private static String metadata(PendingAttachment attachment) {
    String digest = "digest " + base64(attachment.hash().text());
    return attachment.caseId().isEmpty() ? digest : digest + ",case " + base64(attachment.caseId());
  }

  private static String base64(String text) {
    return Base64Text.of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The upload is gone or was never begun: the node says so, nothing is believed by it. */
  private static boolean isUnknown(Answer answer) {
    return answer.status() == 404 || answer.status() == 410;
  }

  private UploadState proven(Answer answer, PendingAttachment attachment, int success)
      throws SyncFailed {
    boolean elsewhere = answer.status() == 409 && answer.number("Upload-Offset") >= 0;
    if (answer.status() != success && !elsewhere) {
      throw refused(answer);
    }
    long offset = answer.number("Upload-Offset");
    proof.require(
        answer, RequestProof.uploadState(attachment.hash(), offset, attachment.sizeBytes()));
    if (offset > attachment.sizeBytes()) {
      throw SyncFailed.of(FailureKind.DAMAGED, "damaged");
    }
    return new UploadState(offset, offset == attachment.sizeBytes());
  }

  /** Bytes that were changed on the way are sent again; any other no is told to a person. */
  private static SyncFailed refused(Answer answer) {
    Failure failure = Refusals.of(answer);
    return switch (failure.code()) {
      case "attachment-hash" -> SyncFailed.of(FailureKind.DAMAGED, failure.code());
      case "upload-checksum" -> SyncFailed.of(FailureKind.BROKEN, failure.code());
      default -> new SyncFailed(failure);
    };
  }
}
