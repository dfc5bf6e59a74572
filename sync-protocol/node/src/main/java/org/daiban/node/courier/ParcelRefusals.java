package org.daiban.node.courier;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import java.util.List;
import org.daiban.core.courier.ParcelRefused;
import org.daiban.core.courier.ParcelTrouble;
import org.daiban.core.trouble.TroubleKind;
import org.daiban.node.http.Problem;

/** Answers what could not be done with a stick: 503 when it may help to try again, else 409. */
@Singleton
final class ParcelRefusals implements ExceptionHandler<ParcelRefused, HttpResponse<?>> {
  @Override
  @SuppressWarnings("rawtypes")
  public HttpResponse<?> handle(HttpRequest request, ParcelRefused refused) {
    ParcelTrouble trouble = refused.trouble();
    Problem problem =
        new Problem(
            trouble.kind() == TroubleKind.RECEIVER && trouble.retry() ? 503 : 409,
            trouble.code(),
            "U盘没有办成",
            trouble.reason(),
            trouble.todo(),
            List.of());
    return HttpResponse.<byte[]>status(HttpStatus.valueOf(problem.status()))
        .contentType(new MediaType(Problem.MEDIA_TYPE))
        .body(problem.toJson());
  }
}
