package org.daiban.node.cases;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daiban.core.cases.Act;
import org.daiban.core.cases.ActDetail;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.FieldChange;
import org.daiban.core.cases.IntakeDetail;
import org.daiban.core.catalogue.Finding;
import org.daiban.core.catalogue.FormCheck;
import org.daiban.core.catalogue.FormField;
import org.daiban.core.catalogue.FormResult;
import org.daiban.core.catalogue.ServiceItem;
import org.daiban.core.request.Supplement;
import org.daiban.node.http.Problem;
import org.daiban.node.http.Refusal;
import org.daiban.node.reference.KnownRegions;
import org.daiban.node.reference.Reference;

/**
 * A mistake in an application that is mended at the counter (T3, 行政许可法 32(1)(3)): the new value is
 * checked as at capture, and the application is shown with it from then on.
 */
final class SpotFix {
  private final FormCheck forms;
  private final Clock clock;

  SpotFix(Reference reference, Clock clock) {
    this.forms = new FormCheck(new KnownRegions(reference));
    this.clock = clock;
  }

  /** The form of an application as it stands: after its supplements and what was mended. */
  static Map<String, Object> form(Connection connection, String caseId) throws SQLException {
    Map<String, Object> form = new LinkedHashMap<>();
    ReceivedPapers.application(connection, caseId)
        .ifPresent(application -> form.putAll(application.form()));
    for (Supplement supplement : ReceivedPapers.supplements(connection, caseId)) {
      form.putAll(supplement.form());
    }
    for (Act act : CaseTable.history(connection, caseId)) {
      if (act.detail() instanceof IntakeDetail.FixedOnSpot fixed) {
        fixed.changes().forEach(change -> form.put(change.field(), change.after()));
      }
    }
    return form;
  }

  /** The detail of the act, from the fields that the clerk typed anew. */
  ActDetail detail(Connection connection, CaseFile file, ServiceItem item, ActOrder order)
      throws SQLException {
    Map<String, Object> before = form(connection, file.caseId());
    Map<String, Object> typed = order.mended();
    Map<String, Object> values = checked(item, before, typed);
    List<FieldChange> changes = new ArrayList<>();
    for (String field : typed.keySet()) {
      changes.add(change(item, field, before, values));
    }
    return new IntakeDetail.FixedOnSpot(changes, order.word("confirmedBy"));
  }

  private Map<String, Object> checked(
      ServiceItem item, Map<String, Object> before, Map<String, Object> typed) {
    FormResult result = forms.checkChanged(item, before, typed, Beijing.now(clock));
    List<Problem.Field> wrong = new ArrayList<>();
    for (Finding finding : result.findings()) {
      if (finding.isError()) {
        wrong.add(new Problem.Field(finding.id(), finding.message()));
      }
    }
    if (!wrong.isEmpty()) {
      throw Refusal.invalid(wrong);
    }
    return result.values();
  }

  /** Only what is a plain text can be mended so; the rest is a matter of the one-time notice. */
  private static FieldChange change(
      ServiceItem item, String field, Map<String, Object> before, Map<String, Object> values) {
    FormField known =
        item.findField(field)
            .filter(one -> values.get(field) instanceof String)
            .orElseThrow(
                () -> Refusal.invalid(List.of(new Problem.Field(field, "这一项不能当场更正，请用一次性补正告知。"))));
    Object old = before.get(field);
    return new FieldChange(
        field, known.label(), old == null ? "" : old.toString(), values.get(field).toString());
  }
}
