package org.daiban.agent.problems;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import java.util.List;
import org.daiban.device.attachment.AttachmentRefused;
import org.daiban.node.http.Problem;

/** Answers bytes that are no picture, empty or too many. */
@Singleton
final class PictureRefusals implements ExceptionHandler<AttachmentRefused, HttpResponse<?>> {
  @Override
  @SuppressWarnings("rawtypes")
  public HttpResponse<?> handle(HttpRequest request, AttachmentRefused refused) {
    String message = refused.getMessage();
    int end = message.indexOf('。') + 1;
    return DeviceProblem.answer(
        new Problem(
            status(refused.reason()),
            refused.reason().code().replace('.', '-'),
            "照片没有保存",
            message.substring(0, end),
            message.substring(end).replaceAll("\\([a-z ]+\\)$", ""),
            List.of()));
  }

  private static int status(AttachmentRefused.Reason reason) {
    return switch (reason) {
      case EMPTY, NO_PICTURE -> 422;
      case TOO_LARGE -> 413;
    };
  }
}
