package org.daiban.node.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.servlet.http.ServletHttpRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.util.Arrays;

/**
 * A status that HTTP's own list does not have, such as tus's 460. The framework knows that list
 * only, so it is told 400, and the servlet's answer sets what was meant.
 */
final class UnlistedStatus extends HttpServletResponseWrapper {
  private static final String MEANT = "org.daiban.status";

  private final HttpServletRequest request;
  private int told;

  /** Wraps the answer to a request. */
  UnlistedStatus(HttpServletRequest request, HttpServletResponse answer) {
    super(answer);
    this.request = request;
    this.told = answer.getStatus();
  }

  /** Begins an answer with any status. */
  static MutableHttpResponse<byte[]> answer(HttpRequest<?> request, int status) {
    if (Arrays.stream(HttpStatus.values()).anyMatch(known -> known.getCode() == status)) {
      return HttpResponse.status(HttpStatus.valueOf(status));
    }
    if (request instanceof ServletHttpRequest<?, ?> ours
        && ours.getNativeRequest() instanceof HttpServletRequest servlet) {
      servlet.setAttribute(MEANT, status);
    }
    return HttpResponse.status(HttpStatus.BAD_REQUEST);
  }

  /** What the framework was told, since it would not understand what is sent. */
  @Override
  public int getStatus() {
    return told;
  }

  @Override
  public void setStatus(int status) {
    told = status;
    super.setStatus(request.getAttribute(MEANT) instanceof Integer meant ? meant : status);
  }
}
