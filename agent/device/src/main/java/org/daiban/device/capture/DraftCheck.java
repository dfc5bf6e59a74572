package org.daiban.device.capture;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.daiban.core.catalogue.Finding;
import org.daiban.core.catalogue.FormResult;
import org.daiban.core.catalogue.MissingMaterial;

/**
 * What a draft still lacks.
 *
 * @param findings what to mend in the form and the mandate, and what to compare once more
 * @param missing materials to bring; the villager may have the case sent without them
 * @param questions materials that are needed in some situations only: what to ask
 * @param following deferred materials, to be brought by a date
 * @param form the form made plain, as it will be captured
 */
public record DraftCheck(
    List<Finding> findings,
    List<MissingMaterial> missing,
    List<MissingMaterial> questions,
    List<MissingMaterial> following,
    Map<String, Object> form) {

  /** What a refusal carries that has nothing to do with a form. */
  static final DraftCheck NOTHING =
      new DraftCheck(
          Collections.emptyList(),
          Collections.emptyList(),
          Collections.emptyList(),
          Collections.emptyList(),
          Collections.emptyMap());

  /** What is to be mended in a form alone. */
  static DraftCheck ofForm(FormResult form) {
    return new DraftCheck(
        form.findings(),
        Collections.emptyList(),
        Collections.emptyList(),
        Collections.emptyList(),
        form.values());
  }

  /** Whether nothing in the form or the mandate stands in the way. */
  public boolean isReady() {
    return findings.stream().noneMatch(Finding::isError);
  }

  /** Whether no material is missing. */
  public boolean isComplete() {
    return missing.isEmpty();
  }
}
