package org.daiban.node.http;

import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Serves the screens from the class path folder {@code screens/} at {@code /}. A path without a dot
 * is a screen of the one-page program and gets {@code index.html}. Files whose name carries a hash
 * ({@code app-1A2B3C4D.js}) are kept by browsers for a year, all others are asked for again with
 * their ETag.
 */
@Singleton
final class ScreenFiles extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final String INDEX = "/index.html";
  private static final Pattern SAFE = Pattern.compile("(/[A-Za-z0-9_@-][A-Za-z0-9._@-]*)+");
  private static final Pattern HASHED = Pattern.compile(".*[-.][0-9A-Z]{8}\\.[a-z0-9]+");

  private final transient Map<String, ScreenFile> files = new ConcurrentHashMap<>();

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse answer) throws IOException {
    Optional<ScreenFile> file = find(request.getRequestURI());
    if (file.isEmpty()) {
      BodyGuard.send(answer, Problems.ofStatus(404));
      return;
    }
    send(request, answer, file.get());
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse answer)
      throws IOException {
    if (request.getMethod().equals("GET")) {
      doGet(request, answer);
      return;
    }
    answer.setHeader("Allow", "GET, HEAD");
    BodyGuard.send(answer, Problems.ofStatus(405));
  }

  private static void send(HttpServletRequest request, HttpServletResponse answer, ScreenFile file)
      throws IOException {
    answer.setHeader("ETag", file.etag());
    answer.setHeader(
        "Cache-Control", file.hashed() ? "public, max-age=31536000, immutable" : "no-cache");
    if (file.etag().equals(request.getHeader("If-None-Match"))) {
      answer.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    answer.setContentType(file.type());
    answer.setContentLength(file.size());
    file.writeTo(answer.getOutputStream());
  }

  private Optional<ScreenFile> find(String path) throws IOException {
    String name = path.contains(".") ? path : INDEX;
    if (!SAFE.matcher(name).matches()) {
      return Optional.empty();
    }
    ScreenFile known = files.get(name);
    return known == null ? load(name) : Optional.of(known);
  }

  private Optional<ScreenFile> load(String name) throws IOException {
    try (InputStream content = ScreenFiles.class.getResourceAsStream("/screens" + name)) {
      if (content == null) {
        return Optional.empty();
      }
      boolean hashed = HASHED.matcher(name).matches();
      ScreenFile file = new ScreenFile(name, content.readAllBytes(), hashed);
      files.put(name, file);
      return Optional.of(file);
    }
  }
}
