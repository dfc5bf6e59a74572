package org.daiban.node.supervision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.daiban.core.calendar.WorkingCalendar;
import org.daiban.core.cases.Alarm;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.CaseLights;
import org.daiban.core.cases.ClockKind;
import org.daiban.core.cases.Light;

/** What the clocks of a case tell: rules V3, V4, V5 and V12, and the warnings before them. */
final class ClockFindings {
  private static final String WARNING = "预警";

  private ClockFindings() {}

  static List<Finding> of(CaseFile file, WorkingCalendar calendar, LocalDate today) {
    List<Finding> findings = new ArrayList<>();
    for (Alarm alarm : new CaseLights(file, calendar, today).alarms()) {
      findings.add(finding(alarm, clock(file, alarm)));
    }
    return findings;
  }

  /** What the clock is called; of a part of a joint approval also whose it is. */
  private static String clock(CaseFile file, Alarm alarm) {
    String clock = alarm.kind().title();
    if (alarm.clock() < CaseLights.PARTS_FROM) {
      return clock;
    }
    return file.joint()
        .find(alarm.clock() - CaseLights.PARTS_FROM)
        .map(part -> part.department() + "协办" + clock)
        .orElse(clock);
  }

  private static Finding finding(Alarm alarm, String clock) {
    return new Finding(
        alarm.key(),
        rule(alarm),
        alarm.light(),
        alarm.kind().name(),
        alarm.due().toString(),
        text(alarm, clock));
  }

  private static String rule(Alarm alarm) {
    if (alarm.light() == Light.YELLOW || alarm.light() == Light.BLUE) {
      return WARNING;
    }
    return switch (alarm.kind()) {
      case DEFERRED -> WARNING;
      case K2 -> "V3";
      case K5 -> "V5";
      case K6 -> "V12";
      case K1, CORRECTION, PUBLICITY, PROMISED, K3, K4 -> "V4";
    };
  }

  private static String text(Alarm alarm, String clock) {
    return switch (alarm.light()) {
      case BLUE -> clock + "暂停计时。";
      case YELLOW ->
          alarm.kind() == ClockKind.CORRECTION || alarm.kind() == ClockKind.DEFERRED
              ? clock + "到" + alarm.due() + "为止，请提醒申请人补交。"
              : clock + "将于" + alarm.due() + "届满，请抓紧办理。";
      case RED ->
          alarm.kind() == ClockKind.DEFERRED
              ? clock + "（" + alarm.due() + "）已过，材料还没有补交，不能准予；请催申请人，仍不补交的依法决定。"
              : clock + "（" + alarm.due() + "）已过。";
      case DEEP_RED -> clock + "（" + alarm.due() + "）已过，属违法超期，已自动登记问责。";
      case GREY, GREEN -> clock;
    };
  }
}
