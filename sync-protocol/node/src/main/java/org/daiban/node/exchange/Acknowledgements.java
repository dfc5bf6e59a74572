package org.daiban.node.exchange;

import java.sql.Connection;
import java.sql.SQLException;
import org.daiban.core.log.Acknowledgement;
import org.daiban.core.log.Certificate;
import org.daiban.core.log.FeedItem;
import org.daiban.core.log.MachineKind;
import org.daiban.core.log.Outcome;
import org.daiban.core.wire.WireException;
import org.daiban.node.feed.ChangeFeed;
import org.daiban.node.identity.Identity;
import org.daiban.node.identity.Moves;

/** An outcome stays in the feed until its author has read it, and then goes (P4). */
final class Acknowledgements {
  private Acknowledgements() {}

  /** A machine has read an outcome of its own, or of a machine whose batches it carries. */
  static void take(Connection connection, Certificate machine, String text) throws SQLException {
    Acknowledgement read = Acknowledgement.parse(text);
    String device = read.device();
    boolean own =
        device.equals(machine.subject()) || FormerNames.of(connection, machine).contains(device);
    boolean carried =
        machine.kind() == MachineKind.TOWNSHIP
            && Moves.serves(connection, machine.subject(), device);
    if (own || carried) {
      forget(connection, read);
    }
    if (own && Identity.read(connection).enrolled().kind() == MachineKind.TOWNSHIP) {
      UpperTable.acknowledge(connection, text); // the county may have told it first
    }
  }

  /** What a later program has said nobody here can tell apart: it is what was read. */
  private static boolean means(Acknowledgement read, String body) {
    try {
      return read.means(Outcome.parse(body));
    } catch (WireException unreadable) {
      return true;
    }
  }

  /** An outcome that took the place of the one that was read stays. */
  private static void forget(Connection connection, Acknowledgement read) throws SQLException {
    boolean stands =
        ChangeFeed.find(connection, FeedItem.OUTCOME, read.key())
            .filter(body -> means(read, body))
            .isPresent();
    if (stands) {
      String scope = FeedItem.device(read.device());
      ChangeFeed.forget(connection, FeedItem.OUTCOME, read.key(), scope);
    }
  }
}
