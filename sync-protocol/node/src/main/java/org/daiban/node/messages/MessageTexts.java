package org.daiban.node.messages;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.daiban.core.calendar.WorkingCalendar;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.ClockKind;
import org.daiban.core.cases.ClockRecord;
import org.daiban.core.cases.LegalClock;

/**
 * What a villager reads: what happened, what to do, by when, and the case's number. No name and no
 * citizen number: a telephone lies open on a table.
 */
final class MessageTexts {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日");

  private final WorkingCalendar calendar;
  private final LocalDate today;
  private final String office;

  /**
   * @param office in whose name the message goes, for instance 高河镇
   */
  MessageTexts(WorkingCalendar calendar, LocalDate today, String office) {
    this.calendar = calendar;
    this.today = today;
    this.office = office;
  }

  String of(MessageKind kind, CaseFile file) {
    return switch (kind) {
      case ACCEPTED -> text(file, "已经受理" + by(file, ClockKind.K3, "，承诺%s前办结") + "。");
      case CORRECTION ->
          text(
              file, "还缺" + file.missing().size() + "项材料" + correction(file) + "，清单请看补正告知书或者问村代办员。");
      case REMINDER -> text(file, "补正材料快到期了" + correction(file) + "，逾期将终止办理；有困难请告诉村代办员。");
      case DECIDED -> text(file, "已经作出决定，文书正在准备，可以领取时另行通知。");
      case READY -> text(file, "已经办好，可以带身份证领取，也可以由村代办员送达。");
    };
  }

  private String text(CaseFile file, String what) {
    return "【"
        + office
        + "为民服务】您申请的“"
        + file.subject().itemName()
        + "”"
        + what
        + "办件编号"
        + file.number()
        + "，本短信不收费，不用回复。";
  }

  private String correction(CaseFile file) {
    return by(file, ClockKind.CORRECTION, "，请在%s前补齐");
  }

  private String by(CaseFile file, ClockKind kind, String words) {
    return due(file, kind).map(day -> String.format(words, DAY.format(day))).orElse("");
  }

  /** The day on which a running clock ends. */
  Optional<LocalDate> due(CaseFile file, ClockKind kind) {
    Optional<ClockRecord> clock = file.runningClock(kind);
    return clock.map(record -> new LegalClock(record, calendar, today).due().date());
  }
}
