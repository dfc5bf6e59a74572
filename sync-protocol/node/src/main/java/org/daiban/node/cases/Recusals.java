package org.daiban.node.cases;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.daiban.node.http.Problem;
import org.daiban.node.http.Refusal;
import org.daiban.node.people.Person;

/**
 * Nobody handles the case of a near relative 近亲属回避 (公务员法 76, domain model 14): who declares it does
 * nothing more on that case, and somebody else takes it over. A declaration is never taken back,
 * and stays with the node where its person works.
 */
final class Recusals {
  private static final int RELATION_CHARS_MAX = 50;

  private Recusals() {}

  static void declare(
      Connection connection, String caseId, Person person, String relation, long nowMs)
      throws SQLException {
    if (relation.trim().isEmpty() || relation.length() > RELATION_CHARS_MAX) {
      throw Refusal.invalid(List.of(new Problem.Field("relation", "请写明关系，例如配偶、父母、子女、兄弟姐妹。")));
    }
    RecusalTable.put(connection, caseId, person, relation.trim(), nowMs);
  }

  /** Whether the person keeps out of the case. */
  static boolean has(Connection connection, String caseId, Person person) throws SQLException {
    return RecusalTable.of(connection, caseId).stream()
        .anyMatch(each -> each.person().equals(person.id()));
  }

  /** Why the person does nothing on the case; empty if nothing stands in the way. */
  static Optional<Refusal> refusal(Connection connection, String caseId, Person person)
      throws SQLException {
    return has(connection, caseId, person)
        ? Optional.of(
            Refusal.byRule(
                "AVOID",
                "您已声明与申请人有近亲属关系，应当回避，不能办理本件。",
                "请由本单位的其他人员办理；需要移交的，请首席代表或者中心管理员办理移交（T32）。"))
        : Optional.empty();
  }
}
