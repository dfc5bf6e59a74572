package org.daiban.agent.problems;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import org.daiban.node.http.Problem;

/** A problem as an HTTP answer. */
final class DeviceProblem {
  private DeviceProblem() {}

  static HttpResponse<byte[]> answer(Problem problem) {
    return HttpResponse.<byte[]>status(HttpStatus.valueOf(problem.status()))
        .contentType(new MediaType(Problem.MEDIA_TYPE))
        .body(problem.toJson());
  }
}
