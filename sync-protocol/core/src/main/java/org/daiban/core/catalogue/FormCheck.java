package org.daiban.core.catalogue;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Checks a filled form against its item without a network, and makes the answers plain on the way:
 * full-width digits, stray blanks, small letters in codes and the many ways to write a date are
 * forgiven, not found fault with.
 */
public final class FormCheck {
  private final FieldCheck fields;

  /**
   * @param places the regions that may be chosen
   */
  public FormCheck(Places places) {
    fields = new FieldCheck(places);
  }

  /**
   * Checks every field of the item.
   *
   * @param form as JSON gives it: texts, numbers, booleans, lists and maps by field id
   * @param now local time, against which "today" and "now" are taken
   */
  public FormResult check(ServiceItem item, Map<String, Object> form, LocalDateTime now) {
    FormFindings findings = new FormFindings();
    Map<String, Object> values = new LinkedHashMap<>();
    for (FormField field : item.form()) {
      Object value = fields.clean(field, field.id(), form.get(field.id()), now, findings);
      if (value != null) {
        values.put(field.id(), value);
      }
    }
    compareDates(item, values, now, findings);
    compareDerived(item, values, findings);
    keepUnknown(form, item, values);
    return new FormResult(values, findings.derived, findings.list);
  }

  /**
   * Checks the answers that were changed later, within the form that they belong to. What stood
   * there before is not judged again; a fault between two fields is found whichever was changed.
   *
   * @param before the form as it stood; empty where it is not known
   * @param changed the new answers by field id
   * @return the changed answers made plain, and what is to be mended because of them
   */
  public FormResult checkChanged(
      ServiceItem item,
      Map<String, Object> before,
      Map<String, Object> changed,
      LocalDateTime now) {
    Map<String, Object> whole = new LinkedHashMap<>(before);
    whole.putAll(changed);
    FormResult after = check(item, whole, now);
    List<Finding> known = check(item, before, now).findings();
    List<Finding> findings = new ArrayList<>();
    for (Finding finding : after.findings()) {
      if (changed.containsKey(fieldOf(finding)) || !known.contains(finding)) {
        findings.add(finding);
      }
    }
    return new FormResult(plain(changed, after.values()), after.derived(), findings);
  }

  /** An answer that was taken out stays as it came: it has to replace the one before. */
  private static Map<String, Object> plain(Map<String, Object> changed, Map<String, Object> whole) {
    Map<String, Object> values = new LinkedHashMap<>();
    changed.forEach((id, raw) -> values.put(id, whole.getOrDefault(id, raw)));
    return values;
  }

  /** A finding in a table names its row: {@code family[0].id_no}. */
  private static String fieldOf(Finding finding) {
    int row = finding.id().indexOf('[');
    return row < 0 ? finding.id() : finding.id().substring(0, row);
  }

  /** The form made plain, without any judgement. */
  public Map<String, Object> normalise(
      ServiceItem item, Map<String, Object> form, LocalDateTime now) {
    return check(item, form, now).values();
  }

  /** A newer catalogue's answers pass through an older program's hands unharmed. */
  private static void keepUnknown(
      Map<String, Object> form, ServiceItem item, Map<String, Object> values) {
    form.forEach(
        (id, value) -> {
          if (value != null && !item.findField(id).isPresent()) {
            values.put(id, value);
          }
        });
  }

  private static void compareDates(
      ServiceItem item, Map<String, Object> values, LocalDateTime now, FormFindings findings) {
    for (FormField field : item.form()) {
      Object value = values.get(field.id());
      FieldRule rule = field.rule();
      if (value instanceof String date && DateFields.isCleaned(field, date)) {
        rule.notAfter()
            .ifPresent(bound -> notAfter(item, field, date, bound, values, now, findings));
        rule.notBefore()
            .ifPresent(bound -> notBefore(item, field, date, bound, values, now, findings));
      }
    }
  }

  private static void notAfter(
      ServiceItem item,
      FormField field,
      String date,
      String bound,
      Map<String, Object> values,
      LocalDateTime now,
      FormFindings findings) {
    Optional<String> other = DateFields.bound(bound, values, now);
    if (other.isPresent() && DateFields.compare(date, other.get()) > 0) {
      findings.error(
          field, field.id(), "too-late", "不能晚于" + DateFields.boundName(item, bound) + "，请核对日期");
    }
  }

  private static void notBefore(
      ServiceItem item,
      FormField field,
      String date,
      String bound,
      Map<String, Object> values,
      LocalDateTime now,
      FormFindings findings) {
    Optional<String> other = DateFields.bound(bound, values, now);
    if (other.isPresent() && DateFields.compare(date, other.get()) < 0) {
      findings.error(
          field, field.id(), "too-early", "不能早于" + DateFields.boundName(item, bound) + "，请核对日期");
    }
  }

  /** A form that also asks for birth date or sex must agree with the number. */
  private static void compareDerived(
      ServiceItem item, Map<String, Object> values, FormFindings findings) {
    findings.derived.forEach(
        (id, derived) -> {
          Object typed = values.get(id);
          if (typed != null && !typed.equals(derived)) {
            item.findField(id)
                .ifPresent(
                    field -> findings.error(field, id, "not-as-number", "与公民身份号码不一致，请对照证件改正其中一处"));
          }
        });
  }
}
