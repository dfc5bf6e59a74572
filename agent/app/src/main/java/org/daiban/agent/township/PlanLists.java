package org.daiban.agent.township;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.daiban.core.calendar.WorkingCalendar;
import org.daiban.core.cases.Act;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.CaseState;
import org.daiban.core.cases.ClockKind;
import org.daiban.core.cases.ClockRecord;
import org.daiban.core.cases.LegalClock;
import org.daiban.core.cases.Level;
import org.daiban.core.cases.ReviewDetail;
import org.daiban.core.cases.StepLaw;
import org.daiban.node.cases.Beijing;
import org.daiban.node.cases.CaseTable;
import org.daiban.node.people.Area;
import org.daiban.node.reference.Reference;
import org.daiban.node.store.Transactions;

/**
 * What takes the township's people out of the house: postings to be hung and taken down, homes to
 * be looked at. Read from the cases as they stand; nothing is kept beside them.
 */
@Singleton
final class PlanLists {
  private static final String SURVEY = "survey";

  /**
   * The catalogue calls many a home check a review and says only in its name where it takes place.
   */
  private static final Pattern OUTSIDE = Pattern.compile("入户|调查|核查|踏勘|查验");

  private final Transactions transactions;
  private final Reference reference;
  private final Clock clock;

  PlanLists(Transactions transactions, Reference reference, Clock clock) {
    this.transactions = transactions;
    this.reference = reference;
    this.clock = clock;
  }

  /** What is to be done for a posting. */
  enum Posting {
    /** Its days are over: a photo, then it comes down. */
    OVER,
    /** Its step has come, and it does not hang yet. */
    HANG,
    /** It hangs. */
    HANGING
  }

  /**
   * A posting.
   *
   * @param place where it hangs; empty before
   * @param from the day it was hung, ISO; empty before
   * @param until the last day for an objection, ISO; empty before
   */
  record PostingLine(CaseFile file, Posting todo, String place, String from, String until) {}

  /** A home to be looked at, in the step of this name. */
  record SurveyLine(CaseFile file, String stepName) {}

  /** What is over first, then what must be hung, then what hangs, by its last day. */
  List<PostingLine> postings(Area area) {
    List<PostingLine> lines =
        transactions.read(
            connection -> {
              List<PostingLine> found = new ArrayList<>();
              for (CaseFile file : CaseTable.eachOpen(connection, area, file -> file)) {
                posting(connection, file).ifPresent(found::add);
              }
              return found;
            });
    lines.sort(
        Comparator.comparing(PostingLine::todo)
            .thenComparing(PostingLine::until)
            .thenComparing(line -> line.file().number()));
    return lines;
  }

  private Optional<PostingLine> posting(Connection connection, CaseFile file) throws SQLException {
    Optional<ClockRecord> hanging = file.runningClock(ClockKind.PUBLICITY);
    if (file.state() == CaseState.PUBLICITY && hanging.isPresent()) {
      return Optional.of(hung(connection, file, hanging.get()));
    }
    boolean posted = file.clocks().stream().anyMatch(one -> one.kind() == ClockKind.PUBLICITY);
    return file.state() == CaseState.REVIEW
            && step(file).filter(StepLaw::posts).isPresent()
            && !posted
        ? Optional.of(new PostingLine(file, Posting.HANG, "", "", ""))
        : Optional.empty();
  }

  private PostingLine hung(Connection connection, CaseFile file, ClockRecord hanging)
      throws SQLException {
    WorkingCalendar calendar = reference.calendar();
    LocalDate today = Beijing.today(clock);
    LocalDate until = new LegalClock(hanging, calendar, today).due().date();
    return new PostingLine(
        file,
        today.isAfter(until) ? Posting.OVER : Posting.HANGING,
        place(connection, file),
        hanging.from().toString(),
        until.toString());
  }

  private static String place(Connection connection, CaseFile file) throws SQLException {
    String place = "";
    for (Act act : CaseTable.history(connection, file.caseId())) {
      if (act.detail() instanceof ReviewDetail.Posted posted) {
        place = posted.place();
      }
    }
    return place;
  }

  /** By village, then by number, as one drives. */
  List<SurveyLine> surveys(Area area) {
    List<SurveyLine> lines = new ArrayList<>();
    List<CaseFile> open =
        transactions.read(connection -> CaseTable.eachOpen(connection, area, file -> file));
    for (CaseFile file : open) {
      if (file.state() == CaseState.REVIEW) {
        step(file)
            .filter(PlanLists::isOutside)
            .ifPresent(step -> lines.add(new SurveyLine(file, step.name())));
      }
    }
    lines.sort(
        Comparator.comparing((SurveyLine line) -> line.file().subject().region())
            .thenComparing(line -> line.file().number()));
    return lines;
  }

  private static boolean isOutside(StepLaw step) {
    return step.level() == Level.TOWNSHIP
        && (step.kind().equals(SURVEY) || OUTSIDE.matcher(step.name()).find());
  }

  private Optional<StepLaw> step(CaseFile file) {
    return reference
        .law(file.subject().catalogue(), file.item())
        .flatMap(law -> law.findStep(file.step()));
  }
}
