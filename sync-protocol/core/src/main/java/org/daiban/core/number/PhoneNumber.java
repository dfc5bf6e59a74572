package org.daiban.core.number;

import java.util.regex.Pattern;

/**
 * A telephone number in mainland China: a mobile of 11 digits, or a landline with its area code and
 * an optional hyphen. It says nothing in {@link #toString()}.
 */
public final class PhoneNumber {
  private static final Pattern MOBILE = Pattern.compile("1[3-9][0-9]{9}");
  private static final Pattern LANDLINE = Pattern.compile("0[0-9]{2,3}-?[0-9]{7,8}");

  private final String value;

  private PhoneNumber(String value) {
    this.value = value;
  }

  /** Reads a number as typed: blanks, full-width digits and a leading +86 are forgiven. */
  public static PhoneNumber parse(String typed) {
    String value = withoutCountry(TypedText.code(typed));
    if (!MOBILE.matcher(value).matches() && !LANDLINE.matcher(value).matches()) {
      throw new InvalidNumber("phone.format", "电话号码不对：手机应为1开头的11位，座机应带区号(如 0556-1234567)，请重填");
    }
    return new PhoneNumber(value);
  }

  private static String withoutCountry(String value) {
    String mobile = value.startsWith("+86") ? value.substring(3) : value;
    return MOBILE.matcher(mobile.replace("-", "")).matches() ? mobile.replace("-", "") : mobile;
  }

  public String value() {
    return value;
  }

  /** Whether it can take a text message. */
  public boolean isMobile() {
    return value.charAt(0) == '1';
  }

  /** For screens: the last four digits, such as {@code *******5678}. */
  public String masked() {
    return Digits.lastFour(value);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PhoneNumber that && that.value.equals(value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return "PhoneNumber[hidden]";
  }
}
