package org.daiban.node.cases;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daiban.core.cases.Act;
import org.daiban.core.cases.ActDetail;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.FieldChange;
import org.daiban.core.cases.IntakeDetail;
import org.daiban.core.catalogue.FieldType;
import org.daiban.core.catalogue.Finding;
import org.daiban.core.catalogue.FormCheck;
import org.daiban.core.catalogue.FormField;
import org.daiban.core.catalogue.FormResult;
import org.daiban.core.catalogue.ServiceItem;
import org.daiban.core.log.Protocol;
import org.daiban.core.request.Supplement;
import org.daiban.core.wire.Json;
import org.daiban.node.http.Problem;
import org.daiban.node.http.Refusal;
import org.daiban.node.reference.KnownRegions;
import org.daiban.node.reference.Reference;

/**
 * A mistake in an application that is mended at the counter (T3, 行政许可法 32(1)(3)): the new value is
 * checked as at capture, and the application is shown with it from then on.
 */
final class SpotFix {
  private static final Set<FieldType> PAPERS = Set.of(FieldType.PHOTO, FieldType.SIGNATURE);
  private static final Set<FieldType> OF_JSON =
      Set.of(FieldType.BOOLEAN, FieldType.MULTISELECT, FieldType.TABLE);

  private final FormCheck forms;
  private final Clock clock;

  SpotFix(Reference reference, Clock clock) {
    this.forms = new FormCheck(new KnownRegions(reference));
    this.clock = clock;
  }

  /** The form of an application as it stands: after its supplements and what was mended. */
  static Map<String, Object> form(Connection connection, String caseId, ServiceItem item)
      throws SQLException {
    Map<String, Object> form = new LinkedHashMap<>();
    ReceivedPapers.application(connection, caseId)
        .ifPresent(application -> form.putAll(application.form()));
    for (Supplement supplement : ReceivedPapers.supplements(connection, caseId)) {
      form.putAll(supplement.form());
    }
    for (Act act : CaseTable.history(connection, caseId)) {
      if (act.detail() instanceof IntakeDetail.FixedOnSpot fixed) {
        fixed.changes().forEach(change -> form.put(change.field(), value(item, change)));
      }
    }
    return form;
  }

  /** The detail of the act, from the fields that the clerk typed anew. */
  ActDetail detail(Connection connection, CaseFile file, ServiceItem item, ActOrder order)
      throws SQLException {
    Map<String, Object> before = form(connection, file.caseId(), item);
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

  /** Pictures and signatures are papers, and papers are a matter of the one-time notice. */
  private static FieldChange change(
      ServiceItem item, String field, Map<String, Object> before, Map<String, Object> values) {
    FormField known =
        item.findField(field)
            .filter(one -> !one.findType().filter(PAPERS::contains).isPresent())
            .orElseThrow(
                () -> Refusal.invalid(List.of(new Problem.Field(field, "这一项不能当场更正，请用一次性补正告知。"))));
    return new FieldChange(field, known.label(), text(before.get(field)), text(values.get(field)));
  }

  /** A text as it is, anything else (yes or no, several choices, a table) as JSON. */
  private static String text(Object value) {
    if (value == null) {
      return "";
    }
    return value instanceof String text ? text : Json.text(value);
  }

  private static Object value(ServiceItem item, FieldChange change) {
    boolean plain =
        !item.findField(change.field())
            .flatMap(FormField::findType)
            .filter(OF_JSON::contains)
            .isPresent();
    return plain || change.after().isEmpty()
        ? change.after()
        : Json.value(change.after(), Protocol.PAYLOAD_CHARS_MAX);
  }
}
