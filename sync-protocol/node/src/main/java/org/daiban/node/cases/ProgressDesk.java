package org.daiban.node.cases;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.catalogue.ServiceItem;
import org.daiban.core.wire.JsonLine;
import org.daiban.node.erasure.Erasure;
import org.daiban.node.store.Transactions;

/**
 * How far a case is, for whoever has its number and the last four of the applicant's citizen number
 * (S3-40). What it answers names nobody. A number that is not here, digits that are wrong and a
 * case whose papers are not here are one and the same answer: nothing.
 */
public final class ProgressDesk {
  private static final String CITIZEN_NUMBER = "id_no";
  private static final int LAST = 4;

  private final Transactions transactions;
  private final CaseDesk desk;
  private final CaseViews views;

  ProgressDesk(Transactions transactions, CaseDesk desk, CaseViews views) {
    this.transactions = transactions;
    this.desk = desk;
    this.views = views;
  }

  /**
   * A case as anybody may see it who knows it.
   *
   * @param stepName of the catalogue; empty where no step runs
   * @param dueOn the day of the clock that it is worked by; empty where none runs
   * @param provisional whether that day may still move, its year's list of holidays not being out
   */
  public record Progress(CaseFile file, String stepName, String dueOn, boolean provisional) {}

  /** The case of this number whose applicant's citizen number ends so. */
  public Optional<Progress> find(String number, String lastFour) {
    return transactions.read(
        connection -> {
          for (String caseId : LetterPdfTable.casesOf(connection, number)) {
            Optional<CaseFile> file = CaseTable.find(connection, caseId);
            if (file.isPresent() && endsSo(connection, file.get(), lastFour)) {
              return Optional.of(progress(file.get()));
            }
          }
          return Optional.empty();
        });
  }

  private boolean endsSo(Connection connection, CaseFile file, String lastFour)
      throws SQLException {
    Optional<ServiceItem> item = desk.findItem(file);
    if (item.isEmpty() || Erasure.find(connection, file.caseId()).isPresent()) {
      return false;
    }
    String papersOf = file.subject().parent().isEmpty() ? file.caseId() : file.subject().parent();
    Object citizen = SpotFix.form(connection, papersOf, item.get()).get(CITIZEN_NUMBER);
    String number = citizen == null ? "" : citizen.toString();
    return number.length() > LAST
        && MessageDigest.isEqual(bytes(number.substring(number.length() - LAST)), bytes(lastFour));
  }

  private static byte[] bytes(String text) {
    return text.toUpperCase(java.util.Locale.ROOT).getBytes(StandardCharsets.UTF_8);
  }

  private Progress progress(CaseFile file) {
    JsonLine row = views.row(file);
    Map<String, Object> due = views.due(file);
    boolean runs = file.state().isOpen() && due != null;
    return new Progress(
        file,
        row.asMap().get("stepName").toString(),
        runs ? due.get("date").toString() : "",
        runs && due.get("provisional").equals(true));
  }
}
