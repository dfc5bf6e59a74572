package org.daiban.world.link;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A line on loopback: whoever connects to its port talks to the port behind it. Threads: one
 * accepts, two carry each connection.
 */
public final class Link implements AutoCloseable {
  private final int port;
  private final int behind;
  private final Portal portal;
  private final Set<Wire> wires = ConcurrentHashMap.newKeySet();
  private final AtomicInteger lost = new AtomicInteger();
  private volatile LinkState state = LinkState.UP;
  private ServerSocket door;

  private Link(int port, int behind, Portal portal) {
    this.port = port;
    this.behind = behind;
    this.portal = portal;
  }

  /**
   * Opens a line.
   *
   * @param port where the lower program calls
   * @param behind port of the node above
   */
  public static Link open(int port, int behind) throws IOException {
    Link link = new Link(port, behind, new Portal());
    link.listen();
    return link;
  }

  /** The address that the lower program is given as the node above. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + port);
  }

  public LinkState state() {
    return state;
  }

  /** How many answers got lost while the line was deaf. */
  public int answersLost() {
    return lost.get();
  }

  /** Cuts the line: what is under way breaks, and new connections are refused. */
  public synchronized void cut() throws IOException {
    state = LinkState.CUT;
    hangUp();
    breakAll();
  }

  /** Carries everything again. */
  public synchronized void mend() throws IOException {
    become(LinkState.UP);
  }

  /** From now on a sign-in page answers. */
  public synchronized void portal() throws IOException {
    become(LinkState.PORTAL);
  }

  /** From now on answers get lost, but for those that only ask for a fresh signature. */
  public synchronized void deafen() throws IOException {
    become(LinkState.DEAF);
  }

  private void become(LinkState wanted) throws IOException {
    state = wanted;
    breakAll();
    if (door == null) {
      listen();
    }
  }

  @Override
  public synchronized void close() throws IOException {
    cut();
    portal.close();
  }

  private synchronized void listen() throws IOException {
    ServerSocket opened = new ServerSocket();
    opened.setReuseAddress(true);
    opened.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    door = opened;
    Wire.thread("link-" + port, () -> accept(opened));
  }

  private void hangUp() throws IOException {
    if (door != null) {
      door.close();
      door = null;
    }
  }

  private void breakAll() {
    wires.forEach(Wire::close);
    wires.clear();
  }

  private void accept(ServerSocket opened) {
    while (!opened.isClosed()) {
      try {
        join(opened.accept());
      } catch (IOException e) {
        // the door was closed, or the node above is not there: the caller's connection is gone
      }
    }
  }

  private void join(Socket caller) throws IOException {
    LinkState now = state;
    int target = now == LinkState.PORTAL ? portal.port() : behind;
    try {
      Socket called = new Socket(InetAddress.getLoopbackAddress(), target);
      Wire wire = new Wire(caller, called, now == LinkState.DEAF ? lost : null);
      wires.add(wire);
      wire.start(() -> wires.remove(wire));
      if (state != now) {
        wire.close();
      }
    } catch (IOException e) {
      caller.close();
      throw e;
    }
  }
}
