package org.daiban.core.number;

/** The Luhn check of ISO/IEC 7812-1: catches any one wrong digit and most swapped neighbours. */
public final class Luhn {
  private Luhn() {}

  /** Whether the digits, the last one being the check digit, agree. Anything else is false. */
  public static boolean holds(CharSequence digits) {
    return digits.length() > 1 && Digits.areAll(digits) && sum(digits, false) % 10 == 0;
  }

  /** The check digit, {@code '0'} to {@code '9'}, to write behind these digits. */
  public static char checkDigit(CharSequence digits) {
    if (digits.length() == 0 || !Digits.areAll(digits)) {
      throw new IllegalArgumentException("Luhn needs plain digits");
    }
    return (char) ('0' + (10 - sum(digits, true) % 10) % 10);
  }

  private static int sum(CharSequence digits, boolean lastIsDoubled) {
    int sum = 0;
    boolean doubled = lastIsDoubled;
    for (int i = digits.length() - 1; i >= 0; i--) {
      int value = (digits.charAt(i) - '0') * (doubled ? 2 : 1);
      sum += value > 9 ? value - 9 : value;
      doubled = !doubled;
    }
    return sum;
  }
}
