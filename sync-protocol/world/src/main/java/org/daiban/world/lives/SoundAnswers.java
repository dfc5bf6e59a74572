package org.daiban.world.lives;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daiban.core.catalogue.FieldType;
import org.daiban.core.catalogue.FormField;

/** Brings made-up answers within the rules of their fields, so that a form can be handed in. */
final class SoundAnswers {
  private SoundAnswers() {}

  /**
   * The answers, with numbers no less than their least and days that are today.
   *
   * @param today neither before nor after any day that a rule names
   */
  static Map<String, Object> of(
      List<FormField> fields, Map<String, Object> answers, LocalDate today) {
    Map<String, Object> sound = new LinkedHashMap<>(answers);
    for (FormField field : fields) {
      sound.computeIfPresent(field.id(), (id, answer) -> sound(field, answer, today));
    }
    return sound;
  }

  private static Object sound(FormField field, Object answer, LocalDate today) {
    FieldType type = field.findType().orElseThrow();
    return switch (type) {
      case INTEGER, DECIMAL, MONEY -> atLeast(field, answer);
      case DATE -> today.toString();
      case DATETIME -> today + "T00:05";
      case MONTH -> today.toString().substring(0, 7);
      case TABLE -> rows(field, (List<?>) answer, today);
      case TEXT, TEXTAREA, IDCARD, USCC, PHONE, SELECT, MULTISELECT, BOOLEAN, REGION -> answer;
      case GEO, BANKCARD, PHOTO, SIGNATURE -> answer;
    };
  }

  private static Object atLeast(FormField field, Object answer) {
    BigDecimal least = field.rule().min().orElse(BigDecimal.ZERO);
    return new BigDecimal(answer.toString()).compareTo(least) < 0 ? least.toPlainString() : answer;
  }

  private static List<Object> rows(FormField table, List<?> answers, LocalDate today) {
    List<Object> rows = new ArrayList<>();
    for (Object answer : answers) {
      Map<String, Object> row = new LinkedHashMap<>();
      ((Map<?, ?>) answer).forEach((name, value) -> row.put(name.toString(), value));
      rows.add(of(table.rule().columns(), row, today));
    }
    return rows;
  }
}
