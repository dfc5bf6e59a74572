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
import java.util.zip.GZIPInputStream;

/** A request whose body is plain and ends in a {@link Refusal} once it passes the limit. */
final class GuardedRequest extends HttpServletRequestWrapper {
  private final long bytesMax;
  private final boolean gzip;
  private ServletInputStream body;

  GuardedRequest(HttpServletRequest request, long bytesMax, boolean gzip) {
    super(request);
    this.bytesMax = bytesMax;
    this.gzip = gzip;
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    if (body == null) {
      InputStream limited = new LimitedStream(super.getInputStream(), bytesMax);
      body = new Body(gzip ? new LimitedStream(new Inflating(limited), bytesMax) : limited);
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
    return gzip ? -1 : super.getContentLength();
  }

  @Override
  public long getContentLengthLong() {
    return gzip ? -1 : super.getContentLengthLong();
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

  private boolean hidden(String name) {
    return gzip
        && (name.equalsIgnoreCase("Content-Encoding") || name.equalsIgnoreCase("Content-Length"));
  }

  /** Opens the archive at the first read: its header may arrive late. */
  private static final class Inflating extends InputStream {
    private final InputStream packed;
    private InputStream plain;

    Inflating(InputStream packed) {
      this.packed = packed;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      try {
        if (plain == null) {
          plain = new GZIPInputStream(packed);
        }
        return plain.read(into, offset, length);
      } catch (IOException e) {
        throw Refusal.badRequest("gzip-invalid", "压缩的内容已损坏或不完整。", "请重新发送。");
      }
    }
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
