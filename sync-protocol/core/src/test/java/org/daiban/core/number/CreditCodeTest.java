package org.daiban.core.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "91350100M000100Y43",
        "11340822MBX0110099",
        "92340822MA2X00019H",
        "93340822MA2X000279",
        "54340822MFX000013K"
      })
  void codesWithBothChecksRightAreTaken(String code) {
    assertEquals(code, CreditCode.parse(code).value());
  }

  @Test
  void smallLettersBlanksAndFullWidthAreForgiven() {
    assertEquals("92340822MA2X00019H", CreditCode.parse("９2340822 ma2x0001 9h").value());
  }

  @ParameterizedTest
  @CsvSource({
    "92340822MA2X00019J, credit-code.check",
    "92340822MA2X00018H, credit-code.body-check",
    "92340822MA2X00019, credit-code.length",
    "92340822MA2XO0019H, credit-code.characters",
    "923408S2MA2X00019H, credit-code.characters",
    "92340A22MA2X00019H, credit-code.region",
    "'', credit-code.length"
  })
  void faultIsNamed(String typed, String code) {
    assertEquals(code, assertThrows(InvalidNumber.class, () -> CreditCode.parse(typed)).code());
  }
}
