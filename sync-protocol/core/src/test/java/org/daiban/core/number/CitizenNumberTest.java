package org.daiban.core.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CitizenNumberTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  @ParameterizedTest
  @ValueSource(strings = {"340822190001010017", "34082219000101005X", "340822190402290013"})
  void madeUpNumbersWithRightChecksAreTaken(String number) {
    assertEquals(number, CitizenNumber.parse(number, TODAY).value());
  }

  @Test
  void birthDateSexAndAgeAreRead() {
    CitizenNumber number = CitizenNumber.parse("340822190402290013", TODAY);
    assertEquals(LocalDate.of(1904, 2, 29), number.birthDate());
    assertEquals(CitizenNumber.Sex.MALE, number.sex());
    assertEquals(17, number.ageOn(LocalDate.of(1922, 2, 28)));
    assertEquals(18, number.ageOn(LocalDate.of(1922, 3, 1)));
    assertEquals("0013", number.lastFour());
  }

  @Test
  void evenSequenceIsAWoman() {
    assertEquals(CitizenNumber.Sex.FEMALE, numbered("34082219000101002").sex());
  }

  @Test
  void smallXBlanksAndFullWidthDigitsAreForgiven() {
    assertEquals(
        "34082219000101005X", CitizenNumber.parse(" ３４０８２２ 1900 0101 005x ", TODAY).value());
  }

  @ParameterizedTest
  @CsvSource({
    "340822190001010018, citizen-number.check",
    "340822190002290014, citizen-number.date",
    "340822900101001, citizen-number.old-15",
    "34082219000101001, citizen-number.length",
    "3408221900010100177, citizen-number.length",
    "'', citizen-number.length",
    "34082219000101A017, citizen-number.characters",
    "34082219000101001Y, citizen-number.characters",
    "160822190001010017, citizen-number.province",
    "990822190001010017, citizen-number.province",
    "000822190001010017, citizen-number.province"
  })
  void faultIsNamedAndTheNumberIsNot(String typed, String code) {
    InvalidNumber refusal =
        assertThrows(InvalidNumber.class, () -> CitizenNumber.parse(typed, TODAY));
    assertEquals(code, refusal.code());
    assertTrue(typed.isEmpty() || !refusal.getMessage().contains(typed));
  }

  @Test
  void birthBefore1900OrAfterTodayIsRefused() {
    assertEquals("citizen-number.too-early", refusalOf("34082218991231001"));
    assertEquals("citizen-number.future", refusalOf("34082220261122001"));
    assertEquals(TODAY, numbered("34082220261121001").birthDate());
  }

  @Test
  void everySingleWrongDigitIsCaught() {
    String right = "340822190001010017";
    for (int at = 0; at < 17; at++) {
      for (char digit = '0'; digit <= '9'; digit++) {
        if (right.charAt(at) != digit) {
          String wrong = right.substring(0, at) + digit + right.substring(at + 1);
          assertThrows(InvalidNumber.class, () -> CitizenNumber.parse(wrong, TODAY));
        }
      }
    }
  }

  @Test
  void residencePermitOfHongKongHasTheSameForm() {
    CitizenNumber permit = numbered("81000019000101001");
    assertTrue(permit.hasPlausibleRegion());
    assertFalse(numbered("34000019000101001").hasPlausibleRegion());
    assertTrue(numbered("34082219000101001").hasPlausibleRegion());
  }

  @Test
  void numberIsHiddenFromLogsAndMaskedOnScreens() {
    CitizenNumber number = CitizenNumber.parse("340822190001010017", TODAY);
    assertEquals("CitizenNumber[hidden]", number.toString());
    assertEquals("340822********0017", number.masked());
    assertEquals(number, CitizenNumber.parse("340822190001010017", TODAY));
  }

  private static String refusalOf(String seventeen) {
    return assertThrows(InvalidNumber.class, () -> numbered(seventeen)).code();
  }

  /** Tries all check characters: exactly one fits, unless another rule refuses them all. */
  private static CitizenNumber numbered(String seventeen) {
    InvalidNumber last = null;
    for (char check : "0123456789X".toCharArray()) {
      try {
        return CitizenNumber.parse(seventeen + check, TODAY);
      } catch (InvalidNumber refusal) {
        last = refusal.code().equals("citizen-number.check") ? last : refusal;
      }
    }
    throw last;
  }
}
