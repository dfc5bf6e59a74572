package org.daiban.node.cases;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.daiban.core.cases.ActDetail;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.EndingDetail;
import org.daiban.core.cases.ServingFacts;
import org.daiban.core.cases.ServingMode;
import org.daiban.core.cases.ServingStep;
import org.daiban.core.catalogue.ServiceItem;
import org.daiban.core.request.AttachmentRef;
import org.daiban.node.http.Problem;
import org.daiban.node.http.Refusal;
import org.daiban.node.people.Person;

/**
 * Delivery as a clerk orders it: what is done on the way (T24c: {@code serving} is its kind, with
 * {@code on}, {@code words}, {@code mail} and the picture {@code proof}), and the delivery itself
 * in one of five modes (T25: {@code mode}, with {@code refusal}, {@code witness} or {@code log}).
 */
final class DeliveryOrders {
  private final CaseLetters letters;

  DeliveryOrders(CaseLetters letters) {
    this.letters = letters;
  }

  /** The picture that proves it; only an electronic delivery has none. */
  static Optional<AttachmentRef> picture(Connection connection, ActOrder order)
      throws SQLException {
    return mode(order) == ServingMode.ELECTRONIC && order.signature().isEmpty()
        ? Optional.empty()
        : Optional.of(CounterPicture.require(connection, order.signature()));
  }

  /** The same of a step on the way. */
  static Optional<AttachmentRef> proof(Connection connection, ActOrder order) throws SQLException {
    return order.word("proof").isEmpty()
        ? Optional.empty()
        : Optional.of(CounterPicture.proof(connection, order.word("proof")));
  }

  private static ServingMode mode(ActOrder order) {
    String word = order.word("mode").isEmpty() ? ServingMode.PICKUP.word() : order.word("mode");
    return ServingMode.find(word)
        .orElseThrow(() -> Refusal.invalid(List.of(new Problem.Field("mode", "请选择送达方式。"))));
  }

  static ActDetail step(Connection connection, ActOrder order) throws SQLException {
    ServingStep.Kind kind =
        ServingStep.Kind.find(order.word("serving"))
            .orElseThrow(() -> Refusal.invalid(List.of(new Problem.Field("serving", "请选择办了哪一步。"))));
    return new EndingDetail.Served(
        new ServingStep(
            kind,
            order
                .day("on")
                .orElseThrow(() -> Refusal.invalid(List.of(new Problem.Field("on", "请填写日期。")))),
            order.word("words"),
            order.word("mail"),
            proof(connection, order).map(picture -> picture.digest().text()).orElse("")));
  }

  ActDetail delivered(
      Connection connection, Person clerk, CaseFile file, ServiceItem item, ActOrder order)
      throws SQLException {
    if (order.date() == null) {
      throw Refusal.invalid(List.of(new Problem.Field("date", "请填写签收日期。")));
    }
    ServingMode mode = mode(order);
    String proof = picture(connection, order).map(signed -> signed.digest().text()).orElse("");
    ServingFacts facts =
        new ServingFacts(order.word("refusal"), order.word("witness"), order.word("log"));
    CaseLetters.Delivery delivery =
        new CaseLetters.Delivery(
            order.receiver(),
            order.relation(),
            mode,
            order.date(),
            mode == ServingMode.AGENT ? words(file, ServingStep.Kind.GIVEN) : "",
            proof,
            facts,
            mode == ServingMode.POST ? words(file, ServingStep.Kind.MAILED) : "");
    return new ActDetail.Delivered(
        null,
        order.receiver(),
        order.relation(),
        order.date(),
        proof,
        mode.word(),
        mode == ServingMode.AGENT,
        facts,
        letters.delivery(connection, file, item, delivery, clerk.name()));
  }

  /** Who or what it was given to last, with the number of the mail. */
  private static String words(CaseFile file, ServingStep.Kind kind) {
    String words = "";
    for (ServingStep step : file.serving()) {
      words = step.kind() == kind ? (step.words() + " " + step.number()).trim() : words;
    }
    return words;
  }
}
