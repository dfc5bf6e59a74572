package org.daiban.core.catalogue;

import java.time.LocalDate;
import org.daiban.core.number.BankCard;
import org.daiban.core.number.CitizenNumber;
import org.daiban.core.number.CreditCode;
import org.daiban.core.number.InvalidNumber;
import org.daiban.core.number.PhoneNumber;
import org.daiban.core.number.TypedText;

/** Rules of numbers that carry a check of their own. */
final class NumberedFields {
  private NumberedFields() {}

  static Object citizen(
      FormField field, String path, Object raw, LocalDate today, FormFindings findings) {
    String typed = TextFields.text(raw);
    if (typed == null) {
      return TextFields.notReadable(field, path, raw, findings);
    }
    try {
      CitizenNumber number = CitizenNumber.parse(typed, today);
      judge(field, path, number, today, findings);
      return number.value();
    } catch (InvalidNumber wrong) {
      return refused(field, path, typed, wrong, findings);
    }
  }

  private static void judge(
      FormField field, String path, CitizenNumber number, LocalDate today, FormFindings findings) {
    if (!number.hasPlausibleRegion()) {
      findings.warn(field, path, "citizen-number.region", "前6位不像是县区代码，请对照证件再核对一次");
    }
    int maxAge = field.rule().maxAge().orElse(Integer.MAX_VALUE);
    if (number.ageOn(today) >= maxAge) {
      findings.error(field, path, "too-old", "按号码已年满" + maxAge + "周岁，不在本事项范围内；请核对号码，确有情况请联系乡镇窗口");
    }
    for (String derived : field.rule().derive()) {
      switch (derived) {
        case "birth_date" -> findings.derived.put(derived, number.birthDate().toString());
        case "gender" -> findings.derived.put(derived, number.sex().word());
        default -> {} // a later catalogue's wish
      }
    }
  }

  static Object creditCode(FormField field, String path, Object raw, FormFindings findings) {
    String typed = TextFields.text(raw);
    if (typed == null) {
      return TextFields.notReadable(field, path, raw, findings);
    }
    try {
      return CreditCode.parse(typed).value();
    } catch (InvalidNumber wrong) {
      return refused(field, path, typed, wrong, findings);
    }
  }

  static Object phone(FormField field, String path, Object raw, FormFindings findings) {
    String typed = TextFields.text(raw);
    if (typed == null) {
      return TextFields.notReadable(field, path, raw, findings);
    }
    try {
      String value = PhoneNumber.parse(typed).value();
      TextFields.requirePattern(field, path, value, findings);
      return value;
    } catch (InvalidNumber wrong) {
      return refused(field, path, typed, wrong, findings);
    }
  }

  static Object bankCard(FormField field, String path, Object raw, FormFindings findings) {
    String typed = TextFields.text(raw);
    if (typed == null) {
      return TextFields.notReadable(field, path, raw, findings);
    }
    try {
      BankCard card = BankCard.parse(typed);
      TextFields.requirePattern(field, path, card.value(), findings);
      if (field.rule().checksum().equals("luhn") && !card.luhnHolds()) {
        report(field, path, "bank-card.check", "校验位不符，请对照银行卡或存折再核对一次", findings);
      }
      return card.value();
    } catch (InvalidNumber wrong) {
      return refused(field, path, typed, wrong, findings);
    }
  }

  private static String refused(
      FormField field, String path, String typed, InvalidNumber wrong, FormFindings findings) {
    report(field, path, wrong.code(), "：" + wrong.getMessage(), findings);
    return TypedText.code(typed);
  }

  private static void report(
      FormField field, String path, String code, String todo, FormFindings findings) {
    boolean mayGo = field.rule().warnOnly() && code.endsWith(".check");
    if (mayGo) {
      findings.warn(field, path, code, todo);
    } else {
      findings.error(field, path, code, todo);
    }
  }
}
