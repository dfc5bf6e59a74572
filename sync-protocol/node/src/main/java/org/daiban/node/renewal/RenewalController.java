package org.daiban.node.renewal;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import java.nio.charset.StandardCharsets;
import org.daiban.core.log.Certificate;
import org.daiban.core.log.RenewalRequest;
import org.daiban.core.wire.WireException;
import org.daiban.node.door.MachineDoor;
import org.daiban.node.http.Refusal;
import org.daiban.node.people.Open;

/** {@code POST /sync/v1/renew}: a machine whose log was forked asks for a new name. */
@Controller("/sync/v1/renew")
public final class RenewalController {
  private final RenewalDesk desk;
  private final MachineDoor door;

  RenewalController(RenewalDesk desk, MachineDoor door) {
    this.desk = desk;
    this.door = door;
  }

  /** Answers the certificates of the new name. */
  @Open
  @Post
  public HttpResponse<byte[]> renew(HttpRequest<?> request, @Body byte[] body) {
    return door.enter(request, body, machine -> answer(machine, body));
  }

  private MutableHttpResponse<byte[]> answer(Certificate machine, byte[] body) {
    byte[] answer =
        desk.renew(machine, parse(new String(body, StandardCharsets.UTF_8)))
            .text()
            .getBytes(StandardCharsets.UTF_8);
    return HttpResponse.ok(answer).contentType(MediaType.APPLICATION_JSON_TYPE);
  }

  private static RenewalRequest parse(String body) {
    try {
      return RenewalRequest.parse(body);
    } catch (WireException e) {
      throw Refusal.badRequest("renewal-unreadable", "换名请求不完整或格式不对。", "请升级设备上的程序再试。");
    }
  }
}
