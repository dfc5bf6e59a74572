package org.daiban.server.outside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class PatienceTest {
  private static final String VILLAGE = "340822100201";
  private static final long QUARTER_MS = 15 * 60_000;

  private final Patience patience = new Patience();

  @Test
  void numbersOfAVillageCannotBeGoneThroughWithTheSameLastFourWhateverTheAddress() {
    for (int n = 0; n < 10; n++) {
      assertEquals(0, patience.begin("address" + n, number(VILLAGE, n), "0017", 0));
    }
    assertTrue(patience.begin("another", number(VILLAGE, 10), "0017", 0) > 0);
    assertEquals(0, patience.begin("another", number(VILLAGE, 10), "0025", 0));
    assertEquals(0, patience.begin("another", number("340822100202", 10), "0017", 0));
  }

  @Test
  void addressHasSixtyWrongTriesADay() {
    for (int n = 0; n < 60; n++) {
      assertEquals(0, patience.begin("one", number(VILLAGE, n), last(n), n * QUARTER_MS / 20));
    }
    assertTrue(patience.begin("one", number(VILLAGE, 60), last(60), 4 * QUARTER_MS) > 0);
    assertEquals(0, patience.begin("two", number(VILLAGE, 60), last(60), 4 * QUARTER_MS));
  }

  @Test
  void tryThatIsStoppedForAQuarterDoesNotUseUpTheDay() {
    String number = number(VILLAGE, 1);
    for (int n = 0; n < 5; n++) {
      patience.begin("address" + n, number, last(n), 0);
    }
    for (int n = 0; n < 20; n++) {
      assertEquals(QUARTER_MS, patience.begin("one", number, "0017", 0));
    }
    assertEquals(0, patience.begin("one", number, "0017", QUARTER_MS));
  }

  @Test
  void rightTryDoesNotCount() {
    for (int n = 0; n < 100; n++) {
      assertEquals(0, patience.begin("one", number(VILLAGE, n), "0017", 0));
      patience.right("one", number(VILLAGE, n), "0017");
    }
  }

  private static String number(String village, int n) {
    return village + String.format(Locale.ROOT, "%012d", n);
  }

  private static String last(int n) {
    return String.format(Locale.ROOT, "%04d", n);
  }
}
