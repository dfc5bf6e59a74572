package org.daiban.core.number;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;

/**
 * A citizen number (公民身份号码) of 18 characters by GB 11643-1999: 6 of the region at first
 * registration, 8 of the birth date, 3 of sequence (odd for men), 1 check character. The residence
 * permits for people from Hong Kong, Macao and Taiwan have the same form. It says nothing in {@link
 * #toString()}, so that it cannot slip into a log.
 */
public final class CitizenNumber {
  private static final int LENGTH = 18;
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECKS = "10X98765432";
  private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1900, 1, 1);

  /** Sex as the odd or even sequence number states it. */
  public enum Sex {
    MALE("男"),
    FEMALE("女");

    private final String word;

    Sex(String word) {
      this.word = word;
    }

    /** The Chinese word as forms print it. */
    public String word() {
      return word;
    }
  }

  private final String value;
  private final LocalDate birthDate;

  private CitizenNumber(String value, LocalDate birthDate) {
    this.value = value;
    this.birthDate = birthDate;
  }

  /**
   * Reads a number as typed (blanks, full-width digits and a small x are forgiven).
   *
   * @param today no birth date may lie after it
   * @throws InvalidNumber with what to do, never with the number
   */
  public static CitizenNumber parse(String typed, LocalDate today) {
    String value = TypedText.code(typed).toUpperCase(Locale.ROOT);
    requireForm(value);
    requireProvince(value);
    requireCheck(value);
    return new CitizenNumber(value, birthDate(value, today));
  }

  private static void requireForm(String value) {
    if (value.length() == 15 && Digits.areAll(value)) {
      throw new InvalidNumber("citizen-number.old-15", "这是15位旧号码，已停用，请填写18位公民身份号码(看现在的身份证或户口簿)");
    }
    if (value.length() != LENGTH) {
      throw new InvalidNumber(
          "citizen-number.length", "公民身份号码应为18位，现在是" + value.length() + "位，请对照证件补全");
    }
    char last = value.charAt(LENGTH - 1);
    boolean lastIsGood = last == 'X' || (last >= '0' && last <= '9');
    if (!lastIsGood || !Digits.areAll(value, 0, LENGTH - 1)) {
      throw new InvalidNumber("citizen-number.characters", "公民身份号码前17位应为数字，最后一位为数字或X，请对照证件重填");
    }
  }

  private static void requireProvince(String value) {
    if (!isProvince(Digits.number(value, 0, 2))) {
      throw new InvalidNumber("citizen-number.province", "公民身份号码前两位不是任何省份的代码，请对照证件核对开头几位");
    }
  }

  private static boolean isProvince(int code) {
    return switch (code / 10) {
      case 1 -> code >= 11 && code <= 15;
      case 2 -> code >= 21 && code <= 23;
      case 3 -> code >= 31 && code <= 37;
      case 4 -> code >= 41 && code <= 46;
      case 5 -> code >= 50 && code <= 54;
      case 6 -> code >= 61 && code <= 65;
      case 7 -> code == 71;
      case 8 -> code >= 81 && code <= 83;
      case 9 -> code == 91;
      default -> false;
    };
  }

  private static void requireCheck(String value) {
    if (value.charAt(LENGTH - 1) != checkCharacter(value)) {
      throw new InvalidNumber("citizen-number.check", "公民身份号码的校验位不符，可能有一位看错或填错，请对照证件逐位核对");
    }
  }

  private static char checkCharacter(String value) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * (value.charAt(i) - '0');
    }
    return CHECKS.charAt(sum % 11);
  }

  private static LocalDate birthDate(String value, LocalDate today) {
    LocalDate birth;
    try {
      birth =
          LocalDate.of(
              Digits.number(value, 6, 10),
              Digits.number(value, 10, 12),
              Digits.number(value, 12, 14));
    } catch (DateTimeException notInTheCalendar) {
      throw new InvalidNumber("citizen-number.date", "公民身份号码里的出生日期不存在，请核对第7至14位");
    }
    if (birth.isBefore(EARLIEST_BIRTH)) {
      throw new InvalidNumber("citizen-number.too-early", "公民身份号码里的出生日期早于1900年，请核对第7至14位");
    }
    if (birth.isAfter(today)) {
      throw new InvalidNumber("citizen-number.future", "公民身份号码里的出生日期在今天之后，请核对第7至14位和本机日期");
    }
    return birth;
  }

  /** All 18 characters, the check letter in upper case. For storing, comparing and letters only. */
  public String value() {
    return value;
  }

  public LocalDate birthDate() {
    return birthDate;
  }

  public Sex sex() {
    return (value.charAt(16) - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE;
  }

  /** Full years of age on that day; a birthday counts from the day itself. */
  public int ageOn(LocalDate day) {
    return birthDate.until(day).getYears();
  }

  /** The last four characters, by which a villager asks after a case. */
  public String lastFour() {
    return value.substring(LENGTH - 4);
  }

  /** For screens: {@code 340822********0017}. */
  public String masked() {
    return value.substring(0, 6) + "********" + lastFour();
  }

  /**
   * Whether the region at first registration could be a county. It need not exist today, so a
   * doubtful one is a warning and never a refusal.
   */
  public boolean hasPlausibleRegion() {
    boolean beyondTheMainland = value.charAt(0) == '8' || value.startsWith("71");
    return beyondTheMainland || (!value.startsWith("00", 2) && !value.startsWith("00", 4));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CitizenNumber that && that.value.equals(value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  /** Says that there is a number and not which. */
  @Override
  public String toString() {
    return "CitizenNumber[hidden]";
  }
}
