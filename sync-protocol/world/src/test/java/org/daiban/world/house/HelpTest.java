package org.daiban.world.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each page's help opens a place that its manual has, and each tab has one. */
class HelpTest {
  private static final Path KIT =
      SourceTree.ROOT.resolve("sync-protocol/node/src/main/screens/kit");
  private static final Path VILLAGE_TABS =
      SourceTree.ROOT.resolve("agent/app/src/main/screens/village/pages.tsx");
  private static final Path COUNTY_TABS =
      SourceTree.ROOT.resolve("server/src/main/screens/main.tsx");
  private static final Pattern PLACE =
      Pattern.compile("^  \"?([a-z/]*)\"?: \"(.+)\",$", Pattern.MULTILINE);
  private static final Pattern TAB = Pattern.compile("path: \"/([a-z]*)\"");
  private static final Pattern HEADING = Pattern.compile("^##+ (.+)$", Pattern.MULTILINE);

  @ParameterizedTest
  @CsvSource({"VILLAGE, village", "TOWNSHIP, township", "COUNTY, county"})
  void helpOfEachPageIsAPlaceInTheManual(String kind, String manual) throws IOException {
    Set<String> headings = headings(manual);
    for (Map.Entry<String, String> place : places(kind).entrySet()) {
      assertTrue(headings.contains(place.getValue()), place + " is not in " + headings);
    }
  }

  @ParameterizedTest
  @CsvSource({"VILLAGE", "TOWNSHIP", "COUNTY"})
  void everyTabHasHelp(String kind) throws IOException {
    Set<String> without = new TreeSet<>(tabs(kind));
    without.removeAll(places(kind).keySet());
    assertEquals(Set.of(), without);
  }

  private static Set<String> tabs(String kind) throws IOException {
    String text =
        Files.readString(kind.equals("VILLAGE") ? VILLAGE_TABS : KIT.resolve("desk/pages.tsx"));
    Set<String> tabs = found(text);
    if (kind.equals("COUNTY")) {
      tabs.addAll(found(Files.readString(COUNTY_TABS)));
      tabs.remove("plan");
    } else {
      tabs.remove("parts");
    }
    return tabs;
  }

  private static Set<String> found(String text) {
    Set<String> tabs = new TreeSet<>();
    Matcher tab = TAB.matcher(text);
    while (tab.find()) {
      tabs.add(tab.group(1));
    }
    return tabs;
  }

  private static Map<String, String> places(String kind) throws IOException {
    String text = Files.readString(KIT.resolve("app/help.ts"));
    int from = text.indexOf("const " + kind + ":");
    Matcher place = PLACE.matcher(text.substring(from, text.indexOf("};", from)));
    Map<String, String> places = new LinkedHashMap<>();
    while (place.find()) {
      places.put(place.group(1), place.group(2));
    }
    return places;
  }

  private static Set<String> headings(String manual) throws IOException {
    String text = Files.readString(SourceTree.ROOT.resolve("docs/manual/" + manual + ".md"));
    Set<String> headings = new TreeSet<>();
    Matcher heading = HEADING.matcher(text);
    while (heading.find()) {
      headings.add(heading.group(1).replaceAll("[^\\p{L}\\p{N}]", ""));
    }
    return headings;
  }
}
