package org.daiban.agent.relay;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daiban.core.log.Batch;
import org.daiban.core.log.Digest;
import org.daiban.core.log.Entry;
import org.daiban.core.log.KeepRefusal;
import org.daiban.core.log.Receipt;
import org.daiban.node.exchange.UpperTable;
import org.daiban.node.exchange.UpperTable.Carried;
import org.daiban.node.intake.AsideEntry;
import org.daiban.node.intake.AsideTable;
import org.daiban.node.intake.KeptTable;

/**
 * Which history of a copied machine's log the county takes for the first. One that was put back may
 * hear of them in another order than this township did. The numbers of its receipt cover both; the
 * digest of its head tells them apart (P8).
 */
final class FirstHistories {
  private FirstHistories() {}

  /** Carries up as a second history what is none to the county, and no more what it has. */
  static void settle(Connection connection, Receipt receipt) throws SQLException {
    String device = receipt.device();
    if (receipt.head() == 0 || !AsideTable.holds(connection, device)) {
      return; // as with nearly every machine: no batch is read for it
    }
    List<Carried> forked = UpperTable.forked(connection, device);
    if (forked.isEmpty()) {
      return;
    }
    Optional<Others> others = others(connection, receipt);
    if (others.isEmpty()) {
      return; // the county knows more of this log than this township
    }
    for (Carried batch : forked) {
      Entry last = last(batch);
      if (last.digest().equals(others.get().digests().get(batch.to()))) {
        UpperTable.asideCarried(connection, batch);
      } else if (others.get().digests().isEmpty() && isFirstHere(connection, last)) {
        UpperTable.first(connection, batch);
      }
    }
    if (!others.get().digests().isEmpty()) {
      UpperTable.second(connection, device, others.get().common());
    }
  }

  /**
   * Carries no more what the county has been brought and has answered: a receipt names each entry
   * of the batches it answers that it keeps aside; what it does not name stands in the county's
   * first history.
   *
   * @param brought the batches of the request that these receipts answer
   */
  static void answered(Connection connection, List<String> brought, List<Receipt> receipts)
      throws SQLException {
    for (Receipt receipt : receipts) {
      boolean looked = receipt.refused().stream().allMatch(KeepRefusal::isAside);
      if (looked && !UpperTable.asideToCarry(connection, receipt.device()).isEmpty()) {
        answered(connection, brought, receipt);
      }
    }
  }

  private static void answered(Connection connection, List<String> brought, Receipt receipt)
      throws SQLException {
    for (String text : brought) {
      Batch batch = Batch.parse(text);
      if (batch.device().equals(receipt.device()) && Upward.isKeptAside(receipt, batch)) {
        UpperTable.asideCarried(connection, batch.device(), text);
      }
    }
  }

  /**
   * What the county's first history has in the place of this township's.
   *
   * @param digests by number, as far as they are known here
   * @param common up to which number both are the same; 0 when that cannot be told
   */
  private record Others(Map<Long, Digest> digests, long common) {}

  /** Nothing when the end of the county's history is not known here. */
  private static Optional<Others> others(Connection connection, Receipt receipt)
      throws SQLException {
    Map<Long, Digest> others = new HashMap<>();
    Digest digest = receipt.headDigest();
    long seq = receipt.head();
    while (seq > 0 && !isFirstHere(connection, receipt.device(), seq, digest)) {
      Optional<AsideEntry> aside = AsideTable.find(connection, receipt.device(), seq, digest);
      if (aside.isEmpty()) {
        return partly(connection, receipt.device(), seq, others);
      }
      others.put(seq, digest);
      digest = aside.get().entry().header().previous();
      seq--;
    }
    return Optional.of(new Others(others, seq));
  }

  /**
   * The end of a history lies aside here and its beginning came to the county alone, while another
   * history has its numbers here: then nothing tells where the two part.
   */
  private static Optional<Others> partly(
      Connection connection, String device, long seq, Map<Long, Digest> others)
      throws SQLException {
    boolean parted = !others.isEmpty() && KeptTable.findDigest(connection, device, seq).isPresent();
    return parted ? Optional.of(new Others(others, 0)) : Optional.empty();
  }

  private static boolean isFirstHere(Connection connection, Entry entry) throws SQLException {
    return isFirstHere(connection, entry.header().device(), entry.header().seq(), entry.digest());
  }

  private static boolean isFirstHere(Connection connection, String device, long seq, Digest digest)
      throws SQLException {
    return KeptTable.findDigest(connection, device, seq).filter(digest::equals).isPresent();
  }

  private static Entry last(Carried batch) {
    List<Entry> entries = Batch.parse(batch.text()).entries();
    return entries.get(entries.size() - 1);
  }
}
