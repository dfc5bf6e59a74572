package org.daiban.node.cases;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.daiban.core.cases.MissingItem;
import org.daiban.core.cases.Transition;
import org.daiban.core.wire.Fields;
import org.daiban.core.wire.Json;
import org.daiban.core.wire.JsonLine;
import org.daiban.core.wire.WireException;
import org.daiban.node.http.Problem;
import org.daiban.node.http.Refusal;
import org.daiban.node.people.Person;

/**
 * What a clerk asks for: a move and what belongs to it. {@code revision} is the one the clerk has
 * seen; texts that were not given are empty, {@code date} is null. What only single rows ask for is
 * read from {@code more} by {@link #word}, {@link #number} and {@link #flag}.
 */
public record ActOrder(
    Transition transition,
    int revision,
    String opinion,
    List<MissingItem> missing,
    int dueDays,
    String content,
    String reason,
    String basis,
    String receiver,
    String relation,
    LocalDate date,
    String signature,
    Fields more) {

  private static final int CHARS_MAX = 64 * 1024;
  private static final int TEXT_CHARS_MAX = 2_000;

  /** How long an applicant has for a supplement unless the clerk says otherwise, working days. */
  public static final int DUE_DAYS = 15;

  private static final int DUE_DAYS_MAX = 60;
  private static final int NUMBER_MAX = 400;

  /** An order that brings nothing but the common words. */
  public ActOrder(
      Transition transition,
      int revision,
      String opinion,
      List<MissingItem> missing,
      int dueDays,
      String content,
      String reason,
      String basis,
      String receiver,
      String relation,
      LocalDate date,
      String signature) {
    this(
        transition,
        revision,
        opinion,
        missing,
        dueDays,
        content,
        reason,
        basis,
        receiver,
        relation,
        date,
        signature,
        Json.object("{}", CHARS_MAX));
  }

  /** A move for which nothing is filled in. */
  static ActOrder bare(Transition transition, int revision) {
    return new ActOrder(
        transition, revision, "", List.of(), DUE_DAYS, "", "", "", "", "", null, "");
  }

  /** The same, handing the case to this person (T32). */
  ActOrder handingTo(Person person) {
    Fields named =
        Json.object(
            new JsonLine()
                .put("toPerson", person.id())
                .put("toName", person.name())
                .put("note", word("note"))
                .text(),
            CHARS_MAX);
    return new ActOrder(
        transition,
        revision,
        opinion,
        missing,
        dueDays,
        content,
        reason,
        basis,
        receiver,
        relation,
        date,
        signature,
        named);
  }

  /** A word that only some rows ask for; empty if it was not given. */
  String word(String name) {
    return read(() -> text(more, name));
  }

  /** A number that only some rows ask for; 0 if it was not given, and none that is no day's. */
  int number(String name) {
    int number = read(() -> more.has(name) ? more.integer(name) : 0);
    if (number < 0 || number > NUMBER_MAX) {
      throw Refusal.invalid(List.of(new Problem.Field(name, "应在0至" + NUMBER_MAX + "之间。")));
    }
    return number;
  }

  /** Numbers that only some rows ask for; none if they were not given. */
  List<Integer> numbers(String name) {
    return read(
        () -> {
          List<Integer> numbers = new ArrayList<>();
          for (Object no : more.has(name) ? more.array(name) : List.of()) {
            if (!(no instanceof Long number) || number < 0 || number > NUMBER_MAX) {
              throw more.wrong(name, "an array of numbers");
            }
            numbers.add(number.intValue());
          }
          return numbers;
        });
  }

  /** A day that only some rows ask for; empty if it was not given. */
  Optional<LocalDate> day(String name) {
    try {
      return Optional.of(word(name)).filter(day -> !day.isEmpty()).map(LocalDate::parse);
    } catch (DateTimeException e) {
      throw unreadable(name);
    }
  }

  /** A yes or no that only some rows ask for. */
  boolean flag(String name) {
    return read(() -> more.has(name) && more.flag(name));
  }

  /** The new values of fields that are mended on the spot, by field. */
  Map<String, Object> mended() {
    return read(
        () -> {
          Map<String, Object> typed = new LinkedHashMap<>();
          for (Fields change : more.objects("changes")) {
            Object after = change.asMap().get("after");
            typed.put(change.text("field"), after instanceof String text ? text.trim() : after);
          }
          return typed;
        });
  }

  private static <T> T read(Supplier<T> reading) {
    try {
      return reading.get();
    } catch (WireException wrong) {
      throw unreadable(wrong.field());
    }
  }

  /** Reads the JSON of a screen. */
  public static ActOrder parse(String json) {
    try {
      return read(Json.object(json, CHARS_MAX));
    } catch (WireException e) {
      throw unreadable(e.field());
    } catch (DateTimeException e) {
      throw unreadable("date");
    }
  }

  private static Refusal unreadable(String field) {
    return Refusal.badRequest("act-unreadable", "办理请求的格式不对。", "请刷新页面后再试。", field);
  }

  private static ActOrder read(Fields fields) {
    List<MissingItem> missing = new ArrayList<>();
    for (Fields line : fields.objects("missing")) {
      missing.add(
          new MissingItem(
              line.integer("no"), text(line, "name"), text(line, "what"), text(line, "how")));
    }
    return new ActOrder(
        Transition.find(fields.text("act")).orElseThrow(() -> fields.wrong("act", "a transition")),
        fields.integer("revision"),
        text(fields, "opinion"),
        missing,
        dueDays(fields),
        text(fields, "content"),
        text(fields, "reason"),
        text(fields, "basis"),
        text(fields, "receiver"),
        text(fields, "relation"),
        fields.findText("date").filter(day -> !day.isEmpty()).map(LocalDate::parse).orElse(null),
        text(fields, "signature"),
        fields);
  }

  private static int dueDays(Fields fields) {
    int days = fields.has("dueDays") ? fields.integer("dueDays") : DUE_DAYS;
    if (days < 1 || days > DUE_DAYS_MAX) {
      throw Refusal.byRule("T4", "补正期限应在1至" + DUE_DAYS_MAX + "个工作日之间。", "请改正补正期限。");
    }
    return days;
  }

  private static String text(Fields fields, String name) {
    String text = fields.textOr(name, "").trim();
    if (text.length() > TEXT_CHARS_MAX) {
      throw fields.wrong(name, "at most " + TEXT_CHARS_MAX + " characters");
    }
    return text;
  }
}
