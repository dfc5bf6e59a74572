package org.daiban.node.cases;

import java.time.Clock;
import org.daiban.core.cases.Level;
import org.daiban.core.log.Entry;
import org.daiban.core.log.Outcome;
import org.daiban.core.log.SetAside;

/** Who may decide on an entry that was kept aside, and what its author is told. */
final class Asides {
  private static final int REGION_DIGITS = 12;

  private Asides() {}

  /** Only a node above the author's machine decides on what was kept aside of it. */
  static boolean mayDecide(String node, String author) {
    return Level.ofNode(node) != Level.VILLAGE
        && author.length() > REGION_DIGITS
        && Level.serves(node, author.substring(0, REGION_DIGITS));
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
