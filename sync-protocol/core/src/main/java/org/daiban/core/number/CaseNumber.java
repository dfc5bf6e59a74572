package org.daiban.core.number;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;

/**
 * The number of a case (办件编号) that a villager holds: 24 digits, made offline without collision.
 *
 * <pre>
 * 340822100201 261121 00 001 4
 * region 12    date 6 |  |   Luhn check
 *              yyMMdd |  serial 001-999, restarts daily
 *                     slot 00-99, handed out once for each device of that region
 * </pre>
 *
 * It is a label: a case's identity is its UUID.
 *
 * @param region village, township or county where it was captured
 * @param capturedOn the day of capture, 2000 to 2099
 * @param slot the device's slot in that region
 * @param serial counts that device's cases of that day, from 1
 */
public record CaseNumber(RegionCode region, LocalDate capturedOn, int slot, int serial) {
  /** The last serial of a day. */
  public static final int SERIAL_MAX = 999;

  /** The last slot of a region. */
  public static final int SLOT_MAX = 99;

  private static final int LENGTH = 24;
  private static final int CENTURY = 2000;
  private static final int SLOT_START = 18;
  private static final int SERIAL_START = 20;

  public CaseNumber {
    Objects.requireNonNull(region, "region");
    requireBetween(
        capturedOn.getYear(),
        CENTURY,
        CENTURY + 99,
        "case-number.year",
        "登记日期不在2000至2099年之间，请核对本机日期");
    requireBetween(slot, 0, SLOT_MAX, "case-number.slot", "设备号段应在00至99之间，请让乡镇重新分配号段");
    requireBetween(
        serial, 1, SERIAL_MAX, "case-number.serial", "本机当天的编号(001至999)已用完或有误，请换一台设备登记或次日再登记");
    if (region.level().compareTo(RegionCode.Level.COUNTY) > 0) {
      throw new InvalidNumber("case-number.region", "办件编号开头应为村、乡镇或县的区划代码，请核对前12位");
    }
  }

  /** Reads a number as typed or scanned; the blanks or hyphens between the groups are forgiven. */
  public static CaseNumber parse(String typed) {
    String digits = TypedText.code(typed).replace("-", "");
    if (digits.length() != LENGTH || !Digits.areAll(digits)) {
      throw new InvalidNumber("case-number.format", "办件编号应为24位数字，请对照回执上的编号重填，或扫二维码");
    }
    if (!Luhn.holds(digits)) {
      throw new InvalidNumber("case-number.check", "办件编号校验不符，可能有一位填错，请对照回执逐组核对，或扫二维码");
    }
    return new CaseNumber(
        new RegionCode(digits.substring(0, 12)),
        date(digits),
        Digits.number(digits, SLOT_START, SERIAL_START),
        Digits.number(digits, SERIAL_START, LENGTH - 1));
  }

  private static LocalDate date(String digits) {
    try {
      return LocalDate.of(
          CENTURY + Digits.number(digits, 12, 14),
          Digits.number(digits, 14, 16),
          Digits.number(digits, 16, 18));
    } catch (DateTimeException notInTheCalendar) {
      throw new InvalidNumber("case-number.date", "办件编号里的日期不存在，请核对第13至18位");
    }
  }

  private static void requireBetween(int number, int low, int high, String code, String message) {
    if (number < low || number > high) {
      throw new InvalidNumber(code, message);
    }
  }

  /** All 24 digits. */
  public String value() {
    StringBuilder digits = new StringBuilder(LENGTH).append(region.code());
    append(digits, capturedOn.getYear() - CENTURY, 2);
    append(digits, capturedOn.getMonthValue(), 2);
    append(digits, capturedOn.getDayOfMonth(), 2);
    append(digits, slot, 2);
    append(digits, serial, 3);
    return digits.append(Luhn.checkDigit(digits)).toString();
  }

  private static void append(StringBuilder digits, int number, int width) {
    String text = Integer.toString(number);
    for (int i = text.length(); i < width; i++) {
      digits.append('0');
    }
    digits.append(text);
  }

  /** As people read it: six groups of four. */
  public String grouped() {
    StringBuilder groups = new StringBuilder(value());
    for (int at = LENGTH - 4; at > 0; at -= 4) {
      groups.insert(at, ' ');
    }
    return groups.toString();
  }

  @Override
  public String toString() {
    return value();
  }
}
