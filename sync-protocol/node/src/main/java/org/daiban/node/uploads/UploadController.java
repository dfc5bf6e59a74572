package org.daiban.node.uploads;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Head;
import io.micronaut.http.annotation.Options;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.daiban.core.log.Digest;
import org.daiban.core.log.Protocol;
import org.daiban.node.attachments.AttachmentReader;
import org.daiban.node.door.MachineDoor;
import org.daiban.node.http.Problem;
import org.daiban.node.people.Open;

/**
 * {@code /sync/v1/attachments}: uploads by tus 1.0.0, and attachments for machines below. An upload
 * lies at the address of the attachment that it will be. The version and the overridden method are
 * seen to by the server's filter for these addresses.
 */
@Controller(UploadController.PATH)
public final class UploadController {
  static final String PATH = "/sync/v1/attachments";
  private static final String EXTENSIONS =
      "creation,creation-with-upload,checksum,expiration,termination";

  private final Uploads uploads;
  private final AttachmentReader attachments;
  private final UploadDoor door;
  private final MachineDoor machines;

  UploadController(
      Uploads uploads, AttachmentReader attachments, UploadDoor door, MachineDoor machines) {
    this.uploads = uploads;
    this.attachments = attachments;
    this.door = door;
    this.machines = machines;
  }

  /** What this node can do, for whoever asks. */
  @Open
  @Options
  public HttpResponse<byte[]> abilities() {
    return HttpResponse.<byte[]>noContent()
        .header("Tus-Version", "1.0.0")
        .header("Tus-Extension", EXTENSIONS)
        .header("Tus-Max-Size", Integer.toString(Protocol.ATTACHMENT_BYTES_MAX))
        .header("Tus-Checksum-Algorithm", Checksum.ALGORITHMS);
  }

  /** The same, asked at the address of an upload. */
  @Open
  @Options("/{hex}")
  public HttpResponse<byte[]> abilities(@PathVariable String hex) {
    return abilities();
  }

  /** Begins an upload, with its first bytes or without. */
  @Open
  @Post
  @Consumes(MediaType.ALL)
  public HttpResponse<byte[]> create(HttpRequest<?> request, HttpServletRequest line) {
    UploadHeaders headers = new UploadHeaders(request);
    return headers.bringsBytes()
        ? door.enter(request, headers.signedBody(), who -> create(who, headers, line))
        : door.enter(request, who -> created(uploads.create(who, headers.asked())));
  }

  /** How far an attachment has come. */
  @Open
  @Head("/{hex}")
  public HttpResponse<byte[]> standing(HttpRequest<?> request, @PathVariable String hex) {
    Digest hash = UploadHeaders.digest(hex);
    return door.enter(
        request, who -> UploadHeaders.writeAll(HttpResponse.ok(), uploads.standing(who, hash)));
  }

  /** Takes bytes; 409 with the right offset when they do not join. */
  @Open
  @Patch("/{hex}")
  @Consumes(UploadHeaders.BYTES)
  public HttpResponse<byte[]> append(
      HttpRequest<?> request, HttpServletRequest line, @PathVariable String hex) {
    UploadHeaders headers = new UploadHeaders(request);
    Digest hash = UploadHeaders.digest(hex);
    return door.enter(
        request,
        headers.signedBody(),
        who -> appended(uploads.append(who, hash, headers.offset(), incoming(headers, line))));
  }

  /** Throws an unfinished upload away. */
  @Open
  @Delete("/{hex}")
  @Consumes(MediaType.ALL)
  public HttpResponse<byte[]> terminate(HttpRequest<?> request, @PathVariable String hex) {
    Digest hash = UploadHeaders.digest(hex);
    return door.enter(
        request,
        who -> {
          uploads.terminate(who, hash);
          return HttpResponse.noContent();
        });
  }

  /** The bytes, or a range of them, for a machine that may see a case for which they arrived. */
  @Open
  @Get(value = "/{hex}", headRoute = false)
  public HttpResponse<byte[]> read(HttpRequest<?> request, @PathVariable String hex) {
    Digest hash = UploadHeaders.digest(hex);
    return machines.enter(
        request,
        new byte[0],
        machine ->
            attachments
                .read(request, Uploader.area(machine), hash)
                .orElseThrow(UploadHeaders::unknown));
  }

  private MutableHttpResponse<byte[]> create(
      Uploader who, UploadHeaders headers, HttpServletRequest line) {
    Standing standing = uploads.create(who, headers.asked());
    boolean fresh = !standing.isComplete() && standing.received() == 0;
    return created(
        fresh
            ? uploads.append(who, standing.hash(), 0, incoming(headers, line)).standing()
            : standing);
  }

  private static MutableHttpResponse<byte[]> created(Standing standing) {
    MutableHttpResponse<byte[]> answer =
        HttpResponse.<byte[]>status(HttpStatus.CREATED)
            .header(HttpHeaders.LOCATION, PATH + "/" + standing.hash().hex());
    return UploadHeaders.write(answer, standing);
  }

  private static MutableHttpResponse<byte[]> appended(Uploads.Appended appended) {
    return UploadHeaders.write(
        appended.taken() ? HttpResponse.noContent() : elsewhere(), appended.standing());
  }

  private static MutableHttpResponse<byte[]> elsewhere() {
    Problem problem =
        new Problem(
            409, "upload-offset", "位置不对", "这一段没有接在已收到的后面，没有收下。", "程序会从收到的地方接着发。", List.of());
    return HttpResponse.<byte[]>status(HttpStatus.CONFLICT)
        .contentType(Problem.MEDIA_TYPE)
        .body(problem.toJson());
  }

  private static Incoming incoming(UploadHeaders headers, HttpServletRequest line) {
    try {
      return new Incoming(line.getInputStream(), line.getContentLengthLong(), headers.checksum());
    } catch (IOException lineBroke) {
      throw UploadHeaders.unreadable("内容无法读取。");
    }
  }
}
