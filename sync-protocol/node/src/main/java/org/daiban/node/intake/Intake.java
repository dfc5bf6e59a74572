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
    List<Entry> fresh = new ArrayList<>();
    boolean aside = false;
    if (Forks.contradicts(connection, batch)) {
      aside = Forks.keep(connection, batch, now);
    } else {
      for (Entry entry : batch.entries()) {
        if (KeptTable.insert(connection, entry, now)) {
          fresh.add(entry);
        }
      }
    }
    if (aside || !fresh.isEmpty()) {
      KeptTable.insertBatch(connection, batch, text, now);
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
    if (!batch.chained()) {
      return refusal(batch, "BROKEN_CHAIN", "这一批记录前后不相接。", SEND_AGAIN);
    }
    for (Entry entry : batch.entries()) {
      if (!entry.payloadMatches()) {
        return refusal(batch, "DAMAGED", "这一批记录的内容与签名不符，可能在途中损坏。", SEND_AGAIN);
      }
    }
    return Optional.empty();
  }

  private static void advance(Connection connection, String device) throws SQLException {
    Head head = KeptTable.findHead(connection, device).orElse(Head.NONE);
    long next = KeptTable.endOfRun(connection, device, head.seq());
    if (next > head.seq()) {
      KeptTable.setHead(connection, device, next);
    }
  }

  private static Optional<KeepRefusal> refusal(
      Batch batch, String code, String reason, String todo) {
    Digest entry = batch.entries().get(0).digest();
    return Optional.of(new KeepRefusal(batch.from(), entry, code, reason, todo));
  }
}
