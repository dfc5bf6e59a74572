package org.daiban.agent.visits;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.daiban.core.wire.Fields;
import org.daiban.device.visits.Visit;
import org.daiban.device.visits.VisitPlace;
import org.daiban.device.visits.VisitState;
import org.daiban.node.http.Problem;
import org.daiban.node.http.Refusal;

/** A visit as a screen sends it, looked at field by field. */
final class VisitForm {
  private static final int NAME_MAX = 50;
  private static final int LINE_MAX = 200;
  private static final int NOTE_MAX = 500;
  private static final int YEARS_AHEAD = 1;

  private final Fields fields;
  private final LocalDate today;
  private final List<Problem.Field> wrong = new ArrayList<>();

  private VisitForm(Fields fields, LocalDate today) {
    this.fields = fields;
    this.today = today;
  }

  /**
   * Reads a visit.
   *
   * @throws Refusal that names each field that is wrong
   */
  static Visit read(Fields fields, LocalDate today) {
    VisitForm form = new VisitForm(fields, today);
    Visit visit = form.visit();
    if (!form.wrong.isEmpty()) {
      throw Refusal.invalid(form.wrong);
    }
    return visit;
  }

  private Visit visit() {
    String name = text("name", NAME_MAX);
    if (name.isEmpty()) {
      wrong.add(new Problem.Field("name", "请写明找谁。"));
    }
    return new Visit(
        "",
        "",
        place(),
        day(),
        time(),
        name,
        text("phone", NAME_MAX),
        text("address", LINE_MAX),
        text("item", NAME_MAX),
        text("note", NOTE_MAX),
        VisitState.OPEN);
  }

  private String text(String field, int charsMax) {
    String typed = fields.textOr(field, "").trim();
    if (typed.length() > charsMax) {
      wrong.add(new Problem.Field(field, "最多写" + charsMax + "个字。"));
    }
    return typed;
  }

  private VisitPlace place() {
    String typed = fields.textOr("place", "");
    return Arrays.stream(VisitPlace.values())
        .filter(place -> place.name().equals(typed))
        .findFirst()
        .orElse(VisitPlace.HOME);
  }

  private String day() {
    String typed = fields.textOr("day", "");
    try {
      LocalDate day = LocalDate.parse(typed);
      if (day.isBefore(today) || day.isAfter(today.plusYears(YEARS_AHEAD))) {
        wrong.add(new Problem.Field("day", "日期应在今天到一年之内。"));
      }
    } catch (DateTimeParseException none) {
      wrong.add(new Problem.Field("day", "请选哪一天。"));
    }
    return typed;
  }

  private String time() {
    String typed = fields.textOr("time", "");
    try {
      return typed.isEmpty() ? "" : LocalTime.parse(typed).toString();
    } catch (DateTimeParseException none) {
      wrong.add(new Problem.Field("time", "时间请写成 09:30 的样子，也可以空着。"));
      return "";
    }
  }
}
