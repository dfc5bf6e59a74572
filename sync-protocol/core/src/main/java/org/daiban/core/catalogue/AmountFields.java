package org.daiban.core.catalogue;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.daiban.core.number.TypedText;

/** Rules of numbers that count or measure. */
final class AmountFields {
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,10})?");
  private static final Pattern THOUSANDS =
      Pattern.compile("-?[0-9]{1,3}(,[0-9]{3})+(\\.[0-9]{1,10})?");
  private static final int MONEY_SCALE = 2;

  private AmountFields() {}

  static Object clean(
      FieldType type, FormField field, String path, Object raw, FormFindings findings) {
    String typed = TextFields.text(raw);
    if (typed == null || raw instanceof Boolean) {
      return TextFields.notReadable(field, path, raw, findings);
    }
    String digits = digits(raw, typed);
    if (!NUMBER.matcher(digits).matches()) {
      findings.error(field, path, "number", "应为数字，不要写单位，请重填");
      return TypedText.line(typed);
    }
    BigDecimal number = new BigDecimal(digits);
    requireScale(type, field, path, number, findings);
    requireRange(field, path, number, findings);
    return plain(number);
  }

  private static String digits(Object raw, String typed) {
    if (raw instanceof Number) {
      return plain(new BigDecimal(typed));
    }
    String code = TypedText.code(typed).replace('，', ',');
    return THOUSANDS.matcher(code).matches() ? code.replace(",", "") : code;
  }

  private static String plain(BigDecimal number) {
    BigDecimal shortest = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    return shortest.toPlainString();
  }

  private static void requireScale(
      FieldType type, FormField field, String path, BigDecimal number, FormFindings findings) {
    int decimals = Math.max(0, number.stripTrailingZeros().scale());
    if (type == FieldType.INTEGER && decimals > 0) {
      findings.error(field, path, "scale", "应为整数，请重填");
      return;
    }
    int allowed = field.rule().scale().orElse(type == FieldType.MONEY ? MONEY_SCALE : decimals);
    if (decimals > allowed) {
      findings.error(field, path, "scale", "最多" + allowed + "位小数，请重填");
    }
  }

  private static void requireRange(
      FormField field, String path, BigDecimal number, FormFindings findings) {
    FieldRule rule = field.rule();
    if (rule.min().isPresent() && number.compareTo(rule.min().get()) < 0) {
      findings.error(field, path, "too-small", "不能小于" + plain(rule.min().get()) + "，请核对后重填");
    }
    if (rule.max().isPresent() && number.compareTo(rule.max().get()) > 0) {
      findings.error(field, path, "too-large", "不能大于" + plain(rule.max().get()) + "，请核对数字和单位后重填");
    }
  }
}
