package org.daiban.core.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.daiban.core.calendar.WorkingCalendar;

/**
 * The lights of a case and of its step on one day, what people are to be told of, and when that may
 * change by itself. Pure, so that a tablet without a line shows what the county's server raises.
 */
public final class CaseLights {
  /** Above all places that clocks of a case have: those of its parts, by their numbers. */
  public static final int PARTS_FROM = 1_000;

  private final CaseFile file;
  private final WorkingCalendar calendar;
  private final LocalDate today;

  /**
   * Looks at one case on one day.
   *
   * @param today the Beijing date of the look
   */
  public CaseLights(CaseFile file, WorkingCalendar calendar, LocalDate today) {
    this.file = Objects.requireNonNull(file, "file");
    this.calendar = Objects.requireNonNull(calendar, "calendar");
    this.today = Objects.requireNonNull(today, "today");
  }

  /** The worst light of the clocks that are the case's own; grey when none runs. */
  public Light ofCase() {
    Light worst = Light.GREY;
    for (ClockRecord record : file.clocks()) {
      Light light = record.kind() == ClockKind.K5 ? Light.GREY : look(record).light();
      worst = light.compareTo(worst) > 0 ? light : worst;
    }
    return worst;
  }

  /** The worst light of the step under way and of its parts; grey when they have no limits. */
  public Light ofStep() {
    Light worst = Light.GREY;
    for (ClockRecord record : file.watched()) {
      Light light = record.kind() == ClockKind.K5 ? look(record).light() : Light.GREY;
      worst = light.compareTo(worst) > 0 ? light : worst;
    }
    return worst;
  }

  /** What people are to be told of, in the order of the clocks. */
  public List<Alarm> alarms() {
    List<Alarm> alarms = new ArrayList<>();
    for (int place = 0; place < file.clocks().size(); place++) {
      add(alarms, place, file.clocks().get(place));
    }
    if (file.joint() != null) {
      file.joint().parts().forEach(part -> add(alarms, PARTS_FROM + part.no(), part.clock()));
    }
    return Collections.unmodifiableList(alarms);
  }

  private void add(List<Alarm> alarms, int place, ClockRecord record) {
    Light light = toTell(record);
    if (light != Light.GREY) {
      LocalDate due = look(record).due().date();
      alarms.add(new Alarm(place, record.kind(), light, budget(record, due), due));
    }
  }

  /** A clock that was stopped too late is told of as if it still ran: somebody was too late. */
  private Light toTell(ClockRecord record) {
    LegalClock look = look(record);
    if (look.isLate()) {
      return record.kind() == ClockKind.K4 ? Light.DEEP_RED : Light.RED;
    }
    if (record.kind() == ClockKind.DEFERRED && look.light() == Light.RED) {
      return Light.RED; // the applicant is late: somebody has to ask, and then to decide
    }
    boolean tells = look.light() == Light.BLUE || look.light() == Light.YELLOW;
    return tells && record.kind() != ClockKind.PUBLICITY ? look.light() : Light.GREY;
  }

  /** A pause begun after the last day lengthens nothing: it is the same lateness as before. */
  private static String budget(ClockRecord record, LocalDate due) {
    long pauses = record.pauses().stream().filter(pause -> !pause.from().isAfter(due)).count();
    return record.extensionDays() + "+" + pauses;
  }

  /** The next day on which a light of this case changes though nobody does anything. */
  public Optional<LocalDate> nextChange() {
    LocalDate next = null;
    for (ClockRecord record : file.watched()) {
      if (record.isRunning() && !record.openPause().isPresent()) {
        LegalClock look = look(record);
        next = earlier(next, look.warnsFrom());
        next = earlier(next, look.due().date().plusDays(1));
      }
    }
    return Optional.ofNullable(next);
  }

  private LocalDate earlier(LocalDate one, LocalDate other) {
    boolean toCome = other.isAfter(today);
    return toCome && (one == null || other.isBefore(one)) ? other : one;
  }

  private LegalClock look(ClockRecord record) {
    return new LegalClock(record, calendar, today);
  }
}
