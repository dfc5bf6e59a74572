package org.daiban.core.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.daiban.core.number.RegionCode.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegionCodeTest {
  private final RegionCode village = new RegionCode("340822100201");

  @ParameterizedTest
  @CsvSource({
    "340822100201, VILLAGE",
    "340822100000, TOWNSHIP",
    "340822000000, COUNTY",
    "340800000000, CITY",
    "340000000000, PROVINCE",
    "500000000000, PROVINCE",
    "441900003000, TOWNSHIP",
    "340822100200, VILLAGE",
    "340810000000, COUNTY"
  })
  void levelIsReadFromTrailingZeros(String code, Level level) {
    assertEquals(level, new RegionCode(code).level());
  }

  @Test
  void regionContainsItselfAndWhatLiesInside() {
    RegionCode township = new RegionCode("340822100000");
    assertTrue(township.contains(township));
    assertTrue(township.contains(village));
    assertFalse(village.contains(township));
    assertFalse(township.contains(new RegionCode("340822101201")));
    assertTrue(new RegionCode("340000000000").contains(village));
  }

  @Test
  void parentGoesUpToTheProvinceAndNoFurther() {
    RegionCode township = village.parent().orElseThrow();
    assertEquals("340822100000", township.code());
    assertEquals("340822000000", township.parent().orElseThrow().code());
    assertEquals(Optional.empty(), new RegionCode("340000000000").parent());
  }

  @Test
  void largerRegionIsFoundByLevel() {
    assertEquals("340800000000", village.at(Level.CITY).code());
    assertEquals(village, village.at(Level.VILLAGE));
    assertThrows(IllegalArgumentException.class, () -> village.at(Level.COUNTY).at(Level.TOWNSHIP));
  }

  @Test
  void blanksAndFullWidthDigitsAreForgiven() {
    assertEquals(village, RegionCode.parse(" 340822 １００２０１　"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "040822100201",
        "34082210020",
        "3408221002011",
        "34082210020a",
        "٣40822100201"
      })
  void anythingElseIsRefusedWithoutRepeatingIt(String text) {
    InvalidNumber refusal = assertThrows(InvalidNumber.class, () -> RegionCode.parse(text));
    assertEquals("region-code.format", refusal.code());
    assertTrue(text.isEmpty() || !refusal.getMessage().contains(text));
  }
}
