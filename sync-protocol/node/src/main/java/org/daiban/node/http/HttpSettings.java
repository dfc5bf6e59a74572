package org.daiban.node.http;

import java.util.Objects;

/**
 * Where the server listens.
 *
 * @param host the address bound; loopback unless the operator says otherwise
 * @param port the TCP port; 0 lets the system choose a free one
 */
public record HttpSettings(String host, int port) {
  public static final String LOOPBACK = "127.0.0.1";

  public HttpSettings {
    Objects.requireNonNull(host, "host");
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("port " + port + " is not between 0 and 65535");
    }
  }

  public static HttpSettings loopback(int port) {
    return new HttpSettings(LOOPBACK, port);
  }
}
