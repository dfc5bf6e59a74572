package org.daiban.node.http;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.io.Writable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.daiban.node.people.Open;

/** Routes that do every kind of thing a route may do. */
@Controller("/api/echo")
@Requires(bean = EchoController.Slow.class)
class EchoController {
  @Serdeable
  record Note(String title, int count, List<Line> lines, Map<String, String> form) {}

  @Serdeable
  record Line(String text, boolean done) {}

  /** Lets a test hold a request open. */
  static final class Slow {
    final java.util.concurrent.CountDownLatch entered = new java.util.concurrent.CountDownLatch(1);
    final java.util.concurrent.CountDownLatch released = new java.util.concurrent.CountDownLatch(1);
  }

  private final Slow slow;
  private final Path file;

  EchoController(Slow slow, @jakarta.inject.Named("file") Path file) {
    this.slow = slow;
    this.file = file;
  }

  @Open
  @Post("/note")
  Note note(@Body Note note) {
    return note;
  }

  @Open
  @Post("/bytes")
  @Consumes(MediaType.ALL)
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  byte[] bytes(@Body byte[] body) {
    return body;
  }

  @Open
  @Get("/query")
  Map<String, Object> query(@QueryValue("q") int q) {
    return Map.of("q", q);
  }

  @Open
  @Get("/header")
  Map<String, Object> header(HttpRequest<?> request) {
    return Map.of("length", request.getHeaders().get("X-Long", String.class).orElse("").length());
  }

  @Open
  @Delete("/note")
  @Status(HttpStatus.NO_CONTENT)
  void delete() {}

  @Open
  @Get("/refusal")
  Note refusal() {
    throw Refusal.conflict("already-accepted", "此件已受理。", "请刷新后再看。");
  }

  @Open
  @Get("/crash")
  Note crash() {
    throw new IllegalStateException("secret 340822190001010017");
  }

  @Open
  @Get("/slow")
  Map<String, Object> slow() throws InterruptedException {
    slow.entered.countDown();
    slow.released.await();
    return Map.of("done", true);
  }

  @Open
  @Get("/file")
  HttpResponse<Writable> file(HttpRequest<?> request) throws IOException {
    return FileAnswer.to(request, file, "image/png", "abc");
  }

  @Open
  @Get("/large")
  List<Line> large() {
    return java.util.Collections.nCopies(2_000, new Line("同一行文字", true));
  }
}
