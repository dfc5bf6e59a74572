package org.daiban.node.http;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** A request whose body is plain and ends in a {@link Refusal} once it passes the limit. */
final class GuardedRequest extends HttpServletRequestWrapper {
  private final int bytesMax;
  private final Unpacking unpacking;
  private ServletInputStream body;

  GuardedRequest(HttpServletRequest request, int bytesMax, Unpacking unpacking) {
    super(request);
    this.bytesMax = bytesMax;
    this.unpacking = unpacking;
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    if (body == null) {
      LimitedStream limited = new LimitedStream(super.getInputStream(), bytesMax);
      body = new Body(isPlain() ? limited : new UnpackedStream(limited, unpacking, bytesMax));
    }
    return body;
  }

  @Override
  public BufferedReader getReader() throws IOException {
    return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
  }

  @Override
  public String getHeader(String name) {
    return hidden(name) ? null : super.getHeader(name);
  }

  @Override
  public int getContentLength() {
    return isPlain() ? super.getContentLength() : -1;
  }

  @Override
  public long getContentLengthLong() {
    return isPlain() ? super.getContentLengthLong() : -1;
  }

  /**
   * HEAD runs as GET: Jetty holds the body back and sends the headers that GET would have. Machines
   * sign the method and ask by HEAD for what GET does not say, so theirs stays.
   */
  @Override
  public String getMethod() {
    boolean asGet = super.getMethod().equals("HEAD") && !getRequestURI().startsWith("/sync/");
    return asGet ? "GET" : super.getMethod();
  }

  /** Jetty recycles a request before Micronaut's adapter lets go of it when it runs elsewhere. */
  @Override
  public boolean isAsyncSupported() {
    return false;
  }

  private boolean isPlain() {
    return unpacking == Unpacking.NONE;
  }

  private boolean hidden(String name) {
    return !isPlain()
        && (name.equalsIgnoreCase("Content-Encoding") || name.equalsIgnoreCase("Content-Length"));
  }

  /** The blocking half of a servlet's stream; nobody here reads asynchronously. */
  private static final class Body extends ServletInputStream {
    private final InputStream stream;
    private boolean finished;

    Body(InputStream stream) {
      this.stream = stream;
    }

    @Override
    public int read() throws IOException {
      int value = stream.read();
      finished |= value < 0;
      return value;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int count = stream.read(into, offset, length);
      finished |= count < 0;
      return count;
    }

    @Override
    public boolean isFinished() {
      return finished;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new IllegalStateException("Bodies are read in the request's own thread.");
    }
  }
}
