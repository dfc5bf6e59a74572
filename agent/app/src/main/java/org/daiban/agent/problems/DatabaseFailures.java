package org.daiban.agent.problems;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import org.daiban.device.database.DatabaseFailure;
import org.daiban.node.http.Problem;

/** Answers that the device's store could not do it: a full disk, a file in use, a damaged one. */
@Singleton
final class DatabaseFailures implements ExceptionHandler<DatabaseFailure, HttpResponse<?>> {
  @Override
  @SuppressWarnings("rawtypes")
  public HttpResponse<?> handle(HttpRequest request, DatabaseFailure failure) {
    return DeviceProblem.answer(problem(failure));
  }

  /** The failure's message is one sentence of what stands in the way and one of what to do. */
  private static Problem problem(DatabaseFailure failure) {
    String message = failure.getMessage();
    int end = message.indexOf('。') + 1;
    return new Problem(
        status(failure.kind()),
        "store-" + failure.kind().name().toLowerCase(Locale.ROOT),
        "没有保存",
        message.substring(0, end),
        message.substring(end).replaceAll("\\([a-z ]+\\)$", ""),
        List.of());
  }

  private static int status(DatabaseFailure.Kind kind) {
    return switch (kind) {
      case FULL -> 507;
      case BUSY, IO, CORRUPT -> 503;
      case CONSTRAINT -> 409;
    };
  }
}
