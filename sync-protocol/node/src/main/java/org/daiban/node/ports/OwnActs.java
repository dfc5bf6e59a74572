package org.daiban.node.ports;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daiban.core.cases.Act;
import org.daiban.core.cases.ActText;
import org.daiban.core.cases.Level;
import org.daiban.core.log.EntryType;
import org.daiban.node.identity.Identity;
import org.daiban.node.identity.Machine;
import org.daiban.node.intake.KeptEntry;
import org.daiban.node.intake.KeptTable;

/**
 * Reads the acts of this node's own log, each once: the log that was written with an act is the
 * outbox of what is to be asked or told because of it. Each port has a cursor of its own, moved in
 * the transaction that writes down what is to be done. A port that is used for the first time
 * begins at the log's end; a machine that has got a new name begins a new log, and that is read
 * from where it begins. What came back into a log that was put back is passed over: it was asked
 * and told before.
 */
public final class OwnActs {
  private static final int PAGE = 200;

  private final String port;

  /** For the port of this name. */
  public OwnActs(String port) {
    this.port = port;
  }

  /**
   * A page of acts.
   *
   * @param more whether there may be others behind it
   */
  public record Page(List<Act> acts, boolean more) {}

  /** The next acts that the port has not seen; it has seen them when the transaction commits. */
  public Page next(Connection connection) throws SQLException {
    Machine self = Identity.read(connection);
    if (!writesActs(self)) {
      return new Page(List.of(), false);
    }
    Optional<PortTable.Cursor> seen = PortTable.cursor(connection, port);
    if (seen.isEmpty()) {
      long end = KeptTable.headOf(connection, self.name());
      PortTable.setCursor(connection, port, self.name(), end);
      return new Page(List.of(), false);
    }
    boolean same = seen.get().device().equals(self.name());
    long after = Math.max(same ? seen.get().seq() : 0, self.logFloor());
    List<KeptEntry> entries = KeptTable.from(connection, self.name(), after + 1, PAGE);
    if (!entries.isEmpty()) {
      long last = entries.get(entries.size() - 1).entry().header().seq();
      PortTable.setCursor(connection, port, self.name(), last);
    }
    return new Page(acts(entries), entries.size() == PAGE);
  }

  private static boolean writesActs(Machine self) {
    return self.certificate()
        .filter(own -> Level.ofNode(own.subject()) != Level.VILLAGE)
        .isPresent();
  }

  private static List<Act> acts(List<KeptEntry> entries) {
    List<Act> acts = new ArrayList<>();
    for (KeptEntry kept : entries) {
      boolean act = kept.entry().header().type().equals(EntryType.ACT);
      if (act && kept.entry().payload() != null) {
        acts.add(ActText.parse(kept.entry().payload()).act());
      }
    }
    return acts;
  }
}
