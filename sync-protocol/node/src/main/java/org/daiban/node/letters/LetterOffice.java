package org.daiban.node.letters;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.CaseSubject;
import org.daiban.core.cases.Letter;
import org.daiban.core.cases.Level;
import org.daiban.core.cases.Office;
import org.daiban.core.log.Signer;

/**
 * Issues a node's letters: chooses the organ in whose name the node acts, takes the next number of
 * its series inside the caller's transaction, and prints. A transaction that rolls back gives its
 * number back.
 */
public final class LetterOffice {
  private final Organs organs;
  private final String node;
  private final Optional<String> accept;
  private final Signer signer;

  /**
   * The office of one node.
   *
   * @param node the node's id, which says whether it acts for a township or for departments
   * @param signer the node's key: a village's device has none that letters are signed with
   */
  public LetterOffice(Organs organs, String node, Signer signer) {
    this(organs, node, Optional.empty(), signer);
  }

  /**
   * The same for a case whose village may have moved since it was received.
   *
   * @param accept the node of the office that received it or that is in charge in its place
   */
  public LetterOffice(Organs organs, String node, Optional<String> accept, Signer signer) {
    if (Level.ofNode(node) == Level.VILLAGE) {
      throw new IllegalStateException("村级设备只出具材料接收凭证和委托书，不能出具机关文书。请由乡镇或县的受理机关办理。");
    }
    this.organs = organs;
    this.node = node;
    this.accept = accept;
    this.signer = signer;
  }

  /** The organ in whose name this node acts on the case. */
  public Organ organ(CaseFile file) {
    String office = standsIn(file) ? accept.orElse(file.subject().acceptNode()) : node;
    return organs.at(office, file.subject().department());
  }

  /** Whether this node, the county's, acts in the township's name: a take-over moves no organ. */
  private boolean standsIn(CaseFile file) {
    return file.holder().equals(node)
        && Level.ofNode(node) == Level.COUNTY
        && Office.levelOf(file) == Level.TOWNSHIP;
  }

  /**
   * Issues the letter of the act that comes next on this file.
   *
   * @param agent the proxy agent's name; empty if there is none
   * @param handler the name of the clerk
   */
  public Letter issue(
      Connection connection,
      CaseFile file,
      LetterBody body,
      LocalDate issuedOn,
      String agent,
      String handler)
      throws SQLException {
    Organ organ = organ(file);
    String id = body.kind() + "-" + (file.revision() + 1);
    String number =
        body.kind().isNumbered()
            ? number(connection, file, body.kind(), organ, issuedOn.getYear(), id)
            : file.number();
    boolean sealed = body.kind().isSealed() && !organ.seal().isEmpty();
    return LetterPress.print(
        new LetterHead(file.subject(), organ, id, number, issuedOn, agent, handler, sealed),
        body,
        node,
        signer);
  }

  /**
   * Issues what a department says to a case that another organ leads: in the department's own name
   * and series.
   *
   * @param id unique among the letters of the case
   */
  public Letter issueOf(
      Connection connection,
      CaseFile file,
      String department,
      String id,
      LetterBody body,
      LocalDate issuedOn,
      String handler)
      throws SQLException {
    Organ organ = organs.at(node, department);
    String number = number(connection, file, body.kind(), organ, issuedOn.getYear(), id);
    boolean sealed = body.kind().isSealed() && !organ.seal().isEmpty();
    return LetterPress.print(
        new LetterHead(file.subject(), organ, id, number, issuedOn, "", handler, sealed),
        body,
        node,
        signer);
  }

  /**
   * Issues the letter that opens a case anew, in the name of the office that has to decide it.
   *
   * @param anew the new case, whose office the letter is by
   */
  public Letter issueAnew(
      Connection connection, CaseSubject anew, LetterBody body, LocalDate issuedOn, String handler)
      throws SQLException {
    Organ organ = organs.at(anew.acceptNode(), anew.department());
    String id = body.kind() + "-1";
    LetterSeries series = LetterSeries.of(node, !node.equals(anew.acceptNode()));
    String number =
        number(connection, series, anew.caseId(), body.kind(), organ, issuedOn.getYear(), id);
    boolean sealed = body.kind().isSealed() && !organ.seal().isEmpty();
    return LetterPress.print(
        new LetterHead(anew, organ, id, number, issuedOn, "", handler, sealed), body, node, signer);
  }

  private String number(
      Connection connection, CaseFile file, LetterKind kind, Organ organ, int year, String id)
      throws SQLException {
    LetterSeries series = LetterSeries.of(node, standsIn(file));
    return number(connection, series, file.caseId(), kind, organ, year, id);
  }

  private static String number(
      Connection connection,
      LetterSeries series,
      String caseId,
      LetterKind kind,
      Organ organ,
      int year,
      String id)
      throws SQLException {
    int n =
        LetterSeriesTable.numberOf(
            connection, organ.id(), kind.name(), year, series.branch(), caseId, id);
    return organ.shortName() + kind.word() + "〔" + year + "〕" + series.word() + n + "号";
  }
}
