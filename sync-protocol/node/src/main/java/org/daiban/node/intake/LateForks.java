package org.daiban.node.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daiban.core.log.Batch;
import org.daiban.core.log.Digest;
import org.daiban.core.log.Entry;
import org.daiban.core.log.KeepRefusal;

/**
 * What came of a second history before the entries that show that it is one (P8): it was kept above
 * a gap, as if the first history were to close it. When the entries before it have gone aside, it
 * goes after them, so that its numbers are free for the first history and a person sees all of it.
 */
final class LateForks {
  private LateForks() {}

  /**
   * Takes out what joins the last entry of a batch that has gone aside; answers what is told of it.
   * The batch may be cut otherwise than before, so that its own end is what was kept above the gap.
   */
  static List<KeepRefusal> follow(Connection connection, Batch batch, long now)
      throws SQLException {
    Optional<Entry> aside = lastAside(connection, batch);
    if (aside.isEmpty()) {
      return List.of();
    }
    List<Entry> run = behind(connection, aside.get());
    for (Entry entry : run) {
      takeOut(connection, entry, now);
    }
    if (!run.isEmpty()) {
      long from = aside.get().header().seq() + 1;
      LateForkTable.batchesAside(connection, batch.device(), from, from + run.size() - 1);
    }
    return Forks.told(run);
  }

  private static Optional<Entry> lastAside(Connection connection, Batch batch) throws SQLException {
    for (int at = batch.entries().size() - 1; at >= 0; at--) {
      if (!isFirst(connection, batch.entries().get(at))) {
        return Optional.of(batch.entries().get(at));
      }
    }
    return Optional.empty();
  }

  private static boolean isFirst(Connection connection, Entry entry) throws SQLException {
    return KeptTable.findDigest(connection, entry.header().device(), entry.header().seq())
        .filter(entry.digest()::equals)
        .isPresent();
  }

  private static List<Entry> behind(Connection connection, Entry end) throws SQLException {
    List<Entry> run = new ArrayList<>();
    Entry last = end;
    Optional<Entry> next = next(connection, last);
    while (next.isPresent()) {
      last = next.get();
      run.add(last);
      next = next(connection, last);
    }
    return run;
  }

  private static Optional<Entry> next(Connection connection, Entry entry) throws SQLException {
    Digest digest = entry.digest();
    return KeptTable.find(connection, entry.header().device(), entry.header().seq() + 1)
        .map(KeptEntry::entry)
        .filter(behind -> behind.header().previous().equals(digest));
  }

  /** What has taken effect meanwhile stands, and needs no person. */
  private static void takeOut(Connection connection, Entry entry, long now) throws SQLException {
    String device = entry.header().device();
    boolean stands = LateForkTable.isApplied(connection, device, entry.header().seq());
    LateForkTable.remove(connection, device, entry.header().seq());
    AsideTable.insert(connection, KeepRefusal.FORKED, entry, now);
    if (stands) {
      AsideTable.standing(connection, device, entry.header().seq(), entry.header().caseId(), now);
    }
    KeptTable.insertRefusal(connection, device, Forks.refusal(entry));
  }
}
