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
 * A second history under one device's name (P8). The history that came first stands; a batch that
 * contradicts it is kept aside as far as it differs. A batch is signed over its chain, so one that
 * does not join was written so with the device's key and is no damage of the way.
 */
final class Forks {
  private Forks() {}

  /** Whether a batch says otherwise than what is kept before, among or behind its numbers. */
  static boolean contradicts(Connection connection, Batch batch) throws SQLException {
    if (leaves(connection, batch) || isMissedBehind(connection, batch)) {
      return true;
    }
    for (Entry entry : batch.entries()) {
      Optional<Digest> kept = kept(connection, entry);
      if (kept.isPresent() && !kept.get().equals(entry.digest())) {
        return true;
      }
    }
    return false;
  }

  /** What came of keeping a batch aside: whether anything of it is new, and what is told. */
  record Aside(boolean fresh, List<KeepRefusal> refused) {}

  /** Keeps aside what differs and tells so. */
  static Aside keep(Connection connection, Batch batch, long now) throws SQLException {
    boolean fresh = false;
    List<KeepRefusal> refused = new ArrayList<>();
    for (Entry entry : batch.entries()) {
      if (!kept(connection, entry).filter(entry.digest()::equals).isPresent()) {
        fresh |= AsideTable.insert(connection, KeepRefusal.FORKED, entry, now);
        KeptTable.insertRefusal(connection, batch.device(), refusal(entry));
        refused.add(refusal(entry));
      }
    }
    return new Aside(fresh, refused);
  }

  private static boolean leaves(Connection connection, Batch batch) throws SQLException {
    Digest previous = batch.entries().get(0).header().previous();
    long seq = batch.from() - 1;
    Optional<Digest> before = KeptTable.findDigest(connection, batch.device(), seq);
    return before.isPresent()
        ? !before.get().equals(previous)
        : AsideTable.find(connection, batch.device(), seq, previous)
            .filter(aside -> aside.cause().equals(KeepRefusal.FORKED))
            .isPresent();
  }

  private static boolean isMissedBehind(Connection connection, Batch batch) throws SQLException {
    Digest last = batch.entries().get(batch.entries().size() - 1).digest();
    return KeptTable.find(connection, batch.device(), batch.to() + 1)
        .filter(behind -> !behind.entry().header().previous().equals(last))
        .isPresent();
  }

  private static Optional<Digest> kept(Connection connection, Entry entry) throws SQLException {
    return KeptTable.findDigest(connection, entry.header().device(), entry.header().seq());
  }

  /** What a machine is told of entries that are kept aside. */
  static List<KeepRefusal> told(List<Entry> aside) {
    List<KeepRefusal> refused = new ArrayList<>();
    for (Entry entry : aside) {
      refused.add(refusal(entry));
    }
    return refused;
  }

  static KeepRefusal refusal(Entry entry) {
    return new KeepRefusal(
        entry.header().seq(),
        entry.digest(),
        KeepRefusal.FORKED,
        "同一台设备的同一编号出现了两条不同的记录（可能是复制的硬盘或旧备份）。",
        "两份都已留存，不必重新登记；请中心工作人员核对后认领。");
  }
}
