package org.daiban.world.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A village loads no words of the desks, so its screens may use none of them. */
class WordsTest {
  private static final Path KIT =
      SourceTree.ROOT.resolve("sync-protocol/node/src/main/screens/kit");
  private static final Pattern KEY = Pattern.compile("^  \"?([\\w.-]+)\"?:", Pattern.MULTILINE);
  private static final Pattern LITERAL = Pattern.compile("[\"'`]([\\w.-]+)[\"'`$]");

  /** What a village's screens take from the desks' folder. */
  private static final List<String> SHARED_PAGES = List.of("desk/CalendarPage.tsx");

  @Test
  void screensOfAVillageUseNoWordsOfTheDesks() throws IOException {
    Set<String> desk = keys("words/desk.zh-CN.ts");
    assertFalse(desk.isEmpty());
    Set<String> used = new TreeSet<>();
    for (Path file : villageFiles()) {
      Matcher literal = LITERAL.matcher(Files.readString(file));
      while (literal.find()) {
        if (desk.contains(literal.group(1))) {
          used.add(literal.group(1) + " in " + file.getFileName());
        }
      }
    }
    assertEquals(Set.of(), used);
  }

  @Test
  void noWordStandsInBothFiles() throws IOException {
    Set<String> both = keys("words/desk.zh-CN.ts");
    both.retainAll(keys("words/zh-CN.ts"));
    assertEquals(Set.of(), both);
  }

  private static Set<String> keys(String file) throws IOException {
    Set<String> keys = new TreeSet<>();
    Matcher key = KEY.matcher(Files.readString(KIT.resolve(file)));
    while (key.find()) {
      keys.add(key.group(1));
    }
    return keys;
  }

  private static List<Path> villageFiles() throws IOException {
    Path village = SourceTree.ROOT.resolve("agent/app/src/main/screens");
    try (Stream<Path> own = Files.walk(village);
        Stream<Path> kit = Files.walk(KIT)) {
      return Stream.concat(own, kit.filter(WordsTest::isShared))
          .filter(file -> file.toString().matches(".*\\.tsx?"))
          .toList();
    }
  }

  private static boolean isShared(Path file) {
    String name = KIT.relativize(file).toString().replace('\\', '/');
    boolean others = name.startsWith("desk/") || name.startsWith("words/");
    return SHARED_PAGES.contains(name)
        || !(others
            || name.startsWith("courier/")
            || name.startsWith("chart/")
            || name.matches("(app/help|joint|seals)\\.ts"));
  }
}
