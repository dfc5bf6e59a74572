package org.daiban.core.number;

import java.util.Locale;

/**
 * A unified social credit code (统一社会信用代码) by GB 32100-2015: 1 registering department, 1 kind of
 * body, 6 region, 9 body code with its own check by GB 11714, 1 check character. The letters I, O,
 * S, V and Z are not used.
 */
public record CreditCode(String value) {
  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int LENGTH = 18;
  private static final int BODY_START = 8;
  private static final int BODY_CHECK = 16;
  private static final int[] BODY_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
  private static final String BODY_CHECKS = "0123456789X0";

  public CreditCode {
    requireForm(value);
    if (value.charAt(BODY_CHECK) != bodyCheck(value)) {
      throw new InvalidNumber("credit-code.body-check", "统一社会信用代码第9至17位(主体标识码)校验不符，请对照证照逐位核对");
    }
    if (value.charAt(LENGTH - 1) != check(value)) {
      throw new InvalidNumber("credit-code.check", "统一社会信用代码最后一位校验不符，请对照证照逐位核对");
    }
  }

  /** Reads a code as typed: blanks, full-width characters and small letters are forgiven. */
  public static CreditCode parse(String typed) {
    return new CreditCode(TypedText.code(typed).toUpperCase(Locale.ROOT));
  }

  private static void requireForm(String value) {
    if (value.length() != LENGTH) {
      throw new InvalidNumber(
          "credit-code.length", "统一社会信用代码应为18位，现在是" + value.length() + "位，请对照证照补全");
    }
    for (int i = 0; i < LENGTH; i++) {
      if (ALPHABET.indexOf(value.charAt(i)) < 0) {
        throw new InvalidNumber(
            "credit-code.characters", "统一社会信用代码第" + (i + 1) + "位不是可用字符(只用数字和除I、O、S、V、Z外的大写字母)，请核对");
      }
    }
    if (!Digits.areAll(value, 2, BODY_START)) {
      throw new InvalidNumber("credit-code.region", "统一社会信用代码第3至8位应为数字，请对照证照核对");
    }
  }

  /** GB 11714: letters count from A = 10, other than in the outer check. */
  private static char bodyCheck(String value) {
    int sum = 0;
    for (int i = 0; i < BODY_WEIGHTS.length; i++) {
      sum += BODY_WEIGHTS[i] * Character.digit(value.charAt(BODY_START + i), 36);
    }
    return BODY_CHECKS.charAt(11 - sum % 11);
  }

  private static char check(String value) {
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < LENGTH - 1; i++) {
      sum += weight * ALPHABET.indexOf(value.charAt(i));
      weight = weight * 3 % 31;
    }
    return ALPHABET.charAt((31 - sum % 31) % 31);
  }

  @Override
  public String toString() {
    return value;
  }
}
