package org.daiban.node.uploads;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.daiban.core.log.Digest;
import org.daiban.node.door.MachineDoor;
import org.daiban.node.http.Problem;
import org.daiban.node.people.Person;

/**
 * Who may bring attachments: machines, which sign their requests and whose answers are signed, and
 * programs of people, which bear a token as any tus client can.
 */
public final class UploadDoor {
  private static final String BEARER = "Bearer ";
  private static final Digest NOTHING = Digest.of(new byte[0]);

  private final MachineDoor machines;
  private final UploadTokens tokens;
  private final Clock clock;

  public UploadDoor(MachineDoor machines, UploadTokens tokens, Clock clock) {
    this.machines = machines;
    this.tokens = tokens;
    this.clock = clock;
  }

  /** What may be done for an uploader once it is known. */
  @FunctionalInterface
  interface Visit {
    MutableHttpResponse<byte[]> answer(Uploader who);
  }

  /** Lets in a request without a body. */
  HttpResponse<byte[]> enter(HttpRequest<?> request, Visit visit) {
    return enter(request, Optional.of(NOTHING), visit);
  }

  /**
   * Lets in a request with a body that is yet to be read.
   *
   * @param body its digest as the sender says it, to be checked while the body is read
   */
  HttpResponse<byte[]> enter(HttpRequest<?> request, Optional<Digest> body, Visit visit) {
    String authorization = request.getHeaders().get(HttpHeaders.AUTHORIZATION);
    if (authorization != null && authorization.startsWith(BEARER)) {
      Optional<Person> holder =
          tokens.holder(authorization.substring(BEARER.length()).trim(), clock.millis());
      return holder.isPresent() ? visit.answer(Uploader.of(holder.get())) : refused();
    }
    Digest signed = body.orElseThrow(() -> UploadHeaders.unreadable("设备签名的请求要带 sha256 校验值。"));
    return machines.enter(request, signed, machine -> visit.answer(Uploader.of(machine)));
  }

  private static HttpResponse<byte[]> refused() {
    Problem problem =
        new Problem(
            401, "upload-token", "上传口令无效", "上传口令不对、已过期，或者中心的程序重新启动过。", "请登录后重新取一个上传口令。", List.of());
    return HttpResponse.<byte[]>unauthorized()
        .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
        .contentType(Problem.MEDIA_TYPE)
        .body(problem.toJson());
  }
}
