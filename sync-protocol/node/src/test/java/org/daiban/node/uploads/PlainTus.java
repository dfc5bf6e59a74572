package org.daiban.node.uploads;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A client of tus 1.0.0 written from its specification alone, over bare sockets: it knows an
 * address and a token, and nothing of Daiban.
 */
final class PlainTus {
  private static final String BYTES = "application/offset+octet-stream";

  private final int port;
  private final String token;
  private long bytesSent;

  PlainTus(int port, String token) {
    this.port = port;
    this.token = token;
  }

  /** What came back; names of headers in lower case. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Answer(int status, Map<String, String> headers, byte[] body) {
    String header(String name) {
      String value = headers.get(name.toLowerCase(Locale.ROOT));
      if (value == null) {
        throw new AssertionError("no header " + name + " in " + status + " " + text());
      }
      return value;
    }

    boolean has(String name) {
      return headers.containsKey(name.toLowerCase(Locale.ROOT));
    }

    long offset() {
      return Long.parseLong(header("Upload-Offset"));
    }

    String text() {
      return new String(body, StandardCharsets.UTF_8);
    }
  }

  /** Bytes of bodies that were sent so far, those of broken requests too. */
  long bytesSent() {
    return bytesSent;
  }

  Answer create(String path, long length, String metadata) throws IOException {
    return send(
        "POST",
        path,
        new byte[0],
        "Upload-Length",
        Long.toString(length),
        "Upload-Metadata",
        metadata);
  }

  Answer create(String path, long length, String metadata, byte[] first) throws IOException {
    return send(
        "POST",
        path,
        first,
        "Content-Type",
        BYTES,
        "Upload-Length",
        Long.toString(length),
        "Upload-Metadata",
        metadata);
  }

  Answer ask(String url) throws IOException {
    return send("HEAD", url, new byte[0]);
  }

  Answer goOn(String url, long offset, byte[] bytes, String... more) throws IOException {
    return send("PATCH", url, bytes, patch(offset, more));
  }

  Answer terminate(String url) throws IOException {
    return send("DELETE", url, new byte[0]);
  }

  private static String[] patch(long offset, String... more) {
    String[] headers = new String[more.length + 4];
    headers[0] = "Content-Type";
    headers[1] = BYTES;
    headers[2] = "Upload-Offset";
    headers[3] = Long.toString(offset);
    System.arraycopy(more, 0, headers, 4, more.length);
    return headers;
  }

  /** Sends the version too, unless the headers name one. */
  Answer send(String method, String path, byte[] body, String... headers) throws IOException {
    try (Socket line = new Socket(InetAddress.getLoopbackAddress(), port)) {
      begin(line, method, path, body.length, headers);
      line.getOutputStream().write(body);
      line.getOutputStream().flush();
      bytesSent += body.length;
      return read(line.getInputStream(), method);
    }
  }

  /** Sends only so many bytes of the rest and ends the line; returns when the node has noticed. */
  void cut(String url, long offset, byte[] rest, int bytes) throws IOException {
    try (Socket line = new Socket(InetAddress.getLoopbackAddress(), port)) {
      begin(line, "PATCH", url, rest.length, patch(offset));
      line.getOutputStream().write(rest, 0, bytes);
      bytesSent += bytes;
      line.shutdownOutput();
      line.getInputStream().transferTo(OutputStream.nullOutputStream());
    }
  }

  private void begin(Socket line, String method, String path, int length, String... headers)
      throws IOException {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("Host", "127.0.0.1:" + port);
    all.put("Connection", "close");
    all.put("Tus-Resumable", "1.0.0");
    all.put("Content-Length", Integer.toString(length));
    if (!token.isEmpty()) {
      all.put("Authorization", "Bearer " + token);
    }
    for (int i = 0; i < headers.length; i += 2) {
      all.put(headers[i], headers[i + 1]);
    }
    StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
    all.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
    OutputStream out = line.getOutputStream();
    out.write(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
  }

  private static Answer read(InputStream in, String method) throws IOException {
    int status = Integer.parseInt(line(in).substring("HTTP/1.1 ".length()).substring(0, 3));
    Map<String, String> headers = new LinkedHashMap<>();
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      int colon = line.indexOf(':');
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).trim());
    }
    return new Answer(status, headers, method.equals("HEAD") ? new byte[0] : in.readAllBytes());
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new IOException("the line ended within a head");
      }
      line.write(next);
    }
    return line.toString(StandardCharsets.ISO_8859_1).trim();
  }
}
