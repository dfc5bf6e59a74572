package org.daiban.core.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneAndBankCardTest {
  @ParameterizedTest
  @CsvSource({
    "13000000000, 13000000000, true",
    "130 0000 0000, 13000000000, true",
    "130-0000-0000, 13000000000, true",
    "+8613000000000, 13000000000, true",
    "１３000000000, 13000000000, true",
    "0556-0000000, 0556-0000000, false",
    "05560000000, 05560000000, false",
    "010-00000000, 010-00000000, false"
  })
  void phonesAreTakenAsPeopleTypeThem(String typed, String value, boolean mobile) {
    assertEquals(value, PhoneNumber.parse(typed).value());
    assertEquals(mobile, PhoneNumber.parse(typed).isMobile());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "12000000000", "1300000000", "130000000000", "0000000", "110"})
  void otherPhonesAreRefused(String typed) {
    InvalidNumber refusal = assertThrows(InvalidNumber.class, () -> PhoneNumber.parse(typed));
    assertEquals("phone.format", refusal.code());
  }

  @Test
  void phoneAndCardAreHiddenAndMasked() {
    assertEquals("PhoneNumber[hidden]", PhoneNumber.parse("13000001234").toString());
    assertEquals("*******1234", PhoneNumber.parse("13000001234").masked());
    assertEquals("BankCard[hidden]", BankCard.parse("6200000000001234").toString());
    assertEquals("************1234", BankCard.parse("6200000000001234").masked());
  }

  @Test
  void cardWithAWrongCheckDigitIsTakenAndSaysSo() {
    String fifteen = "620000000000000";
    String right = fifteen + Luhn.checkDigit(fifteen);
    assertTrue(BankCard.parse(right).luhnHolds());
    char other = right.charAt(15) == '0' ? '1' : '0';
    assertFalse(BankCard.parse(fifteen + other).luhnHolds());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "620000000000000", "62000000000000000000", "620000000000000x"})
  void otherCardsAreRefused(String typed) {
    assertThrows(InvalidNumber.class, () -> BankCard.parse(typed));
  }

  @Test
  void luhnAgreesWithAPublishedNumber() {
    assertTrue(Luhn.holds("79927398713"));
    assertFalse(Luhn.holds("79927398710"));
    assertFalse(Luhn.holds(""));
    assertEquals('3', Luhn.checkDigit("7992739871"));
  }
}
