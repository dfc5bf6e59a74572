package org.daiban.core.catalogue;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.daiban.core.number.TypedText;

/** Rules of running text: length and pattern. */
final class TextFields {
  /** The most that any answer may hold, whatever the catalogue says. */
  static final int LENGTH_MAX = 10_000;

  private static final Pattern DIGITS_ONLY =
      Pattern.compile("\\^\\\\d\\{([0-9]+)(?:,([0-9]+))?\\}\\$");

  private TextFields() {}

  static Object line(FormField field, String path, Object raw, FormFindings findings) {
    String typed = text(raw);
    return typed == null
        ? notReadable(field, path, raw, findings)
        : checked(field, path, fitting(field.rule(), typed), findings);
  }

  static Object lines(FormField field, String path, Object raw, FormFindings findings) {
    String typed = text(raw);
    return typed == null
        ? notReadable(field, path, raw, findings)
        : checked(field, path, TypedText.lines(typed), findings);
  }

  /** The answer as text, null when it is no single value. */
  static String text(Object raw) {
    boolean single = raw instanceof String || raw instanceof Number || raw instanceof Boolean;
    return single && raw.toString().length() <= LENGTH_MAX ? raw.toString() : null;
  }

  static Object notReadable(FormField field, String path, Object raw, FormFindings findings) {
    findings.error(field, path, "not-readable", "的内容无法识别或太长，请重新填写");
    return raw;
  }

  /** Of the ways to read what was typed, the first that keeps to the pattern. */
  private static String fitting(FieldRule rule, String typed) {
    String line = TypedText.line(typed);
    if (!rule.pattern().isPresent()) {
      return line;
    }
    Set<String> readings = new LinkedHashSet<>();
    readings.add(line);
    readings.add(TypedText.withoutBlanks(line));
    readings.add(TypedText.code(typed));
    readings.add(TypedText.code(typed).toUpperCase(Locale.ROOT));
    for (String reading : readings) {
      if (keepsTo(rule, reading)) {
        return reading;
      }
    }
    return line;
  }

  private static Object checked(FormField field, String path, String text, FormFindings findings) {
    FieldRule rule = field.rule();
    int length = text.codePointCount(0, text.length());
    if (length < rule.minLength().orElse(0)) {
      int more = rule.minLength().get() - length;
      findings.error(
          field, path, "too-short", "至少" + rule.minLength().get() + "个字，请再补充" + more + "个字");
    } else if (length > rule.maxLength().orElse(LENGTH_MAX)) {
      int most = rule.maxLength().orElse(LENGTH_MAX);
      findings.error(field, path, "too-long", "最多" + most + "个字，现在是" + length + "个字，请精简");
    } else {
      requirePattern(field, path, text, findings);
    }
    return text;
  }

  static void requirePattern(FormField field, String path, String text, FormFindings findings) {
    if (!keepsTo(field.rule(), text)) {
      findings.error(field, path, "pattern", hint(field.rule().pattern().orElse("")));
    }
  }

  /** A pattern that does not compile asks for nothing; {@link CatalogueCheck} has reported it. */
  static boolean keepsTo(FieldRule rule, String text) {
    try {
      return rule.pattern().map(pattern -> Pattern.matches(pattern, text)).orElse(true);
    } catch (PatternSyntaxException reportedElsewhere) {
      return true;
    }
  }

  private static String hint(String pattern) {
    Matcher digits = DIGITS_ONLY.matcher(pattern);
    if (digits.matches()) {
      String upTo = digits.group(2) == null ? "" : "至" + digits.group(2);
      return "应为" + digits.group(1) + upTo + "位数字，请对照证件重填";
    }
    return pattern.contains("IsHan") ? "应为2至50个汉字(可含间隔号·)，请对照证件填写" : "的格式不对，请对照证件逐位核对后重填";
  }
}
