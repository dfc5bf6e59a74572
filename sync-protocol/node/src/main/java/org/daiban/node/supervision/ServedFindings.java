package org.daiban.node.supervision;

import java.util.Optional;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.CaseState;
import org.daiban.core.cases.Light;
import org.daiban.core.cases.ServingRows;
import org.daiban.core.cases.ServingStep;

/** What the way of a result to the applicant tells: nobody gives up after three attempts. */
final class ServedFindings {
  private ServedFindings() {}

  /** After three failed attempts the applicant is told by phone and by post (domain model 9). */
  static Optional<Finding> untold(CaseFile file) {
    return ServingRows.isToBeTold(file) && file.state() == CaseState.DELIVERING
        ? Optional.of(
            new Finding(
                "served-" + failed(file),
                "预警",
                Light.YELLOW,
                "",
                "",
                ServingRows.ATTEMPTS_MAX + "次没有送到，请电话并邮寄通知申请人，登记之后再送。"))
        : Optional.empty();
  }

  /** Other steps between two looks are no new failure and make no second card. */
  private static long failed(CaseFile file) {
    return file.serving().stream().filter(step -> step.kind() == ServingStep.Kind.FAILED).count();
  }
}
