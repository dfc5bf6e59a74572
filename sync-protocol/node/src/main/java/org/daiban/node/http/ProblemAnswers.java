package org.daiban.node.http;

import io.micronaut.context.annotation.Primary;
import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.json.JsonSyntaxException;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * The one place where failures become answers: our own {@link Refusal}s carry their problem, what
 * the framework refuses is told by its status, and everything else is a 500 that says only an
 * incident number.
 */
@Singleton
@Primary
final class ProblemAnswers implements ErrorResponseProcessor<byte[]> {
  private static final int CAUSES_MAX = 16;

  private final Incidents incidents;

  ProblemAnswers(Incidents incidents) {
    this.incidents = incidents;
  }

  @Override
  public MutableHttpResponse<byte[]> processResponse(
      ErrorContext context, MutableHttpResponse<?> framework) {
    Problem problem = problemOf(context.getRootCause(), framework.code());
    MutableHttpResponse<byte[]> answer =
        UnlistedStatus.answer(context.getRequest(), problem.status())
            .body(problem.toJson())
            .contentType(new MediaType(Problem.MEDIA_TYPE));
    if (context.getRootCause().orElse(null) instanceof Busy busy) {
      answer.header(HttpHeaders.RETRY_AFTER, busy.retryAfter());
    }
    return answer;
  }

  private Problem problemOf(Optional<Throwable> cause, int status) {
    if (cause.isEmpty()) {
      return Problems.ofStatus(status);
    }
    return expected(cause.get()).orElseGet(() -> byStatus(cause.get(), status));
  }

  private Problem byStatus(Throwable cause, int status) {
    return status >= 500 ? Problems.unexpected(incidents.record(cause)) : Problems.ofStatus(status);
  }

  /** The first cause that we know tells what happened; wrappers around it do not. */
  private static Optional<Problem> expected(Throwable thrown) {
    Throwable cause = thrown;
    for (int depth = 0; cause != null && depth < CAUSES_MAX; depth++) {
      if (cause instanceof Refusal refusal) {
        return Optional.of(refusal.problem());
      }
      if (cause instanceof JsonSyntaxException) {
        return Optional.of(Problems.jsonNotReadable());
      }
      cause = cause.getCause();
    }
    return thrown instanceof ConversionErrorException
        ? Optional.of(Problems.valueNotReadable())
        : Optional.empty();
  }
}
