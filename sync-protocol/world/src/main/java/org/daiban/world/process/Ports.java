package org.daiban.world.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;

/**
 * Hands out ports of loopback that nobody listens on. They lie below the range from which systems
 * draw ports for outgoing calls, so that a program finds its own again after a restart.
 */
public final class Ports {
  private static final int PORT_MAX = 32_000;

  private final Set<Integer> given = new HashSet<>();

  /** The first free port from this one on. */
  public synchronized int freeFrom(int wanted) throws StartFailed {
    for (int port = wanted; port <= PORT_MAX; port++) {
      if (!given.contains(port) && isFree(port)) {
        given.add(port);
        return port;
      }
    }
    throw new StartFailed(
        "从 " + wanted + " 起没有空闲的端口", "No free port from " + wanted + " to " + PORT_MAX + ".");
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
