package org.daiban.node.attachments;

import io.micronaut.core.io.Writable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.io.IOException;
import org.daiban.core.log.Digest;
import org.daiban.core.request.AttachmentRef;
import org.daiban.core.wire.JsonLine;
import org.daiban.core.wire.WireException;
import org.daiban.node.http.FileAnswer;
import org.daiban.node.http.Refusal;
import org.daiban.node.people.Allowed;
import org.daiban.node.people.Reach;
import org.daiban.node.people.SignedIn;

/** {@code /api/attachments}: photos and drawn signatures of this machine's screens. */
@Controller("/api/attachments")
final class PictureController {
  private final Pictures pictures;

  PictureController(Pictures pictures) {
    this.pictures = pictures;
  }

  /** Keeps the bytes of a picture and answers their name; what they are is told by the bytes. */
  @Allowed
  @Post
  @Consumes(MediaType.ALL)
  @Produces(MediaType.APPLICATION_JSON)
  String keep(SignedIn who, @Body byte[] bytes) {
    AttachmentRef kept = pictures.keep(bytes, who.person());
    return new JsonLine()
        .put("hash", kept.digest())
        .put("size", kept.bytes())
        .put("type", kept.mediaType())
        .text();
  }

  /** The picture, or the range of it that was asked for. */
  @Allowed(within = Reach.PICTURE)
  @Get("/{hash}")
  HttpResponse<Writable> show(HttpRequest<?> request, @PathVariable String hash)
      throws IOException {
    Pictures.Shown shown = pictures.find(digest(hash)).orElseThrow(PictureController::unknown);
    return FileAnswer.to(request, shown.file(), shown.type(), hash);
  }

  private static Digest digest(String hash) {
    try {
      return new Digest(hash);
    } catch (WireException noDigest) {
      throw unknown();
    }
  }

  private static Refusal unknown() {
    return Refusal.notFound("attachment-unknown", "本机还没有这张照片。", "照片还在传送的，请稍后再试。");
  }
}
