package org.daiban.core.cases;

import org.daiban.core.wire.Fields;
import org.daiban.core.wire.JsonLine;

/** The details that bend a review as JSON. */
final class ReviewJson {
  private ReviewJson() {}

  static JsonLine write(ReviewDetail detail) {
    if (detail instanceof ReviewDetail.ProcedureStarted started) {
      return CaseJson.kind("procedure-started")
          .put("procedure", started.procedure())
          .put("days", started.days())
          .put("reason", started.reason())
          .put("letter", CaseJson.letter(started.letter()));
    }
    if (detail instanceof ReviewDetail.ProcedureEnded ended) {
      return CaseJson.kind("procedure-ended")
          .put("result", ended.result())
          .put("letter", CaseJson.letter(ended.letter()));
    }
    if (detail instanceof ReviewDetail.Posted posted) {
      return CaseJson.kind("posted")
          .put("place", posted.place())
          .put("days", posted.days())
          .put("photo", posted.photo())
          .put("letter", CaseJson.letter(posted.letter()));
    }
    if (detail instanceof ReviewDetail.PostingEnded ended) {
      return CaseJson.kind("posting-ended")
          .put("finding", ended.finding())
          .put("photo", ended.photo());
    }
    if (detail instanceof ReviewDetail.Objected objected) {
      return CaseJson.kind("objected")
          .put("objection", objected.objection())
          .put("letter", CaseJson.letter(objected.letter()));
    }
    if (detail instanceof ReviewDetail.Extended extended) {
      return CaseJson.kind("extended")
          .put("days", extended.days())
          .put("promiseToo", extended.promiseToo())
          .put("reason", extended.reason())
          .put("approver", extended.approver())
          .put("letter", CaseJson.letter(extended.letter()));
    }
    ReviewDetail.SentBack back = (ReviewDetail.SentBack) detail;
    return CaseJson.kind("sent-back").put("toStep", back.toStep()).put("reason", back.reason());
  }

  static ReviewDetail read(Fields fields) {
    return switch (fields.text("kind")) {
      case "procedure-started" ->
          new ReviewDetail.ProcedureStarted(
              fields.text("procedure"),
              fields.integer("days"),
              fields.text("reason"),
              CaseJson.letter(fields));
      case "procedure-ended" ->
          new ReviewDetail.ProcedureEnded(fields.text("result"), CaseJson.letter(fields));
      case "posted" ->
          new ReviewDetail.Posted(
              fields.text("place"),
              fields.integer("days"),
              fields.text("photo"),
              CaseJson.letter(fields));
      case "posting-ended" ->
          new ReviewDetail.PostingEnded(fields.text("finding"), fields.text("photo"));
      case "objected" ->
          new ReviewDetail.Objected(fields.text("objection"), CaseJson.letter(fields));
      case "extended" ->
          new ReviewDetail.Extended(
              fields.integer("days"),
              fields.flag("promiseToo"),
              fields.text("reason"),
              fields.text("approver"),
              CaseJson.letter(fields));
      case "sent-back" ->
          new ReviewDetail.SentBack(fields.integer("toStep"), fields.text("reason"));
      default -> null;
    };
  }
}
