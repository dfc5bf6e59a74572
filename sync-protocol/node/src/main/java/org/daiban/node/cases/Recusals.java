package org.daiban.node.cases;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.Recusal;
import org.daiban.core.cases.Verdict;
import org.daiban.node.http.Problem;
import org.daiban.node.http.Refusal;
import org.daiban.node.people.Person;

/**
 * Nobody handles the case of a near relative 近亲属回避 (公务员法 76, domain model 14): who declares it does
 * nothing more on that case, and somebody else takes it over. A declaration is never taken back. On
 * a case that this node holds it is an act (T37) and goes with the case; of another node's case, or
 * of one that is closed, this node remembers it for itself.
 */
final class Recusals {
  private static final int RELATION_CHARS_MAX = 50;

  private Recusals() {}

  /** The relation as it is written down; refused when there is none. */
  static String relation(String typed) {
    if (typed.trim().isEmpty() || typed.length() > RELATION_CHARS_MAX) {
      throw Refusal.invalid(List.of(new Problem.Field("relation", "请写明关系，例如配偶、父母、子女、兄弟姐妹。")));
    }
    return typed.trim();
  }

  /** Everybody of whom this node knows that they keep out of the case, or of the one before it. */
  static List<Recusal> of(Connection connection, CaseFile file) throws SQLException {
    List<Recusal> all = new ArrayList<>(file.recused());
    List<Recusal> own = new ArrayList<>(RecusalTable.of(connection, file.caseId()));
    if (!file.subject().parent().isEmpty()) {
      own.addAll(RecusalTable.of(connection, file.subject().parent()));
    }
    for (Recusal each : own) {
      if (all.stream().noneMatch(one -> one.person().equals(each.person()))) {
        all.add(each);
      }
    }
    return all;
  }

  /** Whether the person keeps out of the case. */
  static boolean has(Connection connection, CaseFile file, Person person) throws SQLException {
    return of(connection, file).stream().anyMatch(each -> each.person().equals(person.id()));
  }

  /** Why the person does nothing on the case; empty if nothing stands in the way. */
  static Optional<Refusal> refusal(Connection connection, CaseFile file, Person person)
      throws SQLException {
    Verdict.Refused why = Recusal.refusal();
    return has(connection, file, person)
        ? Optional.of(Refusal.byRule(why.rule(), why.reason(), why.todo()))
        : Optional.empty();
  }
}
