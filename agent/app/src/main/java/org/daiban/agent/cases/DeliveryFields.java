package org.daiban.agent.cases;

import java.util.List;
import org.daiban.node.http.Problem;

/** What the delivery page is told about its fields. */
final class DeliveryFields {
  private DeliveryFields() {}

  static List<Problem.Field> signatureMissing() {
    return List.of(new Problem.Field("signature", "请签收人在屏幕上签字"));
  }
}
