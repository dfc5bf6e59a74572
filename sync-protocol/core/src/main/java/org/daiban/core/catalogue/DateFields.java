package org.daiban.core.catalogue;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daiban.core.number.TypedText;

/**
 * Rules of days, minutes and months. Plain values are ISO texts, so that texts compare as times.
 */
final class DateFields {
  private static final int YEAR_MIN = 1900;
  private static final int YEAR_MAX = 2100;
  private static final Pattern DAY = Pattern.compile("([0-9]{4})-?([0-9]{1,2})-?([0-9]{1,2})");
  private static final Pattern MONTH = Pattern.compile("([0-9]{4})-?([0-9]{1,2})");
  private static final Pattern MINUTE =
      Pattern.compile("(.+?)[T ]+([0-9]{1,2}):([0-9]{2})(?::[0-9.]+)?");
  private static final Pattern CLEANED =
      Pattern.compile("[0-9]{4}-[0-9]{2}(-[0-9]{2}(T[0-9]{2}:[0-9]{2})?)?");

  private DateFields() {}

  static Object clean(
      FieldType type, FormField field, String path, Object raw, FormFindings findings) {
    String typed = TextFields.text(raw);
    if (typed == null) {
      return TextFields.notReadable(field, path, raw, findings);
    }
    String plain = plain(typed);
    try {
      return switch (type) {
        case DATETIME -> minute(plain);
        case MONTH -> month(plain);
        default -> day(TypedText.withoutBlanks(plain)).toString();
      };
    } catch (DateTimeException wrong) {
      findings.error(field, path, "date", "不是有效的" + example(type) + "，请重填");
      return TypedText.line(typed);
    }
  }

  private static String plain(String typed) {
    return TypedText.line(typed)
        .replace('年', '-')
        .replace('月', '-')
        .replace("日", "")
        .replaceAll("[/.／．]", "-")
        .replace('：', ':')
        .replaceAll("-+$", "");
  }

  private static LocalDate day(String plain) {
    Matcher day = DAY.matcher(plain);
    if (!day.matches()) {
      throw new DateTimeException("not a day");
    }
    return inRange(LocalDate.of(part(day, 1), part(day, 2), part(day, 3)));
  }

  private static String month(String plain) {
    Matcher month = MONTH.matcher(TypedText.withoutBlanks(plain));
    if (!month.matches()) {
      throw new DateTimeException("not a month");
    }
    return inRange(LocalDate.of(part(month, 1), part(month, 2), 1)).toString().substring(0, 7);
  }

  private static String minute(String plain) {
    Matcher minute = MINUTE.matcher(plain);
    if (!minute.matches()) {
      throw new DateTimeException("not a minute");
    }
    LocalDate day = day(TypedText.withoutBlanks(minute.group(1)));
    return day + "T" + LocalTime.of(part(minute, 2), part(minute, 3));
  }

  private static LocalDate inRange(LocalDate day) {
    if (day.getYear() < YEAR_MIN || day.getYear() > YEAR_MAX) {
      throw new DateTimeException("year out of range");
    }
    return day;
  }

  private static int part(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  private static String example(FieldType type) {
    return switch (type) {
      case DATETIME -> "日期和时间(如 2026-01-31 09:05)";
      case MONTH -> "年月(如 2026-01)";
      default -> "日期(如 2026-01-31)";
    };
  }

  /** Whether the field is a date that was read without fault. */
  static boolean isCleaned(FormField field, String value) {
    return switch (field.findType().orElse(FieldType.TEXT)) {
      case DATE, DATETIME, MONTH -> CLEANED.matcher(value).matches();
      default -> false;
    };
  }

  /** The time that a rule names: today, now, or another field's answer if it has a good one. */
  static Optional<String> bound(String name, Map<String, Object> values, LocalDateTime now) {
    if (name.equals("today")) {
      return Optional.of(now.toLocalDate().toString());
    }
    if (name.equals("now")) {
      return Optional.of(now.toString());
    }
    Object other = values.get(name);
    boolean good = other instanceof String text && CLEANED.matcher(text).matches();
    return good ? Optional.of(other.toString()) : Optional.empty();
  }

  static String boundName(ServiceItem item, String name) {
    return switch (name) {
      case "today" -> "今天";
      case "now" -> "现在";
      default -> "“" + item.findField(name).map(FormField::label).orElse(name) + "”";
    };
  }

  /** Compares as far as both are precise. */
  static int compare(String one, String other) {
    int precise = Math.min(Math.min(one.length(), other.length()), "2026-01-31T09:05".length());
    return one.substring(0, precise).compareTo(other.substring(0, precise));
  }
}
