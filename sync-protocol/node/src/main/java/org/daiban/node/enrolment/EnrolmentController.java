package org.daiban.node.enrolment;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import java.nio.charset.StandardCharsets;
import org.daiban.core.log.Digest;
import org.daiban.core.log.EnrolmentRequest;
import org.daiban.core.log.RequestProof;
import org.daiban.core.wire.WireException;
import org.daiban.node.door.MachineDoor;
import org.daiban.node.http.Refusal;
import org.daiban.node.people.Open;

/** {@code POST /sync/v1/enrol}: lets a machine in that brings a one-time code. */
@Controller("/sync/v1/enrol")
public final class EnrolmentController {
  private final EnrolmentDesk desk;
  private final MachineDoor door;

  EnrolmentController(EnrolmentDesk desk, MachineDoor door) {
    this.desk = desk;
    this.door = door;
  }

  /** Answers the machine's certificates; the machine proves that it has the key it names. */
  @Open
  @Post
  public HttpResponse<byte[]> enrol(HttpRequest<?> request, @Body byte[] body) {
    EnrolmentRequest enrolment = parse(new String(body, StandardCharsets.UTF_8));
    boolean proven =
        RequestProof.requestHolds(
            request.getHeaders().get(RequestProof.SIGNATURE),
            enrolment.publicKey(),
            "POST",
            "/sync/v1/enrol",
            "new",
            "",
            Digest.of(body));
    if (!proven) {
      throw Refusal.forbidden("bad-signature", "设备没有证明它持有自己的密钥。", "请重新启动设备上的程序再试。");
    }
    byte[] answer = desk.enrol(enrolment).text().getBytes(StandardCharsets.UTF_8);
    return door.signed(HttpResponse.ok(answer).contentType(MediaType.APPLICATION_JSON_TYPE), "");
  }

  private static EnrolmentRequest parse(String body) {
    try {
      return EnrolmentRequest.parse(body);
    } catch (WireException e) {
      throw Refusal.badRequest("enrolment-unreadable", "登记请求不完整或格式不对。", "请升级设备上的程序再试。");
    }
  }
}
