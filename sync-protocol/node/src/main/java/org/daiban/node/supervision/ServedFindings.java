package org.daiban.node.supervision;

import java.util.Optional;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.CaseState;
import org.daiban.core.cases.Light;
import org.daiban.core.cases.ServingStep;

/** What the way of a result to the applicant tells: nobody gives up after three attempts. */
final class ServedFindings {
  private static final int ATTEMPTS = 3;

  private ServedFindings() {}

  /** After three failed attempts the applicant is told by phone and by post (domain model 9). */
  static Optional<Finding> untold(CaseFile file) {
    int failed = 0;
    for (ServingStep step : file.serving()) {
      boolean told = step.kind() == ServingStep.Kind.TOLD;
      failed = told ? 0 : failed + (step.kind() == ServingStep.Kind.FAILED ? 1 : 0);
    }
    return failed >= ATTEMPTS && file.state() == CaseState.DELIVERING
        ? Optional.of(
            new Finding(
                "served-" + file.serving().size(),
                "预警",
                Light.YELLOW,
                "",
                "",
                ATTEMPTS + "次没有送到，请电话并邮寄通知申请人，登记之后再送。"))
        : Optional.empty();
  }
}
