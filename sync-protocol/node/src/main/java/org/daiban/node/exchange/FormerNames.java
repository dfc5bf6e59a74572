package org.daiban.node.exchange;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.daiban.core.log.Certificate;
import org.daiban.core.log.FeedItem;
import org.daiban.core.log.Protocol;
import org.daiban.node.feed.Scopes;
import org.daiban.node.identity.Identity;
import org.daiban.node.identity.Moves;
import org.daiban.node.people.Villages;

/** The names that a machine bore before its log was forked: what is said to them concerns it. */
public final class FormerNames {
  private FormerNames() {}

  /** The latest first. */
  public static List<String> of(Connection connection, Certificate machine) throws SQLException {
    List<String> names = new ArrayList<>();
    String next = machine.replaces();
    while (next != null && names.size() < Protocol.RENEWALS_MAX) {
      names.add(next);
      next = Identity.find(connection, next).map(Certificate::replaces).orElse(null);
    }
    return names;
  }

  /** What of the feed a machine is told. */
  static List<String> scopes(Connection connection, Certificate machine) throws SQLException {
    Villages villages = Moves.of(connection, machine.region());
    List<String> scopes = new ArrayList<>(Scopes.of(machine, villages.come(), villages.left()));
    for (String former : of(connection, machine)) {
      scopes.add(FeedItem.device(former));
    }
    return scopes;
  }
}
