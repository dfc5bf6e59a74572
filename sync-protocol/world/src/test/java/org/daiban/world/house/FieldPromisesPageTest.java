package org.daiban.world.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page of what goes wrong in the field names tests that are there. */
class FieldPromisesPageTest {
  private static final String PAGE =
      SourceTree.read(SourceTree.ROOT.resolve("docs/field-promises.md"));
  private static final int ROWS = 25;
  private static final Pattern ROW = Pattern.compile("^\\| (\\d+) \\|.*$", Pattern.MULTILINE);
  private static final Pattern TEST = Pattern.compile("`(\\w+(?:Test|Contract))#(\\w+)`");

  @Test
  void everyTroubleHasARowWithATest() {
    Map<Integer, String> rows = rows();
    for (int number = 1; number <= ROWS; number++) {
      String row = rows.getOrDefault(number, "");
      assertTrue(TEST.matcher(row).find(), "row " + number + " names no test");
    }
  }

  @Test
  void everyTestOnThePageExists() {
    List<String> missing = new ArrayList<>();
    Matcher test = TEST.matcher(PAGE);
    while (test.find()) {
      if (!isThere(test.group(1), test.group(2))) {
        missing.add(test.group());
      }
    }
    assertEquals(List.of(), missing);
  }

  private static boolean isThere(String name, String method) {
    return SourceTree.javaOf("test").stream()
        .filter(file -> file.getFileName().toString().equals(name + ".java"))
        .map(SourceTree::read)
        .anyMatch(text -> text.contains(" void " + method + "("));
  }

  private static Map<Integer, String> rows() {
    Map<Integer, String> rows = new LinkedHashMap<>();
    ROW.matcher(PAGE)
        .results()
        .forEach(row -> rows.put(Integer.parseInt(row.group(1)), row.group()));
    return rows;
  }
}
