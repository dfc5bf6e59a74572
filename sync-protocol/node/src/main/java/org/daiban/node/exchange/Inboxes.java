package org.daiban.node.exchange;

import java.sql.Connection;
import java.sql.SQLException;
import org.daiban.core.log.Batch;
import org.daiban.node.identity.Charges;
import org.daiban.node.identity.Identity;
import org.daiban.node.intake.InboxTable;

/** Which node below a batch has to wait for: the one in charge of its author's place. */
public final class Inboxes {
  private Inboxes() {}

  /**
   * Puts a batch that concerns a village's machine into the inbox of the node in charge of its
   * township, unless that is this node itself or brought it.
   */
  public static void put(Connection connection, String machine, String via, Batch batch)
      throws SQLException {
    String node = Charges.nodeOf(connection, machine);
    if (!node.equals(via) && !node.equals(Identity.read(connection).name())) {
      InboxTable.put(connection, node, batch);
    }
  }
}
