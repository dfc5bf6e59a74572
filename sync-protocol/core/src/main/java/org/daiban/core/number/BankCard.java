package org.daiban.core.number;

/**
 * The number of a bank card or social-security card account, 16 to 19 digits. Some passbook
 * accounts carry no Luhn check, so a check that fails is a warning and never a refusal. It says
 * nothing in {@link #toString()}.
 */
public final class BankCard {
  private static final int DIGITS_MIN = 16;
  private static final int DIGITS_MAX = 19;

  private final String value;

  private BankCard(String value) {
    this.value = value;
  }

  /** Reads a number as typed: blanks, hyphens and full-width digits are forgiven. */
  public static BankCard parse(String typed) {
    String value = TypedText.code(typed).replace("-", "");
    boolean rightLength = value.length() >= DIGITS_MIN && value.length() <= DIGITS_MAX;
    if (!rightLength || !Digits.areAll(value)) {
      throw new InvalidNumber("bank-card.format", "银行账号应为16至19位数字，请对照银行卡或存折重填");
    }
    return new BankCard(value);
  }

  public String value() {
    return value;
  }

  /** Whether the check digit agrees; if not, ask the person to compare once more. */
  public boolean luhnHolds() {
    return Luhn.holds(value);
  }

  /** For screens: the last four digits, such as {@code ************1234}. */
  public String masked() {
    return Digits.lastFour(value);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof BankCard that && that.value.equals(value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return "BankCard[hidden]";
  }
}
