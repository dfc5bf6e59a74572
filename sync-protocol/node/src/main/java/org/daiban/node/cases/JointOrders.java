package org.daiban.node.cases;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daiban.core.cases.ActDetail;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.JointDetail;
import org.daiban.core.cases.JointSurvey;
import org.daiban.core.catalogue.ServiceItem;
import org.daiban.core.wire.Fields;
import org.daiban.core.wire.WireException;
import org.daiban.node.http.Problem;
import org.daiban.node.http.Refusal;
import org.daiban.node.people.Person;

/** What the lead of a joint approval asks of the other departments, from what its clerk chose. */
final class JointOrders {
  private final JointLetters letters;

  JointOrders(JointLetters letters) {
    this.letters = letters;
  }

  /** T13, with the notice to all who take part. */
  ActDetail split(
      Connection connection, Person clerk, CaseFile file, ServiceItem item, ActOrder order)
      throws SQLException {
    List<Integer> parts = parts(order.more());
    JointSurvey survey = survey(order.more()).orElse(null);
    return new JointDetail.Split(
        parts, survey, letters.notice(connection, file, item, parts, survey, clerk.name()));
  }

  private static List<Integer> parts(Fields more) {
    List<Integer> parts = new ArrayList<>();
    for (Object no : chosen(more)) {
      if (no instanceof Long number && number > 0 && number < 100) {
        parts.add(number.intValue());
      } else {
        throw notFromTheList();
      }
    }
    return parts;
  }

  private static List<?> chosen(Fields more) {
    try {
      return more.array("parts");
    } catch (WireException wrong) {
      throw notFromTheList();
    }
  }

  private static Refusal notFromTheList() {
    return Refusal.invalid(List.of(new Problem.Field("parts", "请从列表中选择部门。")));
  }

  private static Optional<JointSurvey> survey(Fields more) {
    try {
      return more.findObject("survey")
          .map(
              slot ->
                  new JointSurvey(
                      LocalDate.parse(slot.text("date")),
                      slot.text("time").trim(),
                      slot.text("place").trim()));
    } catch (DateTimeException | WireException wrong) {
      throw Refusal.invalid(List.of(new Problem.Field("survey", "请写明联合踏勘的日期、时间和地点。")));
    }
  }
}
