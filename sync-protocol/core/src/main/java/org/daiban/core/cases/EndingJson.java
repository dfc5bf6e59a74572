package org.daiban.core.cases;

import org.daiban.core.wire.Fields;
import org.daiban.core.wire.JsonLine;

/** The details of certificates, of ends without a decision and of words between offices as JSON. */
final class EndingJson {
  private EndingJson() {}

  static JsonLine write(EndingDetail detail) {
    if (detail instanceof EndingDetail.CertificateBegun begun) {
      return CaseJson.kind("certificate-begun").put("certificate", begun.certificate());
    }
    if (detail instanceof EndingDetail.CertificateMade made) {
      return CaseJson.kind("certificate-made")
          .put("number", made.number())
          .put("handTo", made.handTo())
          .put("letter", CaseJson.letter(made.letter()));
    }
    if (detail instanceof EndingDetail.Served served) {
      return CaseJson.kind("served").put("step", CaseJson.serving(served.step()).asMap());
    }
    if (detail instanceof EndingDetail.Withdrawn withdrawn) {
      return CaseJson.kind("withdrawn")
          .put("request", CaseJson.request(withdrawn.request()))
          .put("by", withdrawn.by())
          .put("reason", withdrawn.reason())
          .put("letter", CaseJson.letter(withdrawn.letter()));
    }
    if (detail instanceof EndingDetail.Terminated ended) {
      return CaseJson.kind("terminated")
          .put("reason", ended.reason())
          .put("basis", ended.basis())
          .put("letter", CaseJson.letter(ended.letter()));
    }
    if (detail instanceof EndingDetail.Urged urged) {
      return CaseJson.kind("urged").put("manner", urged.manner()).put("words", urged.words());
    }
    if (detail instanceof EndingDetail.Reopened reopened) {
      return CaseJson.kind("reopened")
          .put("subject", CaseFileText.subject(reopened.subject()).asMap())
          .put("ruling", ruling(reopened.ruling()).asMap())
          .put("toStep", reopened.toStep())
          .put("limitDays", reopened.limitDays())
          .put("recused", CaseJson.recusals(reopened.recused()))
          .put("letter", CaseJson.letter(reopened.letter()));
    }
    if (detail instanceof EndingDetail.Recused recused) {
      return CaseJson.kind("recused").put("relation", recused.relation());
    }
    EndingDetail.Reassigned handed = (EndingDetail.Reassigned) detail;
    return CaseJson.kind("reassigned")
        .put("toPerson", handed.toPerson())
        .put("toName", handed.toName())
        .put("note", handed.note());
  }

  private static JsonLine ruling(Ruling ruling) {
    return new JsonLine()
        .put("kind", ruling.kind())
        .put("number", ruling.number())
        .put("organ", ruling.organ())
        .put("text", ruling.text())
        .put("oldLetter", ruling.oldLetter());
  }

  private static Ruling ruling(Fields fields) {
    return new Ruling(
        fields.text("kind"),
        fields.text("number"),
        fields.text("organ"),
        fields.text("text"),
        fields.textOr("oldLetter", ""));
  }

  static EndingDetail read(Fields fields) {
    return switch (fields.text("kind")) {
      case "certificate-begun" -> new EndingDetail.CertificateBegun(fields.text("certificate"));
      case "served" -> new EndingDetail.Served(CaseJson.serving(fields.object("step")));
      case "certificate-made" ->
          new EndingDetail.CertificateMade(
              fields.text("number"), fields.text("handTo"), CaseJson.letter(fields));
      case "withdrawn" ->
          new EndingDetail.Withdrawn(
              CaseJson.request(fields),
              fields.text("by"),
              fields.text("reason"),
              CaseJson.letter(fields));
      case "terminated" ->
          new EndingDetail.Terminated(
              fields.text("reason"), fields.text("basis"), CaseJson.letter(fields));
      case "reopened" ->
          new EndingDetail.Reopened(
              CaseFileText.subject(fields.object("subject")),
              ruling(fields.object("ruling")),
              fields.integer("toStep"),
              fields.integer("limitDays"),
              CaseJson.recusals(fields),
              CaseJson.letter(fields));
      case "urged" -> new EndingDetail.Urged(fields.text("manner"), fields.text("words"));
      case "recused" -> new EndingDetail.Recused(fields.text("relation"));
      case "reassigned" ->
          new EndingDetail.Reassigned(
              fields.text("toPerson"), fields.text("toName"), fields.text("note"));
      default -> null;
    };
  }
}
