package org.daiban.node.ports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RestTest {
  private final Rest rest = new Rest();

  @Test
  void restIsTwiceAsLongAfterEachFailureUpToTenMinutes() {
    long now = 1_000;
    for (long expected : new long[] {5, 10, 20, 40, 80, 160, 320, 600, 600, 600}) {
      rest.failed(now, "no answer");
      assertFalse(rest.mayAsk(now + expected * 1_000 - 1));
      assertTrue(rest.mayAsk(now + expected * 1_000));
      now += expected * 1_000;
    }
    assertEquals(1_000, rest.health("p", 0, 0).downSinceMs());
  }

  @Test
  void answerEndsTheRest() {
    rest.failed(1_000, "status 503");
    rest.answered(7_000);

    assertTrue(rest.mayAsk(7_000));
    assertEquals(0, rest.health("p", 0, 0).failures());
    assertEquals(7_000, rest.health("p", 0, 0).answeredMs());
  }
}
