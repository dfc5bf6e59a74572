package org.daiban.core.cases;

import java.util.Collections;
import org.daiban.core.wire.Fields;
import org.daiban.core.wire.JsonLine;

/** The details between receipt and acceptance as JSON. */
final class IntakeJson {
  private IntakeJson() {}

  static JsonLine write(IntakeDetail detail) {
    if (detail instanceof IntakeDetail.FixedOnSpot fixed) {
      return CaseJson.kind("fixed")
          .put("changes", CaseJson.list(fixed.changes(), IntakeJson::change))
          .put("confirmedBy", fixed.confirmedBy());
    }
    if (detail instanceof IntakeDetail.Lapsed lapsed) {
      return CaseJson.kind("lapsed").put("letter", CaseJson.letter(lapsed.letter()));
    }
    if (detail instanceof IntakeDetail.DeemedAccepted deemed) {
      return CaseJson.kind("deemed-accepted")
          .put(
              "deferred",
              deemed.deferred().isEmpty()
                  ? null
                  : CaseJson.list(deemed.deferred(), CaseJson::deferred))
          .put("letter", CaseJson.letter(deemed.letter()));
    }
    if (detail instanceof IntakeDetail.NotNeeded notNeeded) {
      return CaseJson.kind("not-needed")
          .put("reason", notNeeded.reason())
          .put("letter", CaseJson.letter(notNeeded.letter()));
    }
    if (detail instanceof IntakeDetail.Declined declined) {
      return CaseJson.kind("declined")
          .put("reason", declined.reason())
          .put("basis", declined.basis())
          .put("rightOrgan", declined.rightOrgan())
          .put("letter", CaseJson.letter(declined.letter()));
    }
    if (detail instanceof IntakeDetail.Transferred transferred) {
      return CaseJson.kind("transferred")
          .put("toNode", transferred.toNode())
          .put("toDepartment", transferred.toDepartment())
          .put("reason", transferred.reason())
          .put("letter", CaseJson.letter(transferred.letter()));
    }
    if (detail instanceof IntakeDetail.Followed followed) {
      return CaseJson.kind("followed")
          .put("request", CaseJson.request(followed.request()))
          .put("given", followed.given())
          .put("finding", followed.finding());
    }
    IntakeDetail.TransferReceived received = (IntakeDetail.TransferReceived) detail;
    return CaseJson.kind("transfer-received").put("department", received.department());
  }

  static IntakeDetail read(Fields fields) {
    return switch (fields.text("kind")) {
      case "fixed" ->
          new IntakeDetail.FixedOnSpot(
              CaseJson.list(fields, "changes", IntakeJson::change), fields.text("confirmedBy"));
      case "lapsed" -> new IntakeDetail.Lapsed(CaseJson.letter(fields));
      case "deemed-accepted" ->
          new IntakeDetail.DeemedAccepted(
              CaseJson.letter(fields),
              fields.has("deferred")
                  ? CaseJson.list(fields, "deferred", CaseJson::deferred)
                  : Collections.emptyList());
      case "not-needed" ->
          new IntakeDetail.NotNeeded(fields.text("reason"), CaseJson.letter(fields));
      case "declined" ->
          new IntakeDetail.Declined(
              fields.text("reason"),
              fields.text("basis"),
              fields.text("rightOrgan"),
              CaseJson.letter(fields));
      case "transferred" ->
          new IntakeDetail.Transferred(
              fields.text("toNode"),
              fields.text("toDepartment"),
              fields.text("reason"),
              CaseJson.letter(fields));
      case "transfer-received" -> new IntakeDetail.TransferReceived(fields.text("department"));
      case "followed" ->
          new IntakeDetail.Followed(
              CaseJson.request(fields),
              CaseJson.numbers(fields, "given"),
              fields.textOr("finding", ""));
      default -> null;
    };
  }

  private static JsonLine change(FieldChange change) {
    return new JsonLine()
        .put("field", change.field())
        .put("label", change.label())
        .put("before", change.before())
        .put("after", change.after());
  }

  private static FieldChange change(Fields fields) {
    return new FieldChange(
        fields.text("field"), fields.text("label"), fields.text("before"), fields.text("after"));
  }
}
