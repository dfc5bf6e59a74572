package org.daiban.core.cases;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.daiban.core.wire.Fields;
import org.daiban.core.wire.JsonLine;

/** The pieces of JSON that acts and files share. */
final class CaseJson {
  private CaseJson() {}

  static JsonLine kind(String kind) {
    return new JsonLine().put("kind", kind);
  }

  static LocalDate date(Fields fields, String name) {
    try {
      return LocalDate.parse(fields.text(name));
    } catch (DateTimeException e) {
      throw fields.wrong(name, "a date such as 2026-03-03");
    }
  }

  /** Null when the field is missing. */
  static LocalDate dateOrNull(Fields fields, String name) {
    return fields.has(name) ? date(fields, name) : null;
  }

  static <T> List<Object> list(Collection<T> values, Function<T, JsonLine> writer) {
    List<Object> list = new ArrayList<>();
    values.forEach(value -> list.add(writer.apply(value).asMap()));
    return list;
  }

  static <T> List<T> list(Fields fields, String name, Function<Fields, T> reader) {
    List<T> list = new ArrayList<>();
    fields.objects(name).forEach(value -> list.add(reader.apply(value)));
    return list;
  }

  static List<Integer> numbers(Fields fields, String name) {
    List<Integer> numbers = new ArrayList<>();
    for (Object no : fields.array(name)) {
      if (!(no instanceof Long number) || number != number.intValue()) {
        throw fields.wrong(name, "an array of numbers");
      }
      numbers.add(number.intValue());
    }
    return numbers;
  }

  static JsonLine missing(MissingItem item) {
    return new JsonLine()
        .put("no", item.no())
        .put("name", item.name())
        .put("what", item.what())
        .put("how", item.how());
  }

  static MissingItem missing(Fields fields) {
    return new MissingItem(
        fields.integer("no"), fields.text("name"), fields.text("what"), fields.text("how"));
  }

  static JsonLine deferred(DeferredItem item) {
    return new JsonLine()
        .put("no", item.no())
        .put("name", item.name())
        .put("dueOn", item.dueOn())
        .put("byPromise", item.byPromise() ? true : null)
        .put("promise", item.promise().isEmpty() ? null : item.promise())
        .put("doneOn", item.doneOn())
        .put("edition", item.isNewer() ? item.edition() : null);
  }

  static DeferredItem deferred(Fields fields) {
    return new DeferredItem(
        fields.integer("no"),
        fields.text("name"),
        date(fields, "dueOn"),
        fields.has("byPromise") && fields.flag("byPromise"),
        fields.textOr("promise", ""),
        dateOrNull(fields, "doneOn"),
        fields.textOr("edition", ""));
  }

  static JsonLine serving(ServingStep step) {
    return new JsonLine()
        .put("kind", step.kind().name())
        .put("on", step.on())
        .put("words", step.words())
        .put("number", step.number().isEmpty() ? null : step.number())
        .put("proof", step.proof().isEmpty() ? null : step.proof());
  }

  static ServingStep serving(Fields fields) {
    return new ServingStep(
        ServingStep.Kind.find(fields.text("kind"))
            .orElseThrow(() -> fields.wrong("kind", "a step of delivery")),
        date(fields, "on"),
        fields.text("words"),
        fields.textOr("number", ""),
        fields.textOr("proof", ""));
  }

  /** Null when nobody keeps out. */
  static Object recusals(List<Recusal> recused) {
    return recused.isEmpty() ? null : list(recused, CaseJson::recusal);
  }

  static List<Recusal> recusals(Fields fields) {
    return list(fields, "recused", CaseJson::recusal);
  }

  private static JsonLine recusal(Recusal one) {
    return new JsonLine()
        .put("person", one.person())
        .put("name", one.name())
        .put("relation", one.relation());
  }

  private static Recusal recusal(Fields fields) {
    return new Recusal(fields.text("person"), fields.text("name"), fields.text("relation"));
  }

  /** Null when there is none. */
  static Object request(RequestRef request) {
    return request == null
        ? null
        : new JsonLine().put("device", request.device()).put("seq", request.seq()).asMap();
  }

  /** Null when there is none. */
  static RequestRef request(Fields fields) {
    return fields
        .findObject("request")
        .map(request -> new RequestRef(request.text("device"), request.number("seq")))
        .orElse(null);
  }

  static Object letter(Letter letter) {
    return note(letter.note()).put("html", letter.html()).asMap();
  }

  static Letter letter(Fields fields) {
    Fields letter = fields.object("letter");
    LetterNote note = note(letter);
    return new Letter(
        note.id(),
        note.kind(),
        note.number(),
        note.title(),
        note.issuedOn(),
        letter.text("html"),
        note.digest());
  }

  static JsonLine note(LetterNote note) {
    return new JsonLine()
        .put("id", note.id())
        .put("kind", note.kind())
        .put("number", note.number())
        .put("title", note.title())
        .put("issuedOn", note.issuedOn())
        .put("digest", note.digest());
  }

  static LetterNote note(Fields fields) {
    return new LetterNote(
        fields.text("id"),
        fields.text("kind"),
        fields.text("number"),
        fields.text("title"),
        date(fields, "issuedOn"),
        fields.text("digest"));
  }
}
