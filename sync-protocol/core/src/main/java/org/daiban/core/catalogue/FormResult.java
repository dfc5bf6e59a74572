package org.daiban.core.catalogue;

import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * What a check made of a form.
 *
 * @param values the form made plain (see {@link FieldType}), empty answers left out, answers to
 *     unknown fields as they came
 * @param derived what the citizen number says: {@code birth_date} (ISO) and {@code gender} (男, 女)
 * @param findings in the form's order
 */
public record FormResult(
    Map<String, Object> values, Map<String, String> derived, List<Finding> findings) {
  public FormResult {
    values = Collections.unmodifiableMap(values);
    derived = Collections.unmodifiableMap(derived);
    findings = Collections.unmodifiableList(findings);
  }

  /** Whether nothing stands in the way of capture; warnings do not. */
  public boolean isReady() {
    return findings.stream().noneMatch(Finding::isError);
  }

  /** Tells the findings only: the answers are a citizen's and must not slip into a log. */
  @Override
  public String toString() {
    return "FormResult" + findings;
  }
}
