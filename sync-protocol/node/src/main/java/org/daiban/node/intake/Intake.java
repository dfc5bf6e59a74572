package org.daiban.node.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.daiban.core.log.Batch;
import org.daiban.core.log.Certificate;
import org.daiban.core.log.Digest;
import org.daiban.core.log.Entry;
import org.daiban.core.log.KeepRefusal;
import org.daiban.node.identity.Identity;

/**
 * Keeps batches. The caller opens the transaction; when it has committed, what {@link #keep} called
 * fresh is durable and a receipt may name it.
 */
public final class Intake {
  private static final String SEND_AGAIN = "请保持联网，程序会自动重新发送；多次不成功请联系县中心。";

  private Intake() {}

  /**
   * Keeps the entries of a batch that are new here.
   *
   * @param text the batch byte for byte; a text that is no batch ends in a WireException
   */
  public static Kept keep(Connection connection, String text, long now) throws SQLException {
    Batch batch = Batch.parse(text);
    Optional<KeepRefusal> refused = look(connection, batch);
    if (refused.isPresent()) {
      return new Kept(
          batch.device(), Collections.emptyList(), Collections.singletonList(refused.get()));
    }
    KeptTable.insertBatch(connection, batch, text, now);
    List<Entry> fresh = new ArrayList<>();
    for (Entry entry : batch.entries()) {
      if (KeptTable.insert(connection, entry, now)) {
        fresh.add(entry);
      } else if (!isKept(connection, entry)) {
        fork(connection, entry, now);
      }
    }
    advance(connection, batch.device());
    return new Kept(batch.device(), fresh, Collections.emptyList());
  }

  /** Keeps an entry that this node itself has written. */
  public static void keepOwn(Connection connection, Entry entry, long now) throws SQLException {
    if (!KeptTable.insert(connection, entry, now)) {
      throw new IllegalStateException("this node's log already has that number");
    }
    KeptTable.applied(connection, entry.header().device(), entry.header().seq());
    advance(connection, entry.header().device());
  }

  /** The number and digest after which this node's own next entry stands. */
  public static Entry last(Connection connection, String device) throws SQLException {
    long head = KeptTable.findHead(connection, device).orElse(Head.NONE).seq();
    return head == 0 ? null : KeptTable.find(connection, device, head).orElseThrow().entry();
  }

  private static Optional<KeepRefusal> look(Connection connection, Batch batch)
      throws SQLException {
    Optional<Certificate> certificate = Identity.find(connection, batch.device());
    if (!certificate.isPresent()) {
      return refusal(batch, "UNKNOWN_DEVICE", "本中心不认识这台设备。", "请先在乡镇或县中心登记这台设备。");
    }
    if (!batch.signedBy(certificate.get().publicKey())) {
      return refusal(batch, "BAD_SIGNATURE", "这一批记录的签名不符，可能在途中被改动。", SEND_AGAIN);
    }
    if (!batch.chained() || !joins(connection, batch)) {
      return refusal(batch, "BROKEN_CHAIN", "这一批记录前后不相接。", SEND_AGAIN);
    }
    for (Entry entry : batch.entries()) {
      if (!entry.payloadMatches()) {
        return refusal(batch, "DAMAGED", "这一批记录的内容与签名不符，可能在途中损坏。", SEND_AGAIN);
      }
    }
    return Optional.empty();
  }

  /**
   * Whether the batch goes on where the log is kept. A batch that contradicts what is kept at its
   * own numbers is a fork and is judged entry by entry.
   */
  private static boolean joins(Connection connection, Batch batch) throws SQLException {
    Entry first = batch.entries().get(0);
    if (KeptTable.findDigest(connection, batch.device(), batch.from()).isPresent()) {
      return true;
    }
    Optional<Digest> before = KeptTable.findDigest(connection, batch.device(), batch.from() - 1);
    return !before.isPresent() || before.get().equals(first.header().previous());
  }

  private static boolean isKept(Connection connection, Entry entry) throws SQLException {
    return KeptTable.findDigest(connection, entry.header().device(), entry.header().seq())
        .filter(entry.digest()::equals)
        .isPresent();
  }

  private static void fork(Connection connection, Entry entry, long now) throws SQLException {
    KeptTable.insertFork(connection, entry, now);
    KeptTable.insertRefusal(
        connection,
        entry.header().device(),
        new KeepRefusal(
            entry.header().seq(),
            entry.digest(),
            "FORKED",
            "同一台设备的同一编号出现了两条不同的记录（可能是复制的硬盘或旧备份）。",
            "两份都已留存，请县中心工作人员核对后认领。"));
  }

  private static void advance(Connection connection, String device) throws SQLException {
    Head head = KeptTable.findHead(connection, device).orElse(Head.NONE);
    long next = head.seq();
    for (long seq : KeptTable.above(connection, device, head.seq())) {
      if (seq != next + 1) {
        break;
      }
      next = seq;
    }
    if (next > head.seq()) {
      Digest digest = KeptTable.findDigest(connection, device, next).orElseThrow();
      KeptTable.setHead(connection, device, new Head(next, digest));
    }
  }

  private static Optional<KeepRefusal> refusal(
      Batch batch, String code, String reason, String todo) {
    Digest entry = batch.entries().get(0).digest();
    return Optional.of(new KeepRefusal(batch.from(), entry, code, reason, todo));
  }
}
