package org.daiban.world.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManagerFactory;

/**
 * What a TLS 1.3 connection really puts on the wire for one request and its answer, by Java's own
 * TLS, with a chain of two P-256 certificates: the sizes of its flights, up and down in turn. The
 * client's last words of the handshake travel with the request.
 */
final class TlsFlights {
  private static final String PASSWORD = "bench-only";
  private static final int ROOM = 512 * 1024;
  private static final int RECORDS_MAX = 1_000;
  private static final byte[] NOTHING = {};

  private final Side client;
  private final Side node;

  private TlsFlights(SSLContext context) {
    client = new Side(context.createSSLEngine("node.example", 443));
    client.engine.setUseClientMode(true);
    node = new Side(context.createSSLEngine());
    node.engine.setUseClientMode(false);
  }

  /**
   * The flights of a first connection, the client's first.
   *
   * @param folder where a made-up key may be kept for the moment
   */
  static List<Integer> of(byte[] request, byte[] answer, Path folder) throws IOException {
    try {
      return new TlsFlights(context(folder)).exchange(request, answer);
    } catch (GeneralSecurityException e) {
      throw new IOException("Java's TLS does not take the made-up key", e);
    }
  }

  private List<Integer> exchange(byte[] request, byte[] answer) throws SSLException {
    List<Integer> flights = new ArrayList<>();
    flights.add(client.say(NOTHING, node));
    flights.add(node.say(NOTHING, client));
    flights.add(client.say(NOTHING, node) + client.say(request, node));
    flights.add(node.say(answer, client));
    if (!client.engine.getSession().getProtocol().equals("TLSv1.3")) {
      throw new IllegalStateException("expected TLS 1.3");
    }
    return flights;
  }

  /** One end of the connection, with what it was told and has not taken yet. */
  private static final class Side {
    private final SSLEngine engine;
    private final ByteBuffer told = ByteBuffer.allocate(ROOM).flip();

    Side(SSLEngine engine) {
      this.engine = engine;
    }

    /** Says all that it can, handshake first, and answers how many bytes that was. */
    int say(byte[] content, Side other) throws SSLException {
      ByteBuffer plain = ByteBuffer.wrap(content);
      ByteBuffer wire = ByteBuffer.allocate(ROOM);
      boolean talking = true;
      for (int records = 0; talking; records++) {
        if (records > RECORDS_MAX) {
          throw new SSLException("no end of records");
        }
        runTasks();
        engine.wrap(plain, wire);
        take();
        talking = plain.hasRemaining() || status() == HandshakeStatus.NEED_WRAP;
      }
      wire.flip();
      int said = wire.remaining();
      other.hear(wire);
      return said;
    }

    private void hear(ByteBuffer wire) throws SSLException {
      told.compact().put(wire).flip();
      take();
    }

    /** Takes what it can; what follows its own next words stays for later. */
    private void take() throws SSLException {
      ByteBuffer plain = ByteBuffer.allocate(ROOM);
      int before = -1;
      while (told.hasRemaining() && told.remaining() != before) {
        before = told.remaining();
        runTasks();
        engine.unwrap(told, plain);
      }
      runTasks();
    }

    private HandshakeStatus status() {
      runTasks();
      return engine.getHandshakeStatus();
    }

    private void runTasks() {
      Runnable task = engine.getDelegatedTask();
      while (task != null) {
        task.run();
        task = engine.getDelegatedTask();
      }
    }
  }

  private static SSLContext context(Path folder) throws IOException, GeneralSecurityException {
    Path file = Files.createDirectories(folder).resolve("tls-bench.p12");
    keytool(file, "-genkeypair", "-alias", "root", "-dname", "CN=Example root", "-ext", "bc:c");
    keytool(file, "-genkeypair", "-alias", "node", "-dname", "CN=node.example", "-signer", "root");
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      keys.load(in, PASSWORD.toCharArray());
    }
    KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    own.init(onlyNode(keys), PASSWORD.toCharArray());
    TrustManagerFactory trusted =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trusted.init(onlyRoot(keys));
    SSLContext context = SSLContext.getInstance("TLSv1.3");
    context.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
    return context;
  }

  private static KeyStore onlyNode(KeyStore keys) throws IOException, GeneralSecurityException {
    KeyStore node = KeyStore.getInstance("PKCS12");
    node.load(null, null);
    char[] password = PASSWORD.toCharArray();
    node.setKeyEntry(
        "node", keys.getKey("node", password), password, keys.getCertificateChain("node"));
    return node;
  }

  private static KeyStore onlyRoot(KeyStore keys) throws IOException, GeneralSecurityException {
    KeyStore root = KeyStore.getInstance("PKCS12");
    root.load(null, null);
    root.setCertificateEntry("root", keys.getCertificate("root"));
    return root;
  }

  private static void keytool(Path file, String... words) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(words));
    command.addAll(List.of("-keyalg", "EC", "-groupname", "secp256r1", "-validity", "30"));
    command.addAll(List.of("-keystore", file.toString(), "-storepass", PASSWORD));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new IOException("keytool: " + said);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
