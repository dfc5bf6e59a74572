package org.daiban.node.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.daiban.core.log.Digest;
import org.daiban.core.log.Receipt;

/**
 * How far another node's word on a log is about the same entries as stand here (P8). The numbers of
 * its receipt fit both histories of a copied machine; the digest of its head tells them apart.
 */
final class SameHistory {
  private SameHistory() {}

  /**
   * The last number up to which that node's first history and this one's are the same; 0 as long as
   * its end is not known here, in the first history or aside.
   */
  static long upTo(Connection connection, Receipt receipt) throws SQLException {
    Unopened.open(connection, receipt.device());
    long seq = receipt.head();
    Digest digest = receipt.headDigest();
    while (seq > 0 && !isFirstHere(connection, receipt.device(), seq, digest)) {
      Optional<AsideEntry> aside = AsideTable.find(connection, receipt.device(), seq, digest);
      if (!aside.isPresent()) {
        return 0;
      }
      digest = aside.get().entry().header().previous();
      seq--;
    }
    return seq;
  }

  private static boolean isFirstHere(Connection connection, String device, long seq, Digest digest)
      throws SQLException {
    return KeptTable.findDigest(connection, device, seq).filter(digest::equals).isPresent();
  }
}
