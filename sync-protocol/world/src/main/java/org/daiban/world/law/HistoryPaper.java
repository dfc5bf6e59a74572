package org.daiban.world.law;

import java.io.PrintStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import org.daiban.core.calendar.WorkingCalendar;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.CaseState;
import org.daiban.core.cases.ClockRecord;
import org.daiban.core.cases.HistoryLine;
import org.daiban.core.cases.LegalClock;
import org.daiban.core.cases.LetterNote;
import org.daiban.core.cases.Light;
import org.daiban.core.cases.Role;
import org.daiban.core.cases.Transition;
import org.daiban.core.log.ClockEvidence;
import org.daiban.node.cases.Beijing;
import org.daiban.node.cases.CaseRecord;
import org.daiban.node.intake.KeptEntry;

/** Prints a case's acts with their evidence, and the arithmetic of each of its clocks. */
final class HistoryPaper {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(Beijing.ZONE);
  private static final int GROUP = 4;
  private static final String AWAY = "　原始记录在别的节点，本机只有经签名的经过";

  private final PrintStream out;
  private final WorkingCalendar calendar;
  private final LocalDate today;

  HistoryPaper(PrintStream out, WorkingCalendar calendar, LocalDate today) {
    this.out = out;
    this.calendar = calendar;
    this.today = today;
  }

  void print(CaseRecord record) {
    CaseFile file = record.file();
    out.printf("办件 %s%n", grouped(file.number()));
    out.printf("事项 %s（%s）%n", file.subject().itemName(), file.item());
    out.printf("登记地 %s　主管 %s%n", file.subject().region(), file.subject().department());
    out.printf(
        "现在 %s　持件节点 %s　第%d任期第%d次%n",
        file.state().title(), file.holder(), file.term(), file.revision());
    out.printf("%n经过（%d次）%n", record.lines().size());
    record.lines().forEach(this::print);
    out.printf("%n期限（按日历 %s，看的那一天是 %s）%n", calendar.version(), today);
    int number = 0;
    for (ClockRecord clock : file.watched()) {
      print(++number, new LegalClock(clock, calendar, today));
    }
    print(file.letters());
    out.println();
    out.flush();
  }

  private void print(CaseRecord.Line each) {
    HistoryLine line = each.line();
    String row =
        Transition.find(line.transition()).map(Transition::title).orElse(line.transition());
    out.printf(
        "%3d  %-4s%s　%s → %s%n",
        line.revision(),
        line.transition(),
        row,
        each.before().map(CaseState::title).orElse("无"),
        line.state().title());
    out.printf(
        "     由 %s（%s）在 %s 作出，法定日期 %s%n",
        line.actor(), role(line.role()), line.node(), line.date());
    out.printf("     %s%n", line.text());
    out.printf("     节点时间 %s%s%n", time(line.atMs()), each.act().map(this::entry).orElse(AWAY));
    each.request().ifPresent(this::printRequest);
  }

  private String entry(KeptEntry kept) {
    return "　记录 "
        + kept.entry().header().device()
        + " 第"
        + kept.entry().header().seq()
        + "号　真实时间"
        + interval(kept.entry().header().clock())
        + "　本机收存 "
        + time(kept.keptAtMs());
  }

  /** What the village's device knew of the time is evidence; the law counts from the node's. */
  private void printRequest(KeptEntry kept) {
    ClockEvidence clock = kept.entry().header().clock();
    out.printf(
        "     应 %s 第%d号的请求：设备时间 %s　真实时间%s　本机收存 %s%n",
        kept.entry().header().device(),
        kept.entry().header().seq(),
        time(clock.deviceMs()),
        interval(clock),
        time(kept.keptAtMs()));
  }

  private static String interval(ClockEvidence clock) {
    if (clock.notBeforeMs() == null && clock.notAfterMs() == null) {
      return "未经核对";
    }
    return "在 " + end(clock.notBeforeMs()) + " 与 " + end(clock.notAfterMs()) + " 之间";
  }

  private static String end(Long ms) {
    return ms == null ? "（不限）" : time(ms);
  }

  private void print(int number, LegalClock look) {
    ClockRecord clock = look.record();
    out.printf(
        "%n%2d. %s %s　到期 %s%s　%s%n",
        number,
        clock.kind(),
        clock.kind().title(),
        look.due().date(),
        look.due().provisional() ? "（暂定）" : "",
        stand(look));
    look.explain().forEach(line -> out.printf("    %s%n", line));
  }

  private static String stand(LegalClock look) {
    LocalDate ended = look.record().endedOn();
    if (ended == null) {
      return "正在计时，" + light(look.light());
    }
    boolean late = ended.isAfter(look.due().date());
    return late ? "已停，超期" : "已停，按时";
  }

  private static String light(Light light) {
    return switch (light) {
      case GREY -> "灰灯";
      case BLUE -> "蓝灯：暂停计时";
      case GREEN -> "绿灯";
      case YELLOW -> "黄灯：快到期";
      case RED -> "红灯：已过期";
      case DEEP_RED -> "双红灯：已过法定期限";
    };
  }

  private void print(List<LetterNote> letters) {
    out.printf("%n文书（%d份）%n", letters.size());
    for (LetterNote letter : letters) {
      out.printf(
          "    %s %s %s %s%n", letter.kind(), letter.issuedOn(), letter.number(), letter.title());
    }
  }

  private static String role(String role) {
    return Stream.of(Role.values())
        .filter(known -> known.name().equals(role))
        .findFirst()
        .map(Role::title)
        .orElse(role);
  }

  private static String time(long ms) {
    return TIME.format(Instant.ofEpochMilli(ms));
  }

  private static String grouped(String number) {
    StringBuilder grouped = new StringBuilder();
    for (int i = 0; i < number.length(); i++) {
      grouped.append(i > 0 && i % GROUP == 0 ? " " : "").append(number.charAt(i));
    }
    return grouped.toString();
  }
}
