package org.daiban.node.cases;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.CaseState;
import org.daiban.core.cases.HistoryLine;
import org.daiban.node.intake.KeptEntry;
import org.daiban.node.intake.KeptTable;
import org.daiban.node.intake.Unopened;

/**
 * A case with all that its history rests on: for each line what the case was before it, the entry
 * that the act was written as, and the request of a village that it answers. An entry is here only
 * where its log is: a township knows the county's acts from a snapshot.
 */
public record CaseRecord(CaseFile file, List<Line> lines) {
  /**
   * One act.
   *
   * @param before the state that it found; empty for the first
   */
  public record Line(
      HistoryLine line,
      Optional<CaseState> before,
      Optional<KeptEntry> act,
      Optional<KeptEntry> request) {}

  /** The records of this number; more than one only where two devices had one name. */
  public static List<CaseRecord> ofNumber(Connection connection, String number)
      throws SQLException {
    List<CaseRecord> records = new ArrayList<>();
    for (CaseFile file : CaseRecordTable.ofNumber(connection, number)) {
      records.add(of(connection, file));
    }
    return records;
  }

  private static CaseRecord of(Connection connection, CaseFile file) throws SQLException {
    List<Line> lines = new ArrayList<>();
    Optional<CaseState> before = Optional.empty();
    for (HistoryLine line : file.history()) {
      lines.add(
          new Line(line, before, act(connection, file, line), request(connection, file, line)));
      before = Optional.of(line.state());
    }
    return new CaseRecord(file, lines);
  }

  private static Optional<KeptEntry> act(Connection connection, CaseFile file, HistoryLine line)
      throws SQLException {
    Optional<CaseTable.ActEntry> written = CaseRecordTable.actOf(connection, file.caseId(), line);
    return written.isPresent()
        ? KeptTable.find(connection, written.get().device(), written.get().seq())
        : Optional.empty();
  }

  /**
   * What was answered has taken effect, and so was opened before: {@link Unopened}. Under the same
   * number of a copied log this node may keep an entry of another case.
   */
  private static Optional<KeptEntry> request(Connection connection, CaseFile file, HistoryLine line)
      throws SQLException {
    int colon = line.request().indexOf(':');
    if (colon < 0) {
      return Optional.empty();
    }
    String device = line.request().substring(0, colon);
    long seq = Long.parseLong(line.request().substring(colon + 1));
    return KeptTable.find(connection, device, seq)
        .filter(kept -> kept.entry().header().caseId().equals(file.caseId()));
  }
}
