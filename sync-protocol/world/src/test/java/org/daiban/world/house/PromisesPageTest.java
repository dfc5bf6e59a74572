package org.daiban.world.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daiban.world.simulation.county.Plant;
import org.junit.jupiter.api.Test;

/** The page that says by which checks, faults and tests each promise is held says what is there. */
class PromisesPageTest {
  private static final Path PAGE = SourceTree.ROOT.resolve("docs/simulation.md");
  private static final int PROMISES = 11;
  private static final Pattern ROW = Pattern.compile("^\\| (P\\d+) \\|.*$", Pattern.MULTILINE);
  private static final Pattern TEST = Pattern.compile("`(\\w+Test)(?:\\.(\\w+))?`");

  @Test
  void everyPromiseHasARowWithATest() {
    Map<String, String> rows = rows();
    for (int number = 1; number <= PROMISES; number++) {
      String row = rows.getOrDefault("P" + number, "");
      assertTrue(TEST.matcher(row).find(), "P" + number + " names no test");
    }
  }

  @Test
  void everyTestInItExists() {
    List<String> missing = new ArrayList<>();
    for (String row : rows().values()) {
      Matcher test = TEST.matcher(row);
      while (test.find()) {
        if (!isThere(test.group(1), Optional.ofNullable(test.group(2)))) {
          missing.add(test.group());
        }
      }
    }
    assertEquals(List.of(), missing);
  }

  @Test
  void everyPlantedFaultStandsBesideThePromiseThatItBreaks() {
    Map<String, String> rows = rows();
    List<Plant> missing = new ArrayList<>();
    for (Plant plant : Plant.values()) {
      if (!rows.getOrDefault(plant.promise(), "").contains("`" + plant + "`")) {
        missing.add(plant);
      }
    }
    assertEquals(List.of(), missing);
  }

  private static boolean isThere(String name, Optional<String> method) {
    return SourceTree.javaOf("test").stream()
        .filter(file -> file.getFileName().toString().equals(name + ".java"))
        .map(SourceTree::read)
        .anyMatch(text -> !method.isPresent() || text.contains(" void " + method.get() + "("));
  }

  private static Map<String, String> rows() {
    Map<String, String> rows = new LinkedHashMap<>();
    ROW.matcher(SourceTree.read(PAGE))
        .results()
        .forEach(row -> rows.put(row.group(1), row.group()));
    return rows;
  }
}
