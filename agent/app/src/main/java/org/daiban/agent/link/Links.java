package org.daiban.agent.link;

import jakarta.inject.Singleton;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;
import org.daiban.client.HttpPeer;
import org.daiban.client.Renewal;
import org.daiban.client.SyncFailed;
import org.daiban.client.SyncHttp;
import org.daiban.client.SyncLoop;
import org.daiban.core.engine.Peer;
import org.daiban.core.engine.Replica;
import org.daiban.core.engine.SyncEngine;
import org.daiban.core.log.Certificate;
import org.daiban.core.log.Digest;
import org.daiban.core.log.RenewalRequest;
import org.daiban.core.log.Signed;
import org.daiban.core.log.Signer;
import org.daiban.device.outbox.LogEnd;
import org.daiban.node.Ground;
import org.daiban.node.Options;
import org.daiban.node.identity.Identity;
import org.daiban.node.identity.Machine;
import org.daiban.node.store.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the line to the node that enrolled this machine. */
@Singleton
public final class Links {
  /** Name and version of this program, as nodes above are told. */
  public static final String PROGRAM = "daiban-agent 0.1.0";

  private static final Logger LOG = LoggerFactory.getLogger(Links.class);
  private static final long SECOND_MS = 1_000;

  private final Options options;
  private final Ground ground;
  private final Uptime uptime;
  private final Transactions transactions;

  Links(Options options, Ground ground, Uptime uptime, Transactions transactions) {
    this.options = options;
    this.ground = ground;
    this.uptime = uptime;
    this.transactions = transactions;
  }

  /** Milliseconds since the start, by which the line is timed. */
  public Uptime uptime() {
    return uptime;
  }

  /** Where the node above is: as this start was told, else as it was at enrolment. */
  public String address(Machine machine) {
    return options.upstream().map(URI::toString).orElse(machine.upstream());
  }

  /** Fetches a photo from the node above; empty when that does not work just now. */
  public Optional<byte[]> fetch(
      String address, Machine machine, Certificate upstream, Digest photo) {
    Peer peer = new Peer(machine.name(), machine.signer(), upstream);
    try {
      HttpPeer http = new HttpPeer(SyncHttp.client(), HttpUrl.get(address), peer, uptime::ms);
      return Optional.of(http.fetch(photo));
    } catch (SyncFailed failed) {
      LOG.info("a photo was not fetched: {}", failed.failure().code());
      return Optional.empty();
    }
  }

  /**
   * A loop that exchanges for a replica with a node at an address; it is not started yet.
   *
   * @param upstream the certificate of the node, by which its answers are checked
   */
  public SyncLoop openAt(String address, Machine machine, Certificate upstream, Replica replica) {
    List<String> chain =
        transactions.read(connection -> Identity.chain(connection, machine.name()));
    Peer peer = new Peer(machine.name(), machine.signer(), upstream, chain);
    HttpPeer http = new HttpPeer(SyncHttp.client(), HttpUrl.get(address), peer, uptime::ms);
    SyncEngine engine = new SyncEngine(pullIntervalMs(), ground.random()::nextDouble);
    return new SyncLoop(engine, http, replica, ground.clock(), uptime::ms, Links::trouble);
  }

  /**
   * Asks the node above for a new name in place of one that a copy of this machine's disk bears.
   *
   * @param peer this machine under its old name
   * @param fresh the key to go on with
   * @return the certificates of the new name; empty when there is none to be had now
   */
  public Optional<List<Signed>> rename(
      String address, Machine machine, Peer peer, Signer fresh, LogEnd end) {
    RenewalRequest request =
        RenewalRequest.of(machine.enrolled(), fresh, PROGRAM, end.seq(), end.digest());
    try {
      List<Signed> chain = new ArrayList<>();
      new Renewal(SyncHttp.client())
          .renew(HttpUrl.get(address), peer, request, fresh)
          .certificates()
          .forEach(text -> chain.add(Signed.parse(text)));
      LOG.info(
          "{} goes on as {}", peer.machine(), Certificate.parse(chain.get(0).body()).subject());
      return Optional.of(chain);
    } catch (SyncFailed failed) {
      LOG.warn("no new name in place of {} yet: {}", peer.machine(), failed.failure().code());
      return Optional.empty();
    }
  }

  /** How often this machine asks without a reason, in milliseconds. */
  public long pullIntervalMs() {
    String seconds = options.more().getOrDefault("pull", "");
    return seconds.matches("[1-9][0-9]{0,4}")
        ? Long.parseLong(seconds) * SECOND_MS
        : SyncEngine.PULL_INTERVAL_MS;
  }

  /** Says where it happened and nothing of the content, which may be a citizen's. */
  public static void trouble(Throwable failure) {
    StackTraceElement[] trace = failure.getStackTrace();
    LOG.warn(
        "sync failed here and will be tried again: {} at {}",
        failure.getClass().getName(),
        trace.length == 0 ? "" : trace[0]);
  }
}
