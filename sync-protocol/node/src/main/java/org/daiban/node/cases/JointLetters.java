package org.daiban.node.cases;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.daiban.core.calendar.TimeLimit;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.JointLaw;
import org.daiban.core.cases.JointPart;
import org.daiban.core.cases.JointSurvey;
import org.daiban.core.cases.Letter;
import org.daiban.core.cases.PartAnswer;
import org.daiban.core.cases.PartVerdict;
import org.daiban.core.catalogue.ServiceItem;
import org.daiban.node.letters.JointNotice;
import org.daiban.node.letters.PartOpinionLetter;
import org.daiban.node.people.Person;
import org.daiban.node.reference.Reference;

/**
 * What the letters of a joint approval have to say: W19 both ways, and the words that W23 quotes.
 */
final class JointLetters {
  private final CaseLetters letters;
  private final Reference reference;
  private final Clock clock;

  JointLetters(CaseLetters letters, Reference reference, Clock clock) {
    this.letters = letters;
    this.reference = reference;
    this.clock = clock;
  }

  /** W19 to the departments that take part. */
  Letter notice(
      Connection connection,
      CaseFile file,
      ServiceItem item,
      List<Integer> numbers,
      JointSurvey survey,
      String handler)
      throws SQLException {
    JointLaw plan = item.law().joint().orElseThrow();
    List<JointNotice.Line> lines = new ArrayList<>();
    for (JointLaw.Part part : plan.parts()) {
      if (numbers.contains(part.no())) {
        lines.add(line(file, part));
      }
    }
    String limit = "并联审批的法定时限为" + plan.limit().days() + plan.limit().unit().label() + "，自受理次日起计算。";
    JointNotice notice =
        new JointNotice(
            lines,
            letters.materialsOf(connection, file, item),
            words(survey),
            limit,
            plan.silenceAgrees());
    return letters.issue(connection, file, notice, handler);
  }

  private JointNotice.Line line(CaseFile file, JointLaw.Part part) {
    JointPart run = JointPart.awaited(part, today());
    TimeLimit limit = new TimeLimit(part.days(), run.clock().limit().unit(), 0);
    String due = reference.calendar().due(today(), limit, List.of()).date().toString();
    return new JointNotice.Line(run.number(file.number()), part.department(), part.when(), due);
  }

  private static String words(JointSurvey survey) {
    return survey == null ? "" : survey.date() + " " + survey.time() + "，" + survey.place();
  }

  /** W19 of one department, in its own name and by its own series. */
  Letter opinion(
      Connection connection,
      CaseFile file,
      JointPart part,
      String lead,
      boolean agrees,
      String reason,
      Person signer)
      throws SQLException {
    PartOpinionLetter letter =
        new PartOpinionLetter(
            part.number(file.number()), lead, agrees, reason, signer.name(), today());
    return letters.ofPart(connection, file, part, letter, signer.name());
  }

  /**
   * The reasons of a no, with the opinions that it rests on put in front: a part that has said no
   * is quoted, whatever the decider has typed.
   */
  static String quoting(CaseFile file, String reason) {
    StringBuilder quoted = new StringBuilder();
    if (file.joint() != null) {
      for (JointPart part : file.joint().refusals()) {
        String words = words(part);
        quoted.append(reason.contains(words) ? "" : words);
      }
    }
    return quoted.append(reason).toString();
  }

  private static String words(JointPart part) {
    PartAnswer answer = part.answer();
    return part.department()
        + PartVerdict.REFUSED.title()
        + "（"
        + answer.letterNumber()
        + "），理由："
        + answer.reason()
        + "\n";
  }

  private LocalDate today() {
    return Beijing.today(clock);
  }
}
