package org.daiban.agent.duty;

import io.micronaut.context.annotation.Context;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.Optional;
import org.daiban.agent.link.Links;
import org.daiban.agent.relay.RelayMaker;
import org.daiban.agent.relay.TownshipReplica;
import org.daiban.agent.village.Village;
import org.daiban.agent.village.VillageMaker;
import org.daiban.client.SyncLoop;
import org.daiban.core.courier.CourierStore;
import org.daiban.core.engine.Peer;
import org.daiban.core.engine.Replica;
import org.daiban.core.log.Certificate;
import org.daiban.core.log.Digest;
import org.daiban.core.log.FeedItem;
import org.daiban.core.log.MachineKind;
import org.daiban.core.log.Signed;
import org.daiban.core.log.Signer;
import org.daiban.core.wire.JsonLine;
import org.daiban.device.outbox.LogEnd;
import org.daiban.node.Ground;
import org.daiban.node.feed.Change;
import org.daiban.node.feed.ChangeFeed;
import org.daiban.node.http.Refusal;
import org.daiban.node.identity.Identity;
import org.daiban.node.identity.Machine;
import org.daiban.node.reference.Reference;
import org.daiban.node.store.Transactions;

/**
 * Opens and closes what the machine's enrolment makes of it. Stores are open before the first
 * request is served; exchanging begins with the server.
 */
@Context
public final class Duty {
  /** How long to wait before a new name is asked for again that was not to be had. */
  private static final long RENAME_AGAIN_MS = 5 * 60_000L;

  private final Transactions transactions;
  private final VillageMaker villages;
  private final RelayMaker relays;
  private final Links links;
  private final Reference reference;
  private final Ground ground;

  private volatile Machine machine;
  private volatile Village village;
  private volatile TownshipReplica relay;
  private volatile SyncLoop loop;
  private volatile CourierStore courier;
  private volatile CountyRoute route;
  private volatile boolean renaming;
  private volatile boolean reopening;
  private volatile long renameFromMs;

  Duty(
      Transactions transactions,
      VillageMaker villages,
      RelayMaker relays,
      Links links,
      Reference reference,
      Ground ground) {
    this.transactions = transactions;
    this.villages = villages;
    this.relays = relays;
    this.links = links;
    this.reference = reference;
    this.ground = ground;
  }

  /** Opens what the machine is already. */
  @PostConstruct
  void open() {
    machine = transactions.write(connection -> Identity.open(connection, freshEpoch()));
    if (machine.certificate().isPresent()) {
      begin();
    }
  }

  /** This machine with its key, enrolled or not. */
  public Machine machine() {
    return machine;
  }

  /** What the machine is; empty until it is enrolled. */
  public Optional<MachineKind> kind() {
    return machine.certificate().map(Certificate::kind);
  }

  /** The village's device; a machine that is none refuses with 409. */
  public Village village() {
    Village open = village;
    if (open == null) {
      throw wrongMachine("不是村代办点的终端", "请在村代办点的电脑上办理。");
    }
    return open;
  }

  /** The township's relay; a machine that is none refuses with 409. */
  public TownshipReplica relay() {
    TownshipReplica open = relay;
    if (open == null) {
      throw wrongMachine("不是乡镇为民服务中心的终端", "请在乡镇为民服务中心的电脑上办理。");
    }
    return open;
  }

  /** This machine's store as the courier's classes see it; 409 before enrolment. */
  public CourierStore courier() {
    CourierStore open = courier;
    if (open == null) {
      throw wrongMachine("", "");
    }
    return open;
  }

  /** Refuses with 409 unless this machine keeps and holds for others. */
  void requireNode() {
    if (village != null || machine.certificate().isEmpty()) {
      throw wrongMachine("不是乡镇为民服务中心的终端", "请在乡镇为民服务中心的电脑上办理。");
    }
  }

  /** The line to the node above; 409 before enrolment. */
  public SyncLoop line() {
    SyncLoop open = loop;
    if (open == null) {
      throw wrongMachine("", "");
    }
    return open;
  }

  /** Brings a photo back that this village has let go; answers whether it is here. */
  public boolean fetch(Digest photo) {
    Above above = above(machine.enrolled());
    Optional<byte[]> bytes = links.fetch(address(above), machine, above.node(), photo);
    bytes.ifPresent(village().attachments()::restore);
    return bytes.isPresent();
  }

  /** An act was written: the second copy has it before a screen says so, then the line. */
  public void written() {
    village().safekeeping().follow();
    line().entryWritten();
    line().attachmentAdded();
  }

  /** Wakes a township's line if there is something to carry on. */
  void carryOn() {
    TownshipReplica open = relay;
    if (open != null && open.hasText()) {
      loop.entryWritten();
    }
    if (open != null && open.hasPicture()) {
      loop.attachmentAdded();
    }
  }

  /** Makes this machine what its new certificates say, own certificate first, and begins. */
  synchronized void enrolled(List<Signed> chain, String upstream) {
    if (machine.certificate().isPresent()) {
      throw Refusal.conflict("already-enrolled", "本机已经登记过。", "换地点或换级别请先联系县中心。");
    }
    machine =
        transactions.write(
            connection -> Identity.become(connection, chain, upstream, ground.nowMs()));
    begin();
    start();
  }

  /** Begins to exchange, once the server listens. */
  void start() {
    if (loop != null) {
      loop.start();
    }
    if (route != null) {
      route.start();
    }
  }

  private void closeLines() {
    if (route != null) {
      route.close();
    }
    if (loop != null) {
      loop.close();
    }
  }

  /** Lets the exchange under way come to its end, then closes the device's store. */
  @PreDestroy
  void close() {
    closeLines();
    if (village != null) {
      village.close();
    }
  }

  /** A county's folder is served as it is: there is no node above, so nothing is exchanged. */
  private void begin() {
    Certificate own = machine.enrolled();
    switch (own.kind()) {
      case VILLAGE -> {
        village = village == null ? villages.open(machine) : village;
        courier = villages.courier(village, upstream(own), this::forked);
        loop = line(villages.replica(village, upstream(own), this::forked));
        route = secondRoute(own);
      }
      case TOWNSHIP -> {
        relay = relays.replica(upstream(own));
        courier = relays.courier(upstream(own));
        loop = line(relay);
        sayWhereTheCountyIs(own);
      }
      case COUNTY -> loop = null;
    }
  }

  private CountyRoute secondRoute(Certificate own) {
    return Crossroads.mayNeedCounty(own, upstream(own))
        ? new CountyRoute(
            new CountyRoute.Ways(links, transactions, villages, reference, ground),
            machine,
            village,
            upstream(own),
            new CountyRoute.Turns(this::forked, this::succeeded))
        : null;
  }

  /** Villages must find the county when this machine is dead. */
  private void sayWhereTheCountyIs(Certificate own) {
    JsonLine address = new JsonLine().put("node", own.issuer()).put("url", links.address(machine));
    Change change = new Change(FeedItem.ADDRESS, own.issuer(), FeedItem.EVERYONE, address.text());
    transactions.write(
        connection -> {
          boolean known =
              ChangeFeed.find(connection, FeedItem.ADDRESS, own.issuer())
                  .filter(address.text()::equals)
                  .isPresent();
          ChangeFeed.publish(connection, known ? List.of() : List.of(change));
          return null;
        });
  }

  /**
   * A copy of this machine's disk goes by the same name (P8). Its own thread asks for a new one: it
   * has to close the line that brought the word.
   */
  private void forked() {
    if (!renaming && links.uptime().ms() >= renameFromMs) {
      renaming = true;
      Thread thread = new Thread(this::rename, "rename");
      thread.setDaemon(true);
      thread.setUncaughtExceptionHandler((same, failure) -> Links.trouble(failure));
      thread.start();
    }
  }

  /**
   * Goes on under a new name, or under the old one when none is to be had now: the next answer asks
   * again. Data stay where they are; the log begins anew. Requests meanwhile are refused for
   * seconds.
   */
  private synchronized void rename() {
    try {
      Optional<LogEnd> end = village.outbox().sealForked();
      if (end.isPresent()) {
        machine = renamed(end.get());
      }
      closeLines();
      village.close();
      village = null;
    } finally {
      renaming = false;
    }
    begin();
    start();
  }

  private Machine renamed(LogEnd end) {
    Signer fresh = transactions.write(Identity::nextKey);
    Optional<List<Signed>> chain = asked(fresh, end);
    renameFromMs = chain.isPresent() ? 0 : links.uptime().ms() + RENAME_AGAIN_MS;
    return chain.isPresent()
        ? transactions.write(connection -> Identity.goOnAs(connection, chain.get(), ground.nowMs()))
        : machine;
  }

  /** What went around a township only the county knows. */
  private Optional<List<Signed>> asked(Signer fresh, LogEnd end) {
    Optional<List<Signed>> chain = asked(above(machine.enrolled()), fresh, end);
    return chain.isPresent() || route == null
        ? chain
        : route.county().flatMap(county -> asked(county, fresh, end));
  }

  private Optional<List<Signed>> asked(Above node, Signer fresh, LogEnd end) {
    Peer peer = new Peer(machine.name(), machine.signer(), node.node());
    return links.rename(address(node), machine, peer, fresh, end);
  }

  private SyncLoop line(Replica replica) {
    Above above = above(machine.enrolled());
    return links.openAt(address(above), machine, above.node(), replica);
  }

  private Certificate upstream(Certificate own) {
    return above(own).node();
  }

  private Above above(Certificate own) {
    return transactions.read(connection -> Above.of(connection, own));
  }

  private String address(Above above) {
    return above.address().orElseGet(() -> links.address(machine));
  }

  /**
   * Another machine is the one above now. Its own thread opens the lines anew: it has to end the
   * one that found it out.
   */
  private void succeeded() {
    if (!reopening) {
      reopening = true;
      Thread thread = new Thread(this::reopen, "reopen");
      thread.setDaemon(true);
      thread.setUncaughtExceptionHandler((same, failure) -> Links.trouble(failure));
      thread.start();
    }
  }

  private synchronized void reopen() {
    try {
      closeLines();
      begin();
      start();
    } finally {
      reopening = false;
    }
  }

  private Refusal wrongMachine(String what, String todo) {
    return machine.certificate().isPresent()
        ? Refusal.conflict("wrong-machine", "本机" + what + "，不能办理此项。", todo)
        : Refusal.conflict("not-enrolled", "本机还没有登记，不能办理。", "请先在首页输入中心发的登记码。");
  }

  private String freshEpoch() {
    return Identity.epoch(ground.bytes(16));
  }
}
