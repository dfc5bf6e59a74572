package org.daiban.world.lives;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whole lives of real items through village, township and county, lines cut for days in between:
 * each state, due date and letter against a table that was written and counted by hand.
 */
class TenLivesTest {
  @TempDir Path folder;

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "felling",
        "minimum-income",
        "homestead",
        "age-allowance",
        "insurance",
        "emergency",
        "on-the-spot",
        "refusal",
        "withdrawal",
        "lapse",
        "silence"
      })
  void lifeGoesAsItsTableSays(String name) throws IOException {
    try (SmallCounty county = new SmallCounty(folder)) {
      Life.Walked walked = new Life(county).walk(table(name));
      assertEquals(String.join("\n", walked.expected()), String.join("\n", walked.seen()), name);
    }
  }

  private static String table(String name) throws IOException {
    try (InputStream in = TenLivesTest.class.getResourceAsStream("/lives/" + name + ".life")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
