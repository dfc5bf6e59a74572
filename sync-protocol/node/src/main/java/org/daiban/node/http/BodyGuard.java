package org.daiban.node.http;

import io.micronaut.http.MediaType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import org.daiban.core.packing.Coding;

/**
 * Keeps request bodies within {@link BodyLimits}, and unpacks gzip and {@link Coding} ones within
 * the same limit, so that a small archive cannot become a gigabyte in memory.
 */
final class BodyGuard implements Filter {
  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest asked = (HttpServletRequest) request;
    HttpServletResponse answer = (HttpServletResponse) response;
    try {
      chain.doFilter(guarded(asked, answer), answer);
      drain(asked);
    } catch (Refusal refusal) {
      drain(asked);
      if (refusal instanceof Busy busy && !answer.isCommitted()) {
        answer.setHeader("Retry-After", busy.retryAfter());
      }
      send(answer, refusal.problem());
    }
  }

  private static HttpServletRequest guarded(
      HttpServletRequest request, HttpServletResponse answer) {
    long bytesMax = BodyLimits.forPath(request.getRequestURI());
    if (request.getContentLengthLong() > bytesMax) {
      throw Refusal.tooLarge(bytesMax);
    }
    if (!isMediaType(request.getContentType())) {
      throw Refusal.wrongMediaType("请求没有写明能懂的内容格式。", "请刷新页面后再试。");
    }
    String encoding = request.getHeader("Content-Encoding");
    Unpacking unpacking =
        Unpacking.of(encoding == null ? "" : encoding).orElseThrow(() -> unknown(answer));
    return new GuardedRequest(request, (int) bytesMax, unpacking);
  }

  /** What the framework would take for a fault of its own. */
  private static boolean isMediaType(String contentType) {
    try {
      return contentType == null || !new MediaType(contentType).getName().isEmpty();
    } catch (IllegalArgumentException none) {
      return false;
    }
  }

  /**
   * A sender that knows more dictionaries than this node hears which it may use (RFC 9110, 12.5.3).
   */
  private static Refusal unknown(HttpServletResponse answer) {
    answer.setHeader("Accept-Encoding", Coding.accepted());
    return Refusal.of(
        415,
        "coding-unknown",
        "格式不支持",
        "内容的压缩方式或字典本中心不认识，可用：" + Coding.accepted() + "。",
        "程序会自动换一种方式重发；若一直不成功，请升级程序。");
  }

  /**
   * Reads on for a while what nobody wanted, as when a route refuses before it reads: a sender that
   * is cut off in the middle never sees the answer, and its next request on the same connection
   * would meet a closed door.
   */
  private static void drain(HttpServletRequest request) throws IOException {
    InputStream body = request.getInputStream();
    byte[] buffer = new byte[8192];
    long left = BodyLimits.DRAIN_BYTES_MAX;
    int count = body.read(buffer);
    while (count > 0 && left > 0) {
      left -= count;
      count = body.read(buffer);
    }
  }

  static void send(HttpServletResponse answer, Problem problem) throws IOException {
    if (answer.isCommitted()) {
      return;
    }
    byte[] body = problem.toJson();
    answer.resetBuffer();
    answer.setStatus(problem.status());
    answer.setContentType(Problem.MEDIA_TYPE);
    answer.setContentLength(body.length);
    answer.getOutputStream().write(body);
  }
}
