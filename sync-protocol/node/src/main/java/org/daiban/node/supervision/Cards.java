package org.daiban.node.supervision;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.daiban.core.calendar.WorkingCalendar;
import org.daiban.core.cases.Act;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.CaseState;
import org.daiban.core.cases.JointPart;
import org.daiban.core.cases.Light;
import org.daiban.core.cases.Role;
import org.daiban.core.log.MachineKind;
import org.daiban.node.cases.Beijing;
import org.daiban.node.cases.CaseTable;
import org.daiban.node.cases.ClockLooks;
import org.daiban.node.identity.Identity;
import org.daiban.node.reference.Reference;

/** Makes a card of each thing that the machine sees in a case, once, and clears what is not so. */
@Singleton
public final class Cards implements ClockLooks {
  /** Working days for a reply (domain model 6.2). */
  static final int REPLY_DAYS = 2;

  /** Working days for an appeal. */
  static final int APPEAL_DAYS = 3;

  private final Reference reference;
  private final Clock clock;

  /** Cards by this calendar and clock. */
  public Cards(Reference reference, Clock clock) {
    this.reference = reference;
    this.clock = clock;
  }

  @Override
  public void look(Connection connection, CaseFile file, boolean acted) throws SQLException {
    List<Finding> findings =
        new ArrayList<>(ClockFindings.of(file, reference.calendar(), Beijing.today(clock)));
    boolean told = acted || file.state() == CaseState.SUSPENDED;
    if (told && file.history().size() > 1) {
      findings.addAll(ofActs(connection, file));
    }
    List<Card> known = CardTable.ofCase(connection, file.caseId());
    for (Finding finding : findings) {
      raise(connection, file, finding, known);
    }
    Set<String> seen = findings.stream().map(Finding::key).collect(Collectors.toSet());
    for (Card card : known) {
      boolean over = !card.clock().isEmpty() && card.state().isOpen() && !seen.contains(card.key());
      if (over) {
        say(connection, card, CardWord.Kind.CLEARED, why(card));
      }
    }
  }

  private List<Finding> ofActs(Connection connection, CaseFile file) throws SQLException {
    List<Act> acts = CaseTable.history(connection, file.caseId());
    WorkingCalendar calendar = reference.calendar();
    List<Finding> findings =
        new ArrayList<>(new ActFindings(file, acts, calendar, Beijing.today(clock)).all());
    findings.addAll(
        new RuleFindings(
                file, acts, calendar, reference.law(file.subject().catalogue(), file.item()))
            .all());
    return findings;
  }

  private void raise(Connection connection, CaseFile file, Finding finding, List<Card> known)
      throws SQLException {
    Optional<Card> before =
        known.stream().filter(card -> card.key().equals(finding.key())).findFirst();
    if (before.isPresent()) {
      boolean again = before.get().isRed() && before.get().state() == Card.State.CLEARED;
      if (again) {
        say(connection, before.get(), CardWord.Kind.RAISED_AGAIN, finding.text());
      }
      return;
    }
    Card card = card(file, finding);
    if (CardTable.insert(connection, card) && card.light() == Light.DEEP_RED) {
      account(connection, file, card);
    }
  }

  private Card card(CaseFile file, Finding finding) {
    WorkingCalendar calendar = reference.calendar();
    LocalDate today = Beijing.today(clock);
    return new Card(
        file.caseId(),
        finding.key(),
        finding.rule(),
        finding.light(),
        finding.clock(),
        finding.due(),
        finding.text(),
        Told.of(finding.light()).name(),
        clock.millis(),
        calendar.workingDaysAfter(today, REPLY_DAYS).date(),
        calendar.workingDaysAfter(today, APPEAL_DAYS).date(),
        file.subject().region(),
        Answerable.part(file, finding.key())
            .map(JointPart::department)
            .orElse(file.subject().department()),
        Card.State.OPEN);
  }

  /** S3-18: nobody has to ask for it. */
  private void account(Connection connection, CaseFile file, Card card) throws SQLException {
    if (Identity.read(connection).enrolled().kind() == MachineKind.COUNTY) {
      Optional<String> body =
          AccountabilityRecord.of(file, card, reference.calendar(), Beijing.today(clock));
      if (body.isPresent()) {
        CardTable.insertRecord(connection, card, body.get());
      }
    }
  }

  private static String why(Card card) {
    return card.isRed() ? "后到的资料表明没有超期，或者期限依法有变，自动解除。" : "已经办理、暂停或者已过期限，预警自动解除。";
  }

  private void say(Connection connection, Card card, CardWord.Kind kind, String text)
      throws SQLException {
    long no = CardTable.words(connection, card).size() + 1L;
    CardTable.say(
        connection,
        card,
        new CardWord(no, kind, "", "", Role.SYSTEM.name(), clock.millis(), false, text));
  }
}
