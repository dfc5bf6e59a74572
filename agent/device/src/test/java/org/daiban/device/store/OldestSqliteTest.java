package org.daiban.device.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The tests run on a SQLite of today, the oldest tablet on 3.18; this looks through the text of the
 * statements for words that came later.
 */
class OldestSqliteTest {
  private static final Path MAIN = Paths.get("src", "main");

  private static final List<Pattern> TOO_NEW =
      Collections.unmodifiableList(
          Arrays.asList(
              Pattern.compile("\\bON CONFLICT\\b.*\\bDO\\b"),
              Pattern.compile("\\bRETURNING\\b"),
              Pattern.compile("\\bOVER\\s*\\("),
              Pattern.compile("\\b(RENAME|DROP) COLUMN\\b"),
              Pattern.compile("\\bSTRICT\\b"),
              Pattern.compile("\\bjson_\\w+\\("),
              Pattern.compile("\\b(iif|format|concat)\\(")));

  @Test
  void statementsOfTheDeviceUseNothingThatTheOldestTabletLacks() throws IOException {
    List<String> found = new ArrayList<>();
    List<Path> files = statements();
    for (Path file : files) {
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      TOO_NEW.stream()
          .filter(pattern -> pattern.matcher(text).find())
          .forEach(pattern -> found.add(MAIN.relativize(file) + ": " + pattern));
    }
    assertTrue(files.size() > 8, "the statements were looked for in " + MAIN.toAbsolutePath());
    assertEquals(Collections.emptyList(), found);
  }

  private static List<Path> statements() throws IOException {
    try (Stream<Path> files = Files.walk(MAIN)) {
      return files
          .filter(
              file -> file.toString().endsWith("Table.java") || file.toString().endsWith(".sql"))
          .collect(Collectors.toList());
    }
  }
}
