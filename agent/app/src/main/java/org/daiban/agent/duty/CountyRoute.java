package org.daiban.agent.duty;

import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.daiban.agent.link.Links;
import org.daiban.agent.village.Village;
import org.daiban.agent.village.VillageMaker;
import org.daiban.client.SyncLoop;
import org.daiban.core.log.Certificate;
import org.daiban.core.log.FeedItem;
import org.daiban.core.wire.Json;
import org.daiban.core.wire.WireException;
import org.daiban.node.Ground;
import org.daiban.node.identity.Identity;
import org.daiban.node.identity.Machine;
import org.daiban.node.reference.Reference;
import org.daiban.node.store.Transactions;

/**
 * A village's second line, straight to the county (P6): open while {@link Crossroads} says so. The
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
  private final Crossroads crossroads;
  private final Machine machine;
  private final Village village;
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
    this.machine = machine;
    this.village = village;
    this.crossroads =
        new Crossroads(
            ways.transactions(), ways.reference(), ways.ground(), machine, village, above);
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
      if (crossroads.hasSuccessor()) {
        turns.succeeded().run();
        return;
      }
      boolean needed = crossroads.needsCounty();
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

  /** The county and where it is, while the second line is open. */
  synchronized Optional<Above> county() {
    Certificate county = transactions.read(Identity::root);
    return loop == null
        ? Optional.empty()
        : address().map(address -> new Above(county, Optional.of(address)));
  }

  private void open(String address) {
    Certificate county = transactions.read(Identity::root);
    loop =
        links.openAt(address, machine, county, villages.replica(village, county, turns.forked()));
    loop.start();
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
