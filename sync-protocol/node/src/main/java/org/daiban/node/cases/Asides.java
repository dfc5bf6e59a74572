package org.daiban.node.cases;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import org.daiban.core.cases.Level;
import org.daiban.core.log.Entry;
import org.daiban.core.log.Outcome;
import org.daiban.core.log.SetAside;
import org.daiban.node.identity.Moves;

/** Who may decide on an entry that was kept aside, and what its author is told. */
final class Asides {
  private static final int REGION_DIGITS = 12;

  private Asides() {}

  /** Only a node above the author's machine decides on what was kept aside of it. */
  static boolean mayDecide(Connection connection, String node, String author) throws SQLException {
    return Level.ofNode(node) != Level.VILLAGE
        && author.length() > REGION_DIGITS
        && Moves.serves(connection, node, author);
  }

  /** The person's own words, for the person who captured it. */
  static Outcome setAside(Entry entry, SetAside left, String node, Clock clock) {
    return new Outcome(
        left.device(),
        left.seq(),
        left.entry(),
        entry.header().caseId(),
        Outcome.REFUSED,
        "SET_ASIDE",
        "中心核对后没有认领这条记录：" + left.reason(),
        "记录仍留存在中心；仍需办理的，请重新登记。",
        node,
        0,
        0,
        clock.millis());
  }
}
