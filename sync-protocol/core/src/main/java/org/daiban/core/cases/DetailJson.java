package org.daiban.core.cases;

import java.util.Map;
import org.daiban.core.wire.Fields;
import org.daiban.core.wire.Json;
import org.daiban.core.wire.JsonLine;

/**
 * The {@code detail} of an act as JSON. Its {@code kind} tells how to read it; a kind that this
 * program does not know is kept as it came.
 */
final class DetailJson {
  private static final int DETAIL_CHARS_MAX = 256 * 1024;

  private DetailJson() {}

  static Map<String, Object> write(ActDetail detail) {
    if (detail instanceof ActDetail.Unknown unknown) {
      return Json.object(unknown.json(), DETAIL_CHARS_MAX).asMap();
    }
    return line(detail).asMap();
  }

  private static JsonLine line(ActDetail detail) {
    if (detail instanceof IntakeDetail intake) {
      return IntakeJson.write(intake);
    }
    if (detail instanceof JointDetail joint) {
      return JointJson.write(joint);
    }
    if (detail instanceof ReviewDetail review) {
      return ReviewJson.write(review);
    }
    if (detail instanceof EndingDetail ending) {
      return EndingJson.write(ending);
    }
    if (detail instanceof ActDetail.Captured captured) {
      return captured(captured);
    }
    if (detail instanceof ActDetail.Received received) {
      return received(received);
    }
    if (detail instanceof ActDetail.Notified notified) {
      return CaseJson.kind("notified")
          .put("missing", CaseJson.list(notified.missing(), CaseJson::missing))
          .put("dueDays", notified.dueDays())
          .put("letter", CaseJson.letter(notified.letter()));
    }
    if (detail instanceof ActDetail.Corrected corrected) {
      return CaseJson.kind("corrected")
          .put("request", CaseJson.request(corrected.request()))
          .put("given", corrected.given());
    }
    if (detail instanceof ActDetail.Accepted accepted) {
      return CaseJson.kind("accepted")
          .put("deferred", CaseJson.list(accepted.deferred(), CaseJson::deferred))
          .put("letter", CaseJson.letter(accepted.letter()));
    }
    return laterLine(detail);
  }

  private static JsonLine laterLine(ActDetail detail) {
    if (detail instanceof ActDetail.StepStarted) {
      return CaseJson.kind("step-started");
    }
    if (detail instanceof ActDetail.StepDone done) {
      return CaseJson.kind("step-done").put("opinion", done.opinion());
    }
    if (detail instanceof ActDetail.Forwarded forwarded) {
      return CaseJson.kind("forwarded")
          .put("opinion", forwarded.opinion())
          .put("toNode", forwarded.toNode())
          .put("letter", CaseJson.letter(forwarded.letter()));
    }
    if (detail instanceof ActDetail.TakenUp) {
      return CaseJson.kind("taken-up");
    }
    if (detail instanceof ActDetail.Decided decided) {
      return decided(decided);
    }
    if (detail instanceof ActDetail.ReadyToDeliver ready) {
      return CaseJson.kind("ready-to-deliver")
          .put("handTo", ready.handTo())
          .put("letter", CaseJson.letter(ready.letter()));
    }
    if (detail instanceof ActDetail.Delivered delivered) {
      return delivered(delivered);
    }
    if (detail instanceof ActDetail.Closed) {
      return CaseJson.kind("closed");
    }
    return holderLine(detail);
  }

  private static JsonLine holderLine(ActDetail detail) {
    if (detail instanceof ActDetail.TakenOver over) {
      return CaseJson.kind("taken-over")
          .put("fromNode", over.fromNode())
          .put("reason", over.reason());
    }
    if (detail instanceof ActDetail.HandedOver over) {
      return CaseJson.kind("handed-over").put("toNode", over.toNode()).put("reason", over.reason());
    }
    if (detail instanceof ActDetail.OldAct old) {
      return CaseJson.kind("old-act")
          .put("act", CaseJson.request(old.act()))
          .put("transition", old.transition())
          .put("date", old.date())
          .put("letterNumber", old.letterNumber())
          .put("reason", old.reason());
    }
    throw new IllegalStateException("no JSON for " + detail.getClass().getSimpleName());
  }

  static ActDetail read(Fields fields) {
    String kind = fields.text("kind");
    return switch (kind) {
      case "captured" -> captured(fields);
      case "received" -> received(fields);
      case "notified" ->
          new ActDetail.Notified(
              CaseJson.list(fields, "missing", CaseJson::missing),
              fields.integer("dueDays"),
              CaseJson.letter(fields));
      case "corrected" -> corrected(fields);
      case "accepted" ->
          new ActDetail.Accepted(
              CaseJson.letter(fields), CaseJson.list(fields, "deferred", CaseJson::deferred));
      case "step-started" -> new ActDetail.StepStarted();
      case "step-done" -> new ActDetail.StepDone(fields.text("opinion"));
      case "forwarded" ->
          new ActDetail.Forwarded(
              fields.text("opinion"), fields.text("toNode"), CaseJson.letter(fields));
      case "taken-up" -> new ActDetail.TakenUp();
      case "decided" -> decided(fields);
      case "ready-to-deliver" ->
          new ActDetail.ReadyToDeliver(fields.text("handTo"), CaseJson.letter(fields));
      case "delivered" -> delivered(fields);
      case "closed" -> new ActDetail.Closed();
      case "taken-over" -> new ActDetail.TakenOver(fields.text("fromNode"), fields.text("reason"));
      case "handed-over" -> new ActDetail.HandedOver(fields.text("toNode"), fields.text("reason"));
      case "old-act" -> oldAct(fields);
      default -> others(kind, fields);
    };
  }

  private static ActDetail others(String kind, Fields fields) {
    ActDetail intake = IntakeJson.read(fields);
    ActDetail review = intake == null ? ReviewJson.read(fields) : intake;
    ActDetail joint = review == null ? JointJson.read(fields) : review;
    ActDetail known = joint == null ? EndingJson.read(fields) : joint;
    return known == null ? new ActDetail.Unknown(kind, Json.text(fields.asMap())) : known;
  }

  private static JsonLine captured(ActDetail.Captured detail) {
    return CaseJson.kind("captured")
        .put("number", detail.number())
        .put("item", detail.item())
        .put("itemName", detail.itemName())
        .put("catalogue", detail.catalogue())
        .put("applicant", detail.applicant())
        .put("region", detail.region())
        .put("department", detail.department());
  }

  private static ActDetail captured(Fields fields) {
    return new ActDetail.Captured(
        fields.text("number"),
        fields.text("item"),
        fields.text("itemName"),
        fields.text("catalogue"),
        fields.text("applicant"),
        fields.text("region"),
        fields.text("department"));
  }

  private static JsonLine received(ActDetail.Received detail) {
    return CaseJson.kind("received")
        .put("request", CaseJson.request(detail.request()))
        .put("number", detail.number())
        .put("item", detail.item())
        .put("itemName", detail.itemName())
        .put("catalogue", detail.catalogue())
        .put("applicant", detail.applicant())
        .put("region", detail.region())
        .put("acceptNode", detail.acceptNode())
        .put("decideLevel", detail.decideLevel().name())
        .put("department", detail.department())
        .put("capturedAt", detail.capturedAtMs())
        .put("suspectedDuplicateOf", detail.suspectedDuplicateOf());
  }

  private static ActDetail received(Fields fields) {
    if (!fields.has("request")) {
      throw fields.wrong("request", "the entry that asked for it");
    }
    return new ActDetail.Received(
        CaseJson.request(fields),
        fields.text("number"),
        fields.text("item"),
        fields.text("itemName"),
        fields.text("catalogue"),
        fields.text("applicant"),
        fields.text("region"),
        fields.text("acceptNode"),
        Level.ofWord(fields.text("decideLevel")),
        fields.text("department"),
        fields.number("capturedAt"),
        fields.textOr("suspectedDuplicateOf", ""));
  }

  private static ActDetail corrected(Fields fields) {
    if (!fields.has("request")) {
      throw fields.wrong("request", "the entry that asked for it");
    }
    return new ActDetail.Corrected(CaseJson.request(fields), CaseJson.numbers(fields, "given"));
  }

  private static JsonLine decided(ActDetail.Decided detail) {
    return CaseJson.kind("decided")
        .put("yes", detail.yes())
        .put("reason", detail.reason())
        .put("basis", detail.basis())
        .put("content", detail.content())
        .put("letter", CaseJson.letter(detail.letter()));
  }

  private static ActDetail decided(Fields fields) {
    return new ActDetail.Decided(
        fields.flag("yes"),
        fields.textOr("reason", ""),
        fields.textOr("basis", ""),
        fields.textOr("content", ""),
        CaseJson.letter(fields));
  }

  private static JsonLine delivered(ActDetail.Delivered detail) {
    return CaseJson.kind("delivered")
        .put("request", CaseJson.request(detail.request()))
        .put("receiver", detail.receiver())
        .put("relation", detail.relation())
        .put("signedOn", detail.signedOn())
        .put("signature", detail.signature())
        .put("mode", detail.mode())
        .put("byAgent", detail.byAgent())
        .put("refusal", blankToNull(detail.facts().refusal()))
        .put("witness", blankToNull(detail.facts().witness()))
        .put("log", blankToNull(detail.facts().log()))
        .put("letter", CaseJson.letter(detail.letter()));
  }

  private static String blankToNull(String text) {
    return text.isEmpty() ? null : text;
  }

  private static ActDetail delivered(Fields fields) {
    return new ActDetail.Delivered(
        CaseJson.request(fields),
        fields.text("receiver"),
        fields.text("relation"),
        CaseJson.date(fields, "signedOn"),
        fields.text("signature"),
        fields.text("mode"),
        fields.flag("byAgent"),
        new ServingFacts(
            fields.textOr("refusal", ""), fields.textOr("witness", ""), fields.textOr("log", "")),
        CaseJson.letter(fields));
  }

  private static ActDetail oldAct(Fields fields) {
    Fields act = fields.object("act");
    return new ActDetail.OldAct(
        new RequestRef(act.text("device"), act.number("seq")),
        fields.text("transition"),
        CaseJson.date(fields, "date"),
        fields.text("letterNumber"),
        fields.text("reason"));
  }
}
