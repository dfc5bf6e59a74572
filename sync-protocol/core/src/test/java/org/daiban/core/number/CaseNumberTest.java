package org.daiban.core.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseNumberTest {
  private static final RegionCode VILLAGE = new RegionCode("340822100201");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

  @Test
  void partsStandInTheirPlacesAndLuhnHolds() {
    String value = new CaseNumber(VILLAGE, DAY, 7, 42).value();
    assertEquals(24, value.length());
    assertTrue(value.startsWith("34082210020126112107042"));
    assertTrue(Luhn.holds(value));
  }

  @Test
  void numberReadsBackFromItsGroups() {
    CaseNumber number = new CaseNumber(VILLAGE, DAY, 99, 999);
    assertEquals(6, number.grouped().split(" ").length);
    assertEquals(number, CaseNumber.parse(number.grouped()));
    assertEquals(number, CaseNumber.parse(number.value()));
    assertEquals(number, CaseNumber.parse(number.grouped().replace(' ', '-')));
  }

  @Test
  void twoDevicesOfAVillageNeverMakeTheSameNumber() {
    Set<String> numbers = new HashSet<>();
    for (int slot = 0; slot <= 2; slot++) {
      for (int serial = 1; serial <= CaseNumber.SERIAL_MAX; serial++) {
        assertTrue(numbers.add(new CaseNumber(VILLAGE, DAY, slot, serial).value()));
      }
    }
  }

  /** In their order each is higher than the one before, so that none is there twice. */
  @Test
  void twoThousandDevicesNeverMakeANumberTwice() {
    String before = "";
    long numbers = 0;
    for (int village = 0; village < 500; village++) {
      RegionCode region = new RegionCode("3408221" + (10_000 + village));
      for (int slot : new int[] {0, 29, 50, 99}) {
        for (int serial = 1; serial <= CaseNumber.SERIAL_MAX; serial += 2) {
          String number = new CaseNumber(region, DAY, slot, serial).value();
          assertTrue(number.compareTo(before) > 0, number);
          before = number;
          numbers++;
        }
      }
    }
    assertEquals(1_000_000, numbers);
  }

  @Test
  void everySingleWrongDigitIsCaught() {
    String right = new CaseNumber(VILLAGE, DAY, 0, 1).value();
    for (int at = 0; at < right.length(); at++) {
      for (char digit = '0'; digit <= '9'; digit++) {
        if (right.charAt(at) != digit) {
          String wrong = right.substring(0, at) + digit + right.substring(at + 1);
          assertThrows(InvalidNumber.class, () -> CaseNumber.parse(wrong));
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "34082210020126112100001, case-number.format",
    "'', case-number.format",
    "34082210020126112100001x, case-number.format"
  })
  void otherFormsAreRefused(String typed, String code) {
    assertEquals(code, assertThrows(InvalidNumber.class, () -> CaseNumber.parse(typed)).code());
  }

  @Test
  void impossibleDateInARightLookingNumberIsRefused() {
    String digits = "340822100201" + "261341" + "00" + "001";
    assertEquals("case-number.date", refusalOf(digits + Luhn.checkDigit(digits)));
  }

  @Test
  void cityCannotStandInFront() {
    String digits = "340800000000" + "261121" + "00" + "001";
    assertEquals("case-number.region", refusalOf(digits + Luhn.checkDigit(digits)));
  }

  @Test
  void thousandthCaseOfADaySaysThatTheSerialsAreUsedUp() {
    InvalidNumber refusal =
        assertThrows(InvalidNumber.class, () -> new CaseNumber(VILLAGE, DAY, 0, 1000));
    assertEquals("case-number.serial", refusal.code());
    assertThrows(InvalidNumber.class, () -> new CaseNumber(VILLAGE, DAY, 100, 1));
  }

  private static String refusalOf(String number) {
    return assertThrows(InvalidNumber.class, () -> CaseNumber.parse(number)).code();
  }
}
