package org.daiban.agent.problems;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.daiban.core.catalogue.Finding;
import org.daiban.core.catalogue.MissingMaterial;
import org.daiban.device.capture.CaptureRefused;
import org.daiban.device.capture.CaptureRefused.Reason;
import org.daiban.node.http.Problem;

/** Answers acts that cannot be done as asked; a draft that is not ready names its fields. */
@Singleton
final class CaptureRefusals implements ExceptionHandler<CaptureRefused, HttpResponse<?>> {
  @Override
  @SuppressWarnings("rawtypes")
  public HttpResponse<?> handle(HttpRequest request, CaptureRefused refused) {
    Reason reason = refused.reason();
    return DeviceProblem.answer(
        new Problem(
            status(reason),
            code(reason),
            "现在不能办理",
            reason.message(),
            reason.todo(),
            fields(refused)));
  }

  private static int status(Reason reason) {
    return switch (reason) {
      case NO_ITEM, ITEM_STOPPED, NO_DRAFT, NO_CASE -> 404;
      case NOT_READY,
          INCOMPLETE,
          FORM_WRONG,
          TOO_LONG,
          NOTHING_GIVEN,
          NO_PICTURE,
          NO_SIGNATURE,
          NO_REASON,
          NOT_EMPOWERED ->
          422;
      case NO_PROXY, TOO_MANY_PICTURES, PICTURE_GONE, NUMBERS_USED_UP, NOT_AWAITED -> 409;
      case RENAMING, SHUT_OUT -> 409;
    };
  }

  private static String code(Reason reason) {
    return reason.code().replace('.', '-');
  }

  private static List<Problem.Field> fields(CaptureRefused refused) {
    List<Problem.Field> fields = new ArrayList<>();
    for (Finding finding : refused.check().findings()) {
      if (finding.isError()) {
        fields.add(new Problem.Field(finding.id(), finding.message()));
      }
    }
    if (refused.reason() == Reason.INCOMPLETE) {
      for (MissingMaterial missing : refused.check().missing()) {
        fields.add(new Problem.Field("material." + missing.no(), missing.how()));
      }
    }
    return fields;
  }
}
