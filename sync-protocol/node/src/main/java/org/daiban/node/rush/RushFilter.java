package org.daiban.node.rush;

import jakarta.inject.Singleton;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.OptionalLong;
import java.util.Set;
import org.daiban.core.log.RequestProof;
import org.daiban.node.http.Busy;

/**
 * Bounds what goes on at {@code /sync/v1} at one time. It looks at the first lines of a request
 * alone: whoever is told to come back has cost neither memory nor a look into the store.
 */
@Singleton
public final class RushFilter implements Filter {
  private static final String EXCHANGE = "/sync/v1/exchange";
  private static final String ATTACHMENTS = "/sync/v1/attachments";
  private static final Set<String> WITH_BYTES = Set.of("POST", "PATCH", "GET");

  /** Each may need some 40 MB for a body of the greatest length; two processors are kept busy. */
  private static final int TEXT_PLACES = 8;

  private static final int PHOTO_PLACES = 4;
  private static final int WAITERS = 12;
  private static final long WAIT_MS_MAX = 2_000;

  /** Photos ask again after this at the latest, however long the line of text is. */
  private static final long PHOTO_SECONDS_MAX = 60;

  private final Backlog backlog;
  private final Rush text;
  private final Rush photos;

  RushFilter(Backlog backlog) {
    this.backlog = backlog;
    this.text = new Rush(TEXT_PLACES, WAITERS, WAIT_MS_MAX, RushFilter::uptimeMs);
    this.photos = new Rush(PHOTO_PLACES, PHOTO_PLACES, WAIT_MS_MAX, RushFilter::uptimeMs);
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest asked = (HttpServletRequest) request;
    String path = asked.getRequestURI();
    if (path.equals(EXCHANGE)) {
      visit(text, text.enter(machine(asked)), asked, response, chain);
    } else if (path.startsWith(ATTACHMENTS) && WITH_BYTES.contains(asked.getMethod())) {
      visit(photos, enterPhotos(machine(asked)), asked, response, chain);
    } else {
      chain.doFilter(request, response);
    }
  }

  /**
   * Text goes before photos: first it is kept, then it takes effect, so that what names the photos
   * is known.
   */
  private OptionalLong enterPhotos(String machine) {
    long clear = Math.max(text.clearInSeconds(), backlog.seconds());
    return photos.enter(machine, Math.min(clear, PHOTO_SECONDS_MAX));
  }

  private static void visit(
      Rush rush,
      OptionalLong waitSeconds,
      HttpServletRequest request,
      ServletResponse response,
      FilterChain chain)
      throws IOException, ServletException {
    if (waitSeconds.isPresent()) {
      throw new Busy(waitSeconds.getAsLong(), "现在同时上报的设备很多，已经为本机排好时间。");
    }
    long startMs = uptimeMs();
    try {
      chain.doFilter(request, response);
    } finally {
      leave(rush, machine(request), (HttpServletResponse) response, uptimeMs() - startMs);
    }
  }

  private static void leave(Rush rush, String machine, HttpServletResponse answer, long tookMs) {
    if (answer.getStatus() == HttpServletResponse.SC_UNAUTHORIZED) {
      rush.leaveForAMoment(machine, tookMs);
    } else {
      rush.leave(tookMs);
    }
  }

  private static String machine(HttpServletRequest request) {
    String name = request.getHeader(RequestProof.MACHINE);
    return name == null || name.length() > 40 ? "" : name;
  }

  private static long uptimeMs() {
    return System.nanoTime() / 1_000_000;
  }
}
