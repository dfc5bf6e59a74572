package org.daiban.world.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Samples, tests and documents speak of people, and none of them may be alive. */
class MadeUpCitizensTest {
  private static final Pattern SHAPE =
      Pattern.compile(
          "(?<![0-9A-Za-z])[1-8]\\d{5}(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])"
              + "\\d{3}[0-9Xx](?![0-9A-Za-z])");
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

  @Test
  void citizensInThisRepositoryAreBornBefore1905() {
    List<String> files =
        SourceTree.filesEndingWith(".java", ".json", ".md", ".ts", ".tsx", ".csv", ".sql", ".txt")
            .stream()
            .filter(MadeUpCitizensTest::namesSomebodyLater)
            .map(SourceTree::name)
            .toList();

    assertEquals("", String.join("\n", files), "files with a number that may be a living person's");
  }

  private static boolean namesSomebodyLater(Path file) {
    return numbersIn(SourceTree.read(file)).anyMatch(number -> birthYear(number) > 1904);
  }

  private static Stream<String> numbersIn(String text) {
    return SHAPE.matcher(text).results().map(MatchResult::group).filter(MadeUpCitizensTest::checks);
  }

  private static int birthYear(String number) {
    return Integer.parseInt(number.substring(6, 10));
  }

  private static boolean checks(String number) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * Character.digit(number.charAt(i), 10);
    }
    return "10X98765432".charAt(sum % 11) == Character.toUpperCase(number.charAt(17));
  }
}
