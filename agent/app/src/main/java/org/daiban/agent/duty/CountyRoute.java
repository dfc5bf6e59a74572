package org.daiban.agent.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.daiban.agent.link.Links;
import org.daiban.agent.village.Village;
import org.daiban.agent.village.VillageMaker;
import org.daiban.client.SyncLoop;
import org.daiban.core.calendar.Custody;
import org.daiban.core.log.Certificate;
import org.daiban.core.log.FeedItem;
import org.daiban.core.log.MachineKind;
import org.daiban.core.log.Receipt;
import org.daiban.core.wire.Json;
import org.daiban.core.wire.WireException;
import org.daiban.device.log.DeviceClock;
import org.daiban.node.Ground;
import org.daiban.node.identity.Charges;
import org.daiban.node.identity.Identity;
import org.daiban.node.identity.Machine;
import org.daiban.node.identity.Revocations;
import org.daiban.node.reference.Reference;
import org.daiban.node.store.Transactions;

/**
 * A village's second line, straight to the county (P6): open while its township's machine has been
 * silent for as long as a receipt may pause sending, was shut out, or is no longer in charge. The
 * line to the township goes on trying beside it.
 */
final class CountyRoute implements AutoCloseable {
  private static final int ADDRESS_CHARS_MAX = 4 * 1024;

  /** What a line is opened with. */
  record Ways(
      Links links,
      Transactions transactions,
      VillageMaker villages,
      Reference reference,
      Ground ground) {}

  /** Who is told: of a fork, and when another machine of the township is in charge. */
  record Turns(Runnable forked, Runnable succeeded) {}

  private final Links links;
  private final Transactions transactions;
  private final VillageMaker villages;
  private final Reference reference;
  private final Ground ground;
  private final Machine machine;
  private final Village village;
  private final Certificate above;
  private final Turns turns;
  private final ScheduledExecutorService looking;

  private SyncLoop loop;

  /**
   * A route beside the line to the node above.
   *
   * @param above the township's machine that the first line speaks to
   */
  CountyRoute(Ways ways, Machine machine, Village village, Certificate above, Turns turns) {
    this.links = ways.links();
    this.transactions = ways.transactions();
    this.villages = ways.villages();
    this.reference = ways.reference();
    this.ground = ways.ground();
    this.machine = machine;
    this.village = village;
    this.above = above;
    this.turns = turns;
    this.looking = Executors.newSingleThreadScheduledExecutor(CountyRoute::daemon);
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "county-route");
    thread.setDaemon(true);
    return thread;
  }

  /** Looks now and again whether the second line is needed. */
  @SuppressWarnings("FutureReturnValueIgnored") // ends with the executor, and look() tells troubles
  void start() {
    long everyMs = links.pullIntervalMs();
    looking.scheduleWithFixedDelay(this::look, everyMs, everyMs, TimeUnit.MILLISECONDS);
  }

  private synchronized void look() {
    try {
      if (hasSuccessor()) {
        turns.succeeded().run();
        return;
      }
      boolean needed = isNeeded();
      if (needed && loop == null) {
        address().ifPresent(this::open);
      } else if (!needed && loop != null) {
        loop.close();
        loop = null;
      }
    } catch (RuntimeException failure) {
      Links.trouble(failure); // the next look tries again
    }
  }

  private void open(String address) {
    Certificate county = transactions.read(Identity::root);
    loop =
        links.openAt(address, machine, county, villages.replica(village, county, turns.forked()));
    loop.start();
  }

  private boolean isNeeded() {
    boolean replaced =
        transactions.read(
            connection ->
                Revocations.find(connection, above.subject()).isPresent()
                    || !Charges.nodeOf(connection, machine.name()).equals(above.subject()));
    return replaced || Custody.isOver(reference.calendar(), lastHeard(), today());
  }

  /** Whether another machine is the one above by now, and its key is known here. */
  private boolean hasSuccessor() {
    Above now = transactions.read(connection -> Above.of(connection, machine.enrolled()));
    return !now.node().subject().equals(above.subject());
  }

  /** The day of the township's last receipt; of the enrolment before the first one. */
  private LocalDate lastHeard() {
    long atMs =
        village
            .outbox()
            .findReceipt(above.subject())
            .map(signed -> Receipt.parse(signed.body()).notAfterMs())
            .orElse(machine.enrolled().issuedAtMs());
    return Instant.ofEpochMilli(atMs).atOffset(DeviceClock.ZONE).toLocalDate();
  }

  private LocalDate today() {
    return ground.clock().instant().atOffset(DeviceClock.ZONE).toLocalDate();
  }

  /** Where the county is, as the township has said while it still spoke. */
  private Optional<String> address() {
    String county = transactions.read(Identity::root).subject();
    try {
      return reference
          .text(FeedItem.ADDRESS, county)
          .map(text -> Json.object(text, ADDRESS_CHARS_MAX).text("url"));
    } catch (WireException unreadable) {
      return Optional.empty();
    }
  }

  /** Whether a machine of this kind below such a node may need a second line. */
  static boolean mayNeed(Certificate own, Certificate above) {
    return own.kind() == MachineKind.VILLAGE && above.kind() == MachineKind.TOWNSHIP;
  }

  @Override
  public void close() {
    looking.shutdownNow();
    synchronized (this) {
      if (loop != null) {
        loop.close();
      }
    }
  }
}
