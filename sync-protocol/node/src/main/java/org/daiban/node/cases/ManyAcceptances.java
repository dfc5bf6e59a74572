package org.daiban.node.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.LetterNote;
import org.daiban.core.cases.Transition;
import org.daiban.core.wire.Fields;
import org.daiban.core.wire.JsonLine;
import org.daiban.node.http.Problem;
import org.daiban.node.http.Refusal;
import org.daiban.node.people.Jurisdiction;
import org.daiban.node.people.Person;
import org.daiban.node.people.Reach;
import org.daiban.node.people.Staff;
import org.daiban.node.store.Faults;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Many received cases of one item accepted in one go (批量受理). Each is an act of its own in its own
 * transaction, with a letter of its own; one that is refused stops no other, and says why in its
 * row.
 */
final class ManyAcceptances {
  private static final Logger LOG = LoggerFactory.getLogger(ManyAcceptances.class);

  /** So many in one go; the screen asks again for more. */
  static final int CASES_MAX = 200;

  private static final int BODY_CHARS_MAX = 64;

  private final CaseDesk desk;
  private final Jurisdiction jurisdiction;

  ManyAcceptances(CaseDesk desk, Jurisdiction jurisdiction) {
    this.desk = desk;
    this.jurisdiction = jurisdiction;
  }

  /** What is asked: cases of one item, each at the revision that the clerk has seen. */
  record Asked(String item, Map<String, Integer> cases) {
    static Asked from(Fields fields) {
      Map<String, Integer> cases = new LinkedHashMap<>();
      for (Fields line : fields.objects("cases")) {
        String id = line.text("case");
        if (id.length() > BODY_CHARS_MAX) {
          throw line.wrong("case", "the id of a case");
        }
        cases.put(id, line.integer("revision"));
      }
      if (cases.isEmpty() || cases.size() > CASES_MAX) {
        throw Refusal.invalid(List.of(new Problem.Field("cases", "请勾选1至" + CASES_MAX + "个办件。")));
      }
      return new Asked(fields.text("item"), cases);
    }
  }

  /** One row for each case, in the order in which they were asked for. */
  List<Object> accept(Person clerk, Asked asked) {
    List<Object> rows = new ArrayList<>();
    asked
        .cases()
        .forEach((id, revision) -> rows.add(row(clerk, asked.item(), id, revision).asMap()));
    return rows;
  }

  private JsonLine row(Person clerk, String item, String caseId, int revision) {
    JsonLine row = new JsonLine().put("case", caseId);
    try {
      CaseFile file = accepted(clerk, item, caseId, revision);
      return row.put("number", file.number()).put("ok", true).put("letter", letter(file));
    } catch (Refusal refused) {
      return row.put("ok", false)
          .put("code", refused.problem().code())
          .put("reason", refused.problem().detail())
          .put("todo", refused.problem().todo());
    } catch (RuntimeException fault) {
      if (!Faults.isOfOnePart(fault)) {
        throw fault;
      }
      LOG.warn(
          "case {} is not accepted among many: {} at {}",
          caseId,
          fault.getClass().getSimpleName(),
          fault.getStackTrace()[0]);
      return row.put("ok", false).put("reason", "办不了，请单独打开这一件查看原因。");
    }
  }

  private CaseFile accepted(Person clerk, String item, String caseId, int revision) {
    jurisdiction.require(clerk, Staff.HANDLERS, Reach.CASE, true, caseId);
    if (!desk.get(caseId).item().equals(item)) {
      throw Refusal.byRule("T10", "这个办件不是所选的事项，批量受理一次只办一个事项。", "请打开这个办件单独受理。");
    }
    return desk.act(clerk, caseId, ActOrder.bare(Transition.T10, revision));
  }

  private static String letter(CaseFile file) {
    return file.letters().stream()
        .filter(note -> note.kind().equals("W03"))
        .map(LetterNote::number)
        .findFirst()
        .orElse("");
  }
}
