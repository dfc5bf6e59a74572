package org.daiban.node.cases;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.log.FeedItem;
import org.daiban.node.feed.Change;
import org.daiban.node.feed.ChangeFeed;
import org.daiban.node.identity.CertificateTable;
import org.daiban.node.identity.Charges;
import org.daiban.node.identity.Identity;
import org.daiban.node.intake.InboxTable;

/**
 * Brings a village's next township all that it needs of the village. It has read the county's feed
 * so far without what concerns that village, and what came to the county meanwhile waits for no
 * inbox of its.
 */
public final class NextTownship {
  private NextTownship() {}

  /**
   * To be called at the county once it knows that the village has moved, before its charge is
   * published: that stands behind all that it brings.
   */
  public static void tell(Connection connection, String village) throws SQLException {
    ChangeFeed.tellAgain(connection, village);
    tellMachines(connection, village);
    FormerHolders.tellOf(connection, village);
    String node = Charges.nodeOf(connection, village);
    if (!node.equals(Identity.name(connection))) {
      fill(connection, node, village);
    }
  }

  /** The township must know who speaks to it; the one before may have let them in. */
  private static void tellMachines(Connection connection, String village) throws SQLException {
    List<Change> changes = new ArrayList<>();
    for (String machine : Identity.machinesOf(connection, village)) {
      String signed = CertificateTable.find(connection, machine).orElseThrow().text();
      String scope = FeedItem.region(village);
      changes.add(new Change(FeedItem.CERTIFICATE, machine, scope, signed));
    }
    ChangeFeed.publish(connection, changes);
  }

  /** All that is open, and all that nobody has answered. */
  private static void fill(Connection connection, String node, String village) throws SQLException {
    for (CaseFile file : CaseTable.openOf(connection, village)) {
      InboxTable.putCase(connection, node, file.caseId());
    }
    InboxTable.putUnanswered(connection, node, village);
  }
}
