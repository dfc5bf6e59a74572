package org.daiban.node.shares;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.daiban.core.request.SharedPaper;
import org.daiban.core.wire.Fields;
import org.daiban.core.wire.JsonLine;
import org.daiban.core.wire.WireException;
import org.daiban.node.ports.PartnerLine;
import org.daiban.node.ports.PortDown;

/**
 * Shared data over HTTP. {@code POST v1/looks} with {@code id}, {@code caseNumber}, {@code item},
 * {@code paper}, {@code name}, {@code citizen}, {@code purpose}, {@code region}; the answer has
 * {@code found}, and when it was, {@code matches}, {@code source}, {@code asOf}, {@code note}. A no
 * says that this question is not answered, now or later.
 */
public final class HttpSharePort implements SharePort {
  private static final int WORDS_MAX = 60;

  private final PartnerLine line;

  public HttpSharePort(PartnerLine line) {
    this.line = line;
  }

  @Override
  public ShareAnswer look(ShareQuestion question) throws PortDown {
    PartnerLine.Answer answer = line.post("v1/looks", json(question));
    if (!answer.isYes()) {
      return new ShareAnswer(SharedPaper.NO_ANSWER, "", "", "对方不受理这项查询");
    }
    try {
      return answer(answer.fields());
    } catch (WireException unreadable) {
      throw new PortDown("unreadable answer");
    }
  }

  private static JsonLine json(ShareQuestion question) {
    return new JsonLine()
        .put("id", question.id())
        .put("caseNumber", question.caseNumber())
        .put("item", question.item())
        .put("paper", question.paper())
        .put("name", question.name())
        .put("citizen", question.citizen())
        .put("purpose", question.purpose())
        .put("region", question.region());
  }

  private static ShareAnswer answer(Fields fields) {
    String source = words(fields.textOr("source", ""));
    if (!fields.flag("found")) {
      return new ShareAnswer(SharedPaper.NOT_FOUND, source, "", words(fields.textOr("note", "")));
    }
    String result = fields.flag("matches") ? SharedPaper.CONFIRMED : SharedPaper.DIFFERS;
    return new ShareAnswer(
        result, source, day(fields.textOr("asOf", "")), words(fields.textOr("note", "")));
  }

  /** Short, and without what may be somebody's number: it is shown and kept in the history. */
  private static String words(String text) {
    String shown = text.replaceAll("[0-9０-９]{5,}[Xx]?", "…").replaceAll("\\p{Cntrl}", " ");
    return shown.length() > WORDS_MAX ? shown.substring(0, WORDS_MAX) : shown;
  }

  private static String day(String text) {
    try {
      return text.isEmpty() ? "" : LocalDate.parse(text).toString();
    } catch (DateTimeException noDay) {
      return "";
    }
  }
}
