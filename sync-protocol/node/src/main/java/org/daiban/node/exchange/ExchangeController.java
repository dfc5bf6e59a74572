package org.daiban.node.exchange;

import static io.micronaut.http.HttpHeaders.ACCEPT_ENCODING;
import static io.micronaut.http.HttpHeaders.CONTENT_ENCODING;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.util.Optional;
import org.daiban.core.log.Certificate;
import org.daiban.core.log.Digest;
import org.daiban.core.log.ExchangeRequest;
import org.daiban.core.packing.Coding;
import org.daiban.core.wire.WireException;
import org.daiban.node.door.MachineDoor;
import org.daiban.node.http.Refusal;
import org.daiban.node.people.Open;

/** {@code POST /sync/v1/exchange}: one round trip with a machine. */
@Controller("/sync/v1/exchange")
public final class ExchangeController {
  /** The media type of an exchange's body. */
  public static final String MEDIA_TYPE = "application/vnd.daiban.exchange+ndjson";

  private final Exchange exchange;
  private final MachineDoor door;

  ExchangeController(Exchange exchange, MachineDoor door) {
    this.exchange = exchange;
    this.door = door;
  }

  /** Keeps what the machine brings and answers with what it has to know. */
  @Open
  @Post
  @Consumes(MEDIA_TYPE)
  @Produces(MEDIA_TYPE)
  public HttpResponse<byte[]> exchange(HttpRequest<?> request, @Body byte[] body) {
    String accepted = request.getHeaders().getFirst(ACCEPT_ENCODING).orElse("");
    return door.enter(request, body, machine -> packed(answer(machine, body), accepted));
  }

  /** The answer as small as the machine understands; what is signed is the plain one. */
  private static MutableHttpResponse<byte[]> packed(byte[] answer, String accepted) {
    Optional<Coding> coding = Coding.bestOf(accepted);
    Optional<byte[]> packed = coding.flatMap(each -> each.packToSend(answer));
    MutableHttpResponse<byte[]> response =
        HttpResponse.ok(packed.orElse(answer)).contentType(MEDIA_TYPE);
    response.setAttribute(MachineDoor.PROOF, Digest.of(answer));
    if (packed.isPresent()) {
      response.header(CONTENT_ENCODING, coding.get().name());
    }
    return response;
  }

  private byte[] answer(Certificate machine, byte[] body) {
    ExchangeRequest request = parse(body);
    if (!request.device().equals(machine.subject())) {
      throw Refusal.forbidden("other-machine", "请求写的设备与签名的设备不同。", "请升级或重新登记这台设备。");
    }
    return exchange.exchange(machine, request, door.freshChallenge(machine.subject())).bytes();
  }

  private static ExchangeRequest parse(byte[] body) {
    try {
      return ExchangeRequest.parse(body);
    } catch (WireException e) {
      throw Refusal.badRequest("exchange-unreadable", "收到的数据不完整或格式不对。", "请稍后重试，程序会重新发送。");
    }
  }
}
