package org.daiban.node.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.daiban.core.log.Batch;
import org.daiban.core.log.Digest;
import org.daiban.core.log.Entry;
import org.daiban.core.log.KeepRefusal;
import org.daiban.core.log.KeptBefore;
import org.daiban.core.log.Revocation;
import org.daiban.node.identity.Revocations;

/**
 * What becomes of the log of a machine that was shut out (P10): what this node or a trusted one had
 * kept before stands; the rest is kept aside for a person, and the machine is told why.
 */
public final class ShutOut {
  private ShutOut() {}

  /** The word to the machine as a whole. */
  public static KeepRefusal word(Revocation revocation) {
    return refusal(0, Digest.NONE, revocation);
  }

  /** Keeps aside what is new of a batch, and frees what a trusted node had kept in time. */
  static Kept keep(Connection connection, CheckedBatch checked, Revocation revocation, long now)
      throws SQLException {
    Batch batch = checked.batch();
    List<KeepRefusal> refused = new ArrayList<>();
    boolean fresh = false;
    for (Entry entry : batch.entries()) {
      boolean kept =
          KeptTable.findDigest(connection, batch.device(), entry.header().seq()).isPresent();
      if (!kept) {
        fresh |= AsideTable.insert(connection, KeepRefusal.REVOKED, entry, now);
        KeepRefusal refusal = refusal(entry.header().seq(), entry.digest(), revocation);
        KeptTable.insertRefusal(connection, batch.device(), refusal);
        refused.add(refusal);
      }
    }
    if (fresh) {
      KeptTable.insertBatch(connection, checked, BatchKind.SHUT_OUT, now);
    }
    List<Entry> free = release(connection, revocation, now);
    refused.removeIf(
        refusal -> free.stream().anyMatch(entry -> entry.digest().equals(refusal.entry())));
    return new Kept(batch.device(), free, refused);
  }

  /**
   * A trusted node says what it had kept before the machine was shut out; the entries that this
   * frees are to be applied by the caller.
   */
  public static List<Entry> vouched(
      Connection connection, String device, String node, KeptBefore before, long now)
      throws SQLException {
    KeptBeforeTable.put(connection, device, node, before);
    Optional<Revocation> revocation = Revocations.find(connection, device);
    return revocation.isPresent() ? release(connection, revocation.get(), now) : List.of();
  }

  /** The chain leads from the entry that is vouched for back to what stands here. */
  private static List<Entry> release(Connection connection, Revocation revocation, long now)
      throws SQLException {
    String device = revocation.subject();
    List<Entry> free = new ArrayList<>();
    for (KeptBefore before : KeptBeforeTable.of(connection, device)) {
      if (before.atMs() <= revocation.atMs()) {
        for (Entry entry : waitingUpTo(connection, device, before)) {
          if (KeptTable.insert(connection, entry, entry.digest(), now)) {
            AsideTable.remove(connection, entry);
            free.add(entry);
          }
        }
      }
    }
    return free;
  }

  private static Deque<Entry> waitingUpTo(Connection connection, String device, KeptBefore before)
      throws SQLException {
    Deque<Entry> run = new ArrayDeque<>();
    Digest digest = before.digest();
    for (long seq = before.head(); seq > 0; seq--) {
      Optional<AsideEntry> aside = AsideTable.find(connection, device, seq, digest);
      if (!aside.isPresent() || !aside.get().cause().equals(KeepRefusal.REVOKED)) {
        break;
      }
      run.addFirst(aside.get().entry());
      digest = aside.get().entry().header().previous();
    }
    return run;
  }

  /**
   * This node learns late that a machine was shut out: what it has kept since and nobody has
   * answered goes to a person. What has taken effect is the word of a trusted holder and stands.
   */
  public static void holdBack(Connection connection, Revocation revocation, long now)
      throws SQLException {
    Unopened.open(connection, revocation.subject());
    for (KeptEntry kept :
        KeptTable.unappliedSince(connection, revocation.subject(), revocation.atMs())) {
      AsideTable.insert(connection, KeepRefusal.REVOKED, kept.entry(), now);
      KeptTable.heldBack(connection, revocation.subject(), kept.entry().header().seq());
    }
  }

  /** What this node had kept of a machine's log before it was shut out. */
  static Optional<KeptBefore> before(Connection connection, String device) throws SQLException {
    Optional<Revocation> revocation = Revocations.find(connection, device);
    if (!revocation.isPresent()) {
      return Optional.empty();
    }
    long atMs = revocation.get().atMs();
    long head = KeptTable.headBefore(connection, device, atMs);
    Digest digest = KeptTable.findDigest(connection, device, head).orElse(Digest.NONE);
    return Optional.of(new KeptBefore(atMs, head, digest));
  }

  private static KeepRefusal refusal(long seq, Digest entry, Revocation revocation) {
    return new KeepRefusal(
        seq,
        entry,
        KeepRefusal.REVOKED,
        "这台设备已被停用：" + revocation.reason().replaceFirst("[。.]+$", "") + "。",
        "已存的记录都在，停用后送来的由中心核对认领；请在另一台登记过的设备上继续办理，并联系中心。");
  }
}
