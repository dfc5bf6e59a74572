package org.daiban.node.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.daiban.core.log.KeepRefusal;
import org.daiban.core.log.Range;
import org.daiban.core.log.Receipt;
import org.daiban.core.log.Signed;
import org.daiban.node.identity.Machine;
import org.daiban.node.time.NodeTime;

/** Writes receipts from stored rows; to be called after the keeping transaction has committed. */
public final class Receipts {
  /** Runs above a gap in one receipt; what is further up is told once these have joined. */
  static final int RUNS_MAX = 500;

  /** Stored refusals in one receipt, those of the lowest numbers; keeps it readable. */
  static final int REFUSALS_MAX = 200;

  private Receipts() {}

  /**
   * The signed receipt of a log as it is kept now.
   *
   * @param also refusals of this round trip: those that sending again may mend, which are not
   *     stored, and those beyond the first {@value #REFUSALS_MAX}
   */
  public static Signed of(
      Connection connection,
      Machine machine,
      String device,
      List<KeepRefusal> also,
      NodeTime.Reading now)
      throws SQLException {
    Receipt receipt = unsigned(connection, machine, device, also, now);
    return Signed.of(Signed.RECEIPT, receipt.text(), machine.signer());
  }

  /** The same at a moment that is known. */
  public static Signed of(
      Connection connection, Machine machine, String device, List<KeepRefusal> also, long now)
      throws SQLException {
    return of(connection, machine, device, also, NodeTime.Reading.at(now));
  }

  /** What the receipt says at a moment that is known. */
  public static Receipt unsigned(
      Connection connection, Machine machine, String device, List<KeepRefusal> also, long now)
      throws SQLException {
    return unsigned(connection, machine, device, also, NodeTime.Reading.at(now));
  }

  /** What the receipt says, for this node's own screens. */
  public static Receipt unsigned(
      Connection connection,
      Machine machine,
      String device,
      List<KeepRefusal> also,
      NodeTime.Reading now)
      throws SQLException {
    Head head = KeptTable.findHead(connection, device).orElse(Head.NONE);
    List<Range> kept = KeptTable.runs(connection, device, head.seq(), RUNS_MAX);
    Set<KeepRefusal> refused =
        new LinkedHashSet<>(KeptTable.refusals(connection, device, REFUSALS_MAX));
    refused.addAll(also);
    return new Receipt(
        machine.name(),
        machine.epoch(),
        device,
        head.seq(),
        head.digest(),
        kept,
        gaps(head.seq(), kept),
        new ArrayList<>(refused),
        now.notBeforeMs(),
        now.notAfterMs(),
        Math.min(head.seq(), SafeLogTable.find(connection, device)),
        ShutOut.before(connection, device).orElse(null));
  }

  private static List<Range> gaps(long head, List<Range> kept) {
    List<Range> gaps = new ArrayList<>();
    long next = head + 1;
    for (Range range : kept) {
      gaps.add(new Range(next, range.from() - 1));
      next = range.to() + 1;
    }
    return gaps;
  }
}
