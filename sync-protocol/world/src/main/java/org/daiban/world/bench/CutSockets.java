package org.daiban.world.bench;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.concurrent.TimeUnit;
import javax.net.SocketFactory;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import org.daiban.client.SyncHttp;

/**
 * Real sockets, each for one request, that count the bytes of bodies and break off in the middle of
 * one when they are told to.
 */
final class CutSockets extends SocketFactory {
  private static final long NEVER = Long.MAX_VALUE;

  private long bodyBytes;
  private long left = NEVER;
  private int cuts;

  /** A client over these sockets. */
  OkHttpClient client() {
    return SyncHttp.client()
        .newBuilder()
        .socketFactory(this)
        .retryOnConnectionFailure(false)
        .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
        .build();
  }

  /** The next body breaks off after so many bytes. */
  void cutAfter(long bytes) {
    left = bytes;
  }

  int cuts() {
    return cuts;
  }

  /** Bytes of bodies that went out so far, those of broken requests too. */
  long bodyBytes() {
    return bodyBytes;
  }

  @Override
  public Socket createSocket() {
    return new CutSocket();
  }

  @Override
  public Socket createSocket(String host, int port) {
    throw new UnsupportedOperationException("the client connects by itself");
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
    throw new UnsupportedOperationException("the client connects by itself");
  }

  @Override
  public Socket createSocket(InetAddress host, int port) {
    throw new UnsupportedOperationException("the client connects by itself");
  }

  @Override
  public Socket createSocket(InetAddress address, int port, InetAddress local, int localPort) {
    throw new UnsupportedOperationException("the client connects by itself");
  }

  private final class CutSocket extends Socket {
    @Override
    public OutputStream getOutputStream() throws IOException {
      return new Out(super.getOutputStream(), this);
    }
  }

  /** Tells the head of the request from its body by the empty line between them. */
  private final class Out extends FilterOutputStream {
    private final Socket socket;
    private int emptyLine;

    Out(OutputStream out, Socket socket) {
      super(out);
      this.socket = socket;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      int body = offset;
      while (body < offset + length && emptyLine < 4) {
        boolean expected = bytes[body] == (emptyLine % 2 == 0 ? '\r' : '\n');
        emptyLine = expected ? emptyLine + 1 : bytes[body] == '\r' ? 1 : 0;
        body++;
      }
      out.write(bytes, offset, body - offset);
      writeBody(bytes, body, offset + length - body);
    }

    private void writeBody(byte[] bytes, int offset, int length) throws IOException {
      int sent = (int) Math.min(length, left);
      out.write(bytes, offset, sent);
      out.flush();
      bodyBytes += sent;
      if (left != NEVER) {
        left -= sent;
      }
      if (sent < length) {
        left = NEVER;
        cuts++;
        socket.close();
        throw new IOException("cut");
      }
    }

    @Override
    public void write(int value) throws IOException {
      write(new byte[] {(byte) value}, 0, 1);
    }
  }
}
