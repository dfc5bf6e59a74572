package org.daiban.node.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.daiban.core.log.Batch;
import org.daiban.core.log.Digest;
import org.daiban.core.log.Entry;
import org.daiban.core.log.KeepRefusal;
import org.daiban.core.log.Revocation;
import org.daiban.node.identity.Identity;
import org.daiban.node.identity.Revocations;

/**
 * Keeps batches. The caller opens the transaction; when it has committed, what {@link #keep} called
 * fresh is durable and a receipt may name it.
 */
public final class Intake {
  private Intake() {}

  /** Keeps the entries of a batch that are new here, each in a row of its own. */
  public static Kept keep(Connection connection, CheckedBatch checked, long now)
      throws SQLException {
    return keep(connection, checked, now, Integer.MAX_VALUE);
  }

  /**
   * Keeps the entries of a batch that are new here.
   *
   * @param wholeFrom a batch of so many entries or more that simply goes on its log is kept whole
   */
  public static Kept keep(Connection connection, CheckedBatch checked, long now, int wholeFrom)
      throws SQLException {
    if (checked.refusal().isPresent()) {
      return new Kept(
          checked.device(),
          Collections.emptyList(),
          Collections.singletonList(checked.refusal().get()));
    }
    boolean goesOn = goesOn(connection, checked.batch());
    if (goesOn
        && checked.digests().size() >= wholeFrom
        && hasNothingToTell(connection, checked.device())) {
      Unopened.keep(connection, checked, now);
      return new Kept(checked.device(), checked.batch().entries(), Collections.emptyList());
    }
    Unopened.open(connection, checked.device());
    if (!goesOn && Forks.contradicts(connection, checked.batch())) {
      return aside(connection, checked, now);
    }
    Optional<Revocation> revocation = Revocations.find(connection, checked.device());
    if (revocation.isPresent()) {
      Kept kept = ShutOut.keep(connection, checked, revocation.get(), now);
      advance(connection, checked.device());
      return kept;
    }
    List<Entry> fresh = insert(connection, checked, now);
    if (!fresh.isEmpty()) {
      KeptTable.insertBatch(connection, checked, BatchKind.FIRST, now);
    }
    if (goesOn) {
      KeptTable.setHead(connection, checked.device(), checked.batch().to());
    } else {
      advance(connection, checked.device());
    }
    return new Kept(checked.device(), fresh, Collections.emptyList());
  }

  /** Whether a batch begins right behind all that is kept of its log, as nearly every one does. */
  private static boolean goesOn(Connection connection, Batch batch) throws SQLException {
    Head head = KeptTable.findHead(connection, batch.device()).orElse(Head.NONE);
    return head.seq() == batch.from() - 1
        && head.digest().equals(batch.entries().get(0).header().previous())
        && KeptTable.last(connection, batch.device()) <= head.seq();
  }

  /** Of the log of another machine that was never shut out, and never contradicted itself. */
  private static boolean hasNothingToTell(Connection connection, String device)
      throws SQLException {
    return !Revocations.find(connection, device).isPresent()
        && !KeptTable.hasRefusals(connection, device)
        && !Identity.name(connection).equals(device);
  }

  private static List<Entry> insert(Connection connection, CheckedBatch checked, long now)
      throws SQLException {
    List<Entry> fresh = new ArrayList<>();
    for (int i = 0; i < checked.digests().size(); i++) {
      Entry entry = checked.batch().entries().get(i);
      if (KeptTable.insert(connection, entry, checked.digests().get(i), now)) {
        fresh.add(entry);
      }
    }
    return fresh;
  }

  private static Kept aside(Connection connection, CheckedBatch checked, long now)
      throws SQLException {
    Forks.Aside aside = Forks.keep(connection, checked.batch(), now);
    if (aside.fresh()) {
      KeptTable.insertBatch(connection, checked, BatchKind.FORKED, now);
    }
    List<KeepRefusal> refused = new ArrayList<>(aside.refused());
    refused.addAll(LateForks.follow(connection, checked.batch(), now));
    return new Kept(checked.device(), Collections.emptyList(), refused);
  }

  /** Keeps an entry that this node itself has written. */
  public static void keepOwn(Connection connection, Entry entry, long now) throws SQLException {
    Digest digest = entry.digest();
    if (!KeptTable.insertApplied(connection, entry, digest, now)) {
      throw new IllegalStateException("this node's log already has that number");
    }
    String device = entry.header().device();
    long seq = entry.header().seq();
    if (KeptTable.headOf(connection, device) == seq - 1
        && KeptTable.last(connection, device) == seq) {
      KeptTable.setHead(connection, device, seq, digest);
    } else {
      advance(connection, device);
    }
  }

  /**
   * Behind which number and entry this node's own log goes on.
   *
   * @param floor no number up to this is given any more, since the store was put back; 0 if it
   *     never was
   */
  public static Head end(Connection connection, String device, long floor) throws SQLException {
    Head head = KeptTable.findHead(connection, device).orElse(Head.NONE);
    if (floor == 0) {
      return head;
    }
    long last = KeptTable.last(connection, device);
    Digest before =
        last == head.seq()
            ? head.digest()
            : KeptTable.findDigest(connection, device, last).orElseThrow();
    return new Head(Math.max(last, floor), before);
  }

  /** The number and digest after which this node's own next entry stands. */
  public static Entry last(Connection connection, String device) throws SQLException {
    long head = KeptTable.findHead(connection, device).orElse(Head.NONE).seq();
    return head == 0 ? null : KeptTable.find(connection, device, head).orElseThrow().entry();
  }

  /** How far a log is kept without a gap, after entries of it were freed. */
  public static void advance(Connection connection, String device) throws SQLException {
    Head head = KeptTable.findHead(connection, device).orElse(Head.NONE);
    long next = KeptTable.endOfRun(connection, device, head.seq());
    if (next > head.seq()) {
      KeptTable.setHead(connection, device, next);
    }
  }
}
