package org.daiban.core.calendar;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import java.util.zip.CRC32;

/**
 * The name of a calendar's content: for each year a checksum over its days, whatever the source.
 */
final class CalendarVersion {
  private CalendarVersion() {}

  static String of(Collection<YearList> lists, Collection<DatedException> exceptions) {
    StringBuilder version = new StringBuilder();
    for (YearList list : lists) {
      append(version, list.year() + "-" + checksum(text(list)));
    }
    if (!exceptions.isEmpty()) {
      append(version, "local-" + checksum(exceptions.toString()));
    }
    return version.length() == 0 ? "none" : version.toString();
  }

  private static void append(StringBuilder version, String part) {
    version.append(version.length() == 0 ? "" : "+").append(part);
  }

  private static String text(YearList list) {
    StringBuilder text = new StringBuilder();
    list.days()
        .values()
        .forEach(day -> text.append(day.date()).append(day.kind().word()).append('\n'));
    return text.toString();
  }

  private static String checksum(String text) {
    CRC32 checksum = new CRC32();
    checksum.update(text.getBytes(StandardCharsets.UTF_8));
    return String.format(Locale.ROOT, "%08x", checksum.getValue());
  }
}
