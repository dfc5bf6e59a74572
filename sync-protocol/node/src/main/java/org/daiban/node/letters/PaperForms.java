package org.daiban.node.letters;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daiban.core.wire.Fields;
import org.daiban.core.wire.Json;

/** The papers to fill in, read once from the program's own list {@code letters/forms.json}. */
public final class PaperForms {
  private static final int CHARS_MAX = 256 * 1024;
  private static final List<PaperForm> ALL = read(LetterPress.resource("/letters/forms.json"));

  private PaperForms() {}

  /** Number and title of a form. */
  public record Named(String id, String title) {}

  /** Those that may be printed at a village, or all. */
  public static List<Named> list(boolean village) {
    List<Named> names = new ArrayList<>();
    for (PaperForm form : ALL) {
      if (form.village() || !village) {
        names.add(new Named(form.id(), form.title()));
      }
    }
    return names;
  }

  /**
   * A form as a letter's body, with what is known filled in and lines for the rest.
   *
   * @param type of the item, which chooses the law that is quoted
   * @param known values by the names of the form's fields
   * @param village whether a village's device prints it
   */
  public static Optional<LetterBody> find(
      String id, String type, Map<String, String> known, boolean village) {
    return ALL.stream()
        .filter(form -> form.id().equals(id) && (form.village() || !village))
        .findFirst()
        .map(form -> new FilledForm(form, type, known));
  }

  private static List<PaperForm> read(String text) {
    List<PaperForm> forms = new ArrayList<>();
    for (Fields form : Json.object(text, CHARS_MAX).objects("forms")) {
      forms.add(form(form));
    }
    return List.copyOf(forms);
  }

  private static PaperForm form(Fields form) {
    Optional<Fields> table = form.findObject("table");
    Map<String, String> ground = new LinkedHashMap<>();
    form.object("ground").asMap().forEach((type, words) -> ground.put(type, words.toString()));
    String kind = form.text("id");
    return new PaperForm(
        kind + form.textOr("part", ""),
        LetterKind.valueOf(kind),
        form.integer("version"),
        form.text("title"),
        form.flag("village"),
        form.has("rights") && form.flag("rights"),
        ground,
        form.texts("fields"),
        table.map(found -> found.texts("head")).orElse(List.of()),
        table.map(found -> found.integer("rows")).orElse(0),
        form.texts("after"),
        form.texts("signers"));
  }
}
