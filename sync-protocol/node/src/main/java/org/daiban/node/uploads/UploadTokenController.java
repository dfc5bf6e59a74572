package org.daiban.node.uploads;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import java.time.Clock;
import org.daiban.core.wire.JsonLine;
import org.daiban.node.people.Allowed;
import org.daiban.node.people.SignedIn;
import org.daiban.node.people.Staff;

/** {@code POST /api/upload-token}: a token for a person's own tus client, such as a scanner's. */
@Controller("/api/upload-token")
final class UploadTokenController {
  private final UploadTokens tokens;
  private final Clock clock;

  UploadTokenController(UploadTokens tokens, Clock clock) {
    this.tokens = tokens;
    this.clock = clock;
  }

  /** A fresh token, where to use it and how long it is good. */
  @Allowed(Staff.DESK)
  @Post
  @Consumes(MediaType.ALL)
  String issue(SignedIn who) {
    UploadTokens.Token token = tokens.issue(who.person(), clock.millis());
    return new JsonLine()
        .put("token", token.text())
        .put("address", UploadController.PATH)
        .put("expiresAt", token.expiresAtMs())
        .text();
  }
}
