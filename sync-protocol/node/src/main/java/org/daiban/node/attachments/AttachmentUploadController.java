package org.daiban.node.attachments;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Head;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.PathVariable;
import java.util.Optional;
import org.daiban.core.log.Certificate;
import org.daiban.core.log.Digest;
import org.daiban.core.log.MachineKind;
import org.daiban.core.log.RequestProof;
import org.daiban.core.wire.WireException;
import org.daiban.node.door.MachineDoor;
import org.daiban.node.http.Refusal;
import org.daiban.node.people.Open;

/** {@code /sync/v1/attachments/{hex}}: machines send photos and go on where the link broke. */
@Controller("/sync/v1/attachments")
public final class AttachmentUploadController {
  private static final byte[] NOTHING = new byte[0];

  private final Attachments attachments;
  private final MachineDoor door;
  private final AttachmentReader reader;

  AttachmentUploadController(Attachments attachments, MachineDoor door, AttachmentReader reader) {
    this.attachments = attachments;
    this.door = door;
    this.reader = reader;
  }

  /** How much of an attachment has arrived; 404 when nothing has. */
  @Open
  @Head("/{hex}")
  public HttpResponse<byte[]> arrived(HttpRequest<?> request, @PathVariable String hex) {
    return door.enter(request, NOTHING, machine -> arrived(digest(hex)));
  }

  /** Takes a piece; 409 with the right offset when it does not join. */
  @Open
  @Patch("/{hex}")
  @Consumes("application/offset+octet-stream")
  public HttpResponse<byte[]> append(
      HttpRequest<?> request, @PathVariable String hex, @Body byte[] piece) {
    return door.enter(request, piece, machine -> append(request, digest(hex), piece));
  }

  /** The bytes, or a range of them, for a machine that may see a case which names them. */
  @Open
  @Get(value = "/{hex}", headRoute = false)
  public HttpResponse<byte[]> read(HttpRequest<?> request, @PathVariable String hex) {
    return door.enter(request, NOTHING, machine -> read(request, machine, digest(hex)));
  }

  private MutableHttpResponse<byte[]> arrived(Digest hash) {
    Optional<StoredAttachment> stored = attachments.find(hash);
    return stored.isPresent()
        ? state(HttpResponse.ok(), hash, stored.get())
        : HttpResponse.notFound();
  }

  private MutableHttpResponse<byte[]> append(HttpRequest<?> request, Digest hash, byte[] piece) {
    long offset = number(request, "Upload-Offset");
    long size = number(request, "Upload-Length");
    String type = request.getHeaders().get("Upload-Type");
    Attachments.Appended now =
        attachments.append(hash, offset, size, type == null ? "" : type, piece);
    return state(
        now.taken() ? HttpResponse.noContent() : HttpResponse.status(409, "offset"),
        hash,
        now.stored());
  }

  private MutableHttpResponse<byte[]> read(
      HttpRequest<?> request, Certificate machine, Digest hash) {
    boolean mayRead = machine.kind() != MachineKind.COUNTY && reader.mayRead(machine, hash);
    StoredAttachment stored =
        attachments
            .find(hash)
            .filter(found -> mayRead && found.complete())
            .orElseThrow(AttachmentUploadController::unknown);
    return reader.read(request, attachments.file(hash), stored);
  }

  private static MutableHttpResponse<byte[]> state(
      MutableHttpResponse<byte[]> answer, Digest hash, StoredAttachment stored) {
    answer.setAttribute(
        MachineDoor.PROOF, RequestProof.uploadState(hash, stored.received(), stored.size()));
    return answer
        .header("Upload-Offset", Long.toString(stored.received()))
        .header("Upload-Length", Long.toString(stored.size()))
        .header("Upload-Complete", stored.complete() ? "1" : "0");
  }

  private static Digest digest(String hex) {
    try {
      return new Digest("sha256:" + hex);
    } catch (WireException e) {
      throw unknown();
    }
  }

  private static long number(HttpRequest<?> request, String header) {
    return request
        .getHeaders()
        .getFirst(header, Long.class)
        .filter(number -> number >= 0)
        .orElseThrow(() -> Refusal.badRequest("upload-header", "缺少上传位置或长度。", "请升级设备上的程序再试。"));
  }

  private static Refusal unknown() {
    return Refusal.notFound("attachment-unknown", "没有这张照片，或者不归本设备查看。", "请稍后再试。");
  }
}
