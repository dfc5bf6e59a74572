package org.daiban.core.request;

import java.util.Optional;
import org.daiban.core.log.Protocol;
import org.daiban.core.wire.Fields;
import org.daiban.core.wire.Json;
import org.daiban.core.wire.JsonLine;

/**
 * The payload of {@code case.shared}: the holder of a case has looked a paper up in another
 * office's data instead of asking the villager for it (国令716第七条). It moves no case and raises no
 * revision; it is a line of the case's history, and it holds neither name nor number of anybody.
 *
 * @param no the material's number in the item's list
 * @param paper the material's name
 * @param result one of the words below
 * @param source whose data answered, in Chinese; empty when nobody did
 * @param asOf the day on which that data stood so, ISO; empty when the source does not say
 * @param purpose for what it was asked: data is used for nothing else (国令716第七条)
 * @param askedMs when the question was first put, epoch milliseconds
 * @param answeredMs when the answer came, epoch milliseconds
 * @param note why it does not fit, for the clerk; may be empty
 */
public record SharedPaper(
    int no,
    String paper,
    String result,
    String source,
    String asOf,
    String purpose,
    long askedMs,
    long answeredMs,
    String note) {
  /** The other office's data says what the applicant says. */
  public static final String CONFIRMED = "confirmed";

  /** It says something else. */
  public static final String DIFFERS = "differs";

  /** It knows nothing of this paper. */
  public static final String NOT_FOUND = "not-found";

  /** Nobody answered for so long that nobody was asked any more. */
  public static final String NO_ANSWER = "no-answer";

  /** Whether the paper need not be asked of the applicant. */
  public boolean isConfirmed() {
    return result.equals(CONFIRMED);
  }

  /** The line of JSON that is the payload. */
  public String text() {
    return new JsonLine()
        .put("v", Protocol.VERSION)
        .put("no", no)
        .put("paper", paper)
        .put("result", result)
        .put("source", source)
        .put("asOf", asOf)
        .put("purpose", purpose)
        .put("asked", askedMs)
        .put("answered", answeredMs)
        .put("note", note)
        .text();
  }

  /** Reads one. */
  public static SharedPaper parse(String text) {
    Fields fields = Json.object(text, Protocol.PAYLOAD_CHARS_MAX);
    return new SharedPaper(
        fields.integer("no"),
        fields.text("paper"),
        fields.text("result"),
        fields.textOr("source", ""),
        fields.textOr("asOf", ""),
        fields.text("purpose"),
        fields.number("asked"),
        fields.number("answered"),
        fields.textOr("note", ""));
  }

  /** What a line of history says of it, in one Chinese sentence. */
  public String words() {
    return switch (result) {
      case CONFIRMED -> "由数据共享取得：" + paper + "，来源" + source + since() + "，用途：" + purpose;
      case DIFFERS -> "数据共享核验未通过：" + paper + "，来源" + source + reason() + "，请申请人出示原件核对";
      case NOT_FOUND -> "数据共享查不到：" + paper + "，来源" + source + reason() + "，请申请人提供";
      case NO_ANSWER -> "数据共享没有答复：" + paper + "，请申请人提供";
      default -> "数据共享：" + paper + "，" + result;
    };
  }

  private String since() {
    return Optional.of(asOf).filter(day -> !day.isEmpty()).map(day -> "（" + day + "）").orElse("");
  }

  private String reason() {
    return note.isEmpty() ? "" : "，" + note;
  }
}
