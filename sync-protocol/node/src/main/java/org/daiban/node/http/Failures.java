package org.daiban.node.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import jakarta.inject.Singleton;

/**
 * Hands every exception that nobody else handles to {@link ProblemAnswers}. Without it the
 * framework would write the exception's text to the log.
 */
@Singleton
final class Failures implements ExceptionHandler<Throwable, HttpResponse<?>> {
  private final ProblemAnswers answers;

  Failures(ProblemAnswers answers) {
    this.answers = answers;
  }

  @Override
  @SuppressWarnings("rawtypes")
  public HttpResponse<?> handle(HttpRequest request, Throwable failure) {
    ErrorContext context = ErrorContext.builder(request).cause(failure).build();
    return answers.processResponse(context, HttpResponse.serverError());
  }
}
