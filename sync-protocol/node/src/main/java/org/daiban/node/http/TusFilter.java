package org.daiban.node.http;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;

/**
 * What tus 1.0.0 asks of every request to the attachments' addresses: the version is named both
 * ways, another one is refused before anything is done, and a method that the sender's surroundings
 * cannot say stands in a header. GET is not tus's and needs no version.
 */
final class TusFilter implements Filter {
  private static final String PATH = "/sync/v1/attachments";
  private static final String VERSION = "1.0.0";

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest asked = (HttpServletRequest) request;
    String path = asked.getRequestURI();
    if (path.equals(PATH) || path.startsWith(PATH + "/")) {
      HttpServletRequest meant = new MeantRequest(asked);
      HttpServletResponse answer = (HttpServletResponse) response;
      prepare(meant, answer);
      chain.doFilter(meant, new UnlistedStatus(meant, answer));
    } else {
      chain.doFilter(request, response);
    }
  }

  private static void prepare(HttpServletRequest request, HttpServletResponse answer) {
    answer.setHeader("Tus-Resumable", VERSION);
    answer.setHeader("Cache-Control", "no-store");
    boolean needsVersion =
        !request.getMethod().equals("OPTIONS") && !request.getMethod().equals("GET");
    if (needsVersion && !VERSION.equals(request.getHeader("Tus-Resumable"))) {
      answer.setHeader("Tus-Version", VERSION);
      throw Refusal.of(
          412, "tus-version", "上传协议版本不符", "上传的程序没有使用 tus " + VERSION + "。", "请升级发送的程序再试。");
    }
  }

  /** A request with the method that its sender means. */
  private static final class MeantRequest extends HttpServletRequestWrapper {
    MeantRequest(HttpServletRequest request) {
      super(request);
    }

    @Override
    public String getMethod() {
      String meant = getHeader("X-HTTP-Method-Override");
      return meant == null ? super.getMethod() : meant.trim().toUpperCase(Locale.ROOT);
    }
  }
}
