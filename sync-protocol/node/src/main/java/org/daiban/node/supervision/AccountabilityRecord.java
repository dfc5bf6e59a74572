package org.daiban.node.supervision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daiban.core.calendar.WorkingCalendar;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.ClockRecord;
import org.daiban.core.cases.HistoryLine;
import org.daiban.core.cases.LegalClock;
import org.daiban.core.wire.JsonLine;

/**
 * The accountability record W34 问责登记表 as data (S3-18, S3-44): made by the county's machine by
 * itself on the day after a statutory limit. It says what the file showed then, how the limit was
 * counted, and who acted last; the explanation, the decision and its level are the card's words.
 */
final class AccountabilityRecord {
  private static final int LAST_ACTS = 3;

  private AccountabilityRecord() {}

  static Optional<String> of(CaseFile file, Card card, WorkingCalendar calendar, LocalDate today) {
    for (int place = 0; place < file.clocks().size(); place++) {
      ClockRecord clock = file.clocks().get(place);
      if (card.key().startsWith(clock.kind() + "-" + place + "/")) {
        return Optional.of(of(file, card, new LegalClock(clock, calendar, today), today));
      }
    }
    return Optional.empty();
  }

  private static String of(CaseFile file, Card card, LegalClock look, LocalDate today) {
    return new JsonLine()
        .put("form", "W34")
        .put("title", "问责登记表")
        .put("number", file.number())
        .put("item", file.item())
        .put("itemName", file.subject().itemName())
        .put("region", file.subject().region())
        .put("department", file.subject().department())
        .put("holder", file.holder())
        .put("state", file.state().title())
        .put("step", file.step())
        .put("rule", card.rule())
        .put("fact", card.text())
        .put("law", look.record().limit().law())
        .put("due", look.due().date())
        .put("seenOn", today)
        .put("daysOver", -look.left())
        .put("counted", look.explain())
        .put("lastActs", lastActs(file))
        .text();
  }

  private static List<Object> lastActs(CaseFile file) {
    List<HistoryLine> all = file.history();
    List<Object> lines = new ArrayList<>();
    for (HistoryLine line : all.subList(Math.max(0, all.size() - LAST_ACTS), all.size())) {
      lines.add(
          new JsonLine()
              .put("date", line.date())
              .put("transition", line.transition())
              .put("actor", line.actor())
              .put("role", line.role())
              .put("node", line.node())
              .asMap());
    }
    return lines;
  }
}
