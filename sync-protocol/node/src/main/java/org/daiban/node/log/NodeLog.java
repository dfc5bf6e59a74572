package org.daiban.node.log;

import java.sql.Connection;
import java.sql.SQLException;
import org.daiban.core.log.Actor;
import org.daiban.core.log.ClockEvidence;
import org.daiban.core.log.Digest;
import org.daiban.core.log.Entry;
import org.daiban.core.log.EntryHeader;
import org.daiban.node.Ground;
import org.daiban.node.identity.Identity;
import org.daiban.node.identity.Machine;
import org.daiban.node.intake.Head;
import org.daiban.node.intake.Intake;
import org.daiban.node.intake.KeptTable;

/** Appends to this node's own log, inside the transaction of the act. */
public final class NodeLog {
  private static final int SALT_BYTES = 16;

  private final Ground ground;
  private final String boot;
  private final long startedMs;

  /** A log of this run of the program, which is named by a few random bytes. */
  public NodeLog(Ground ground) {
    this.ground = ground;
    this.boot = Digest.of(ground.bytes(SALT_BYTES)).hex().substring(0, 12);
    this.startedMs = ground.nowMs();
  }

  /** Writes an entry on a case. */
  public Entry append(
      Connection connection,
      String caseId,
      String type,
      Actor actor,
      String catalogue,
      String payload)
      throws SQLException {
    Machine self = Identity.read(connection);
    String device = self.name();
    Head last = Intake.end(connection, device, self.logFloor());
    String salt = Digest.of(ground.bytes(SALT_BYTES)).hex().substring(0, 2 * SALT_BYTES);
    EntryHeader header =
        new EntryHeader(
            EntryHeader.VERSION,
            device,
            last.seq() + 1,
            last.digest(),
            caseId,
            KeptTable.lastOnCase(connection, device, caseId).orElse(null),
            type,
            actor,
            catalogue,
            evidence(),
            Entry.seal(salt, payload));
    Entry entry = Entry.of(header, salt, payload);
    Intake.keepOwn(connection, entry, ground.nowMs());
    return entry;
  }

  private ClockEvidence evidence() {
    long now = ground.nowMs();
    return new ClockEvidence(now, now - startedMs, boot, now, now);
  }
}
