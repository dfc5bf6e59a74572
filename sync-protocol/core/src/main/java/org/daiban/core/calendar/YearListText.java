package org.daiban.core.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/** Reads the lines of a yearly list; what they mean together is for {@link YearList} to judge. */
final class YearListText {
  private static final String HEADING = "date,kind,name";
  private static final int LINES_MAX = 400;
  private static final int NAME_LENGTH_MAX = 40;

  private YearListText() {}

  static List<ListedDay> read(String csv) {
    String[] lines = csv.replace("\uFEFF", "").split("\r\n|\r|\n", -1);
    if (lines.length > LINES_MAX) {
      throw new RefusedYearList("year-list.too-long", "文件超过" + LINES_MAX + "行，不像是一年的放假名单，请检查所选文件");
    }
    if (!lines[0].trim().equals(HEADING)) {
      throw new RefusedYearList("year-list.heading", "第一行应为 " + HEADING + "，请按样例整理后再导入");
    }
    List<ListedDay> days = new ArrayList<>();
    for (int i = 1; i < lines.length; i++) {
      String line = lines[i].trim();
      if (!line.isEmpty() && line.charAt(0) != '#') {
        days.add(day(line.split(",", -1), i + 1));
      }
    }
    return days;
  }

  private static ListedDay day(String[] cells, int line) {
    if (cells.length != 3) {
      throw new RefusedYearList("year-list.line", at(line) + "应有三栏：日期,holiday或workday,名称，请改正");
    }
    String name = cells[2].trim();
    if (name.isEmpty() || name.length() > NAME_LENGTH_MAX) {
      throw new RefusedYearList(
          "year-list.line", at(line) + "的名称应为1至" + NAME_LENGTH_MAX + "个字，请改正");
    }
    return new ListedDay(date(cells[0].trim(), line), kind(cells[1].trim(), line), name);
  }

  private static LocalDate date(String text, int line) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException notADate) {
      throw new RefusedYearList("year-list.line", at(line) + "的日期不对，应写成 2026-01-01 的样子，请改正");
    }
  }

  private static DayKind kind(String text, int line) {
    for (DayKind kind : DayKind.values()) {
      if (kind.word().equals(text)) {
        return kind;
      }
    }
    throw new RefusedYearList("year-list.line", at(line) + "的类别应为 holiday(放假)或 workday(上班)，请改正");
  }

  private static String at(int line) {
    return "第" + line + "行";
  }
}
