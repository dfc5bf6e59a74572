package org.daiban.world.simulation.county;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.daiban.core.wire.Json;
import org.daiban.node.reference.Reference;

/** The few items, places and organs of the county's sample data that a small county needs. */
final class SmallSample {
  private static final int CHARS_MAX = 2_000_000;
  private static final Set<String> ITEMS =
      Set.of(Items.DISABILITY, Items.INSURANCE, Items.RESIDENCE);
  private static final Set<String> TOWNSHIPS = Set.of("340822100000", "340822101000");
  private static final Set<String> ORGANS =
      Set.of("340822-70", "340822-36", "340822-09", "340822100000", "340822101000");

  private SmallSample() {}

  static void publish(Reference reference) {
    reference.publishRegions(only("regions.json", "townships", "code", TOWNSHIPS));
    reference.publishCatalogue(only("catalogue.json", "items", "code", ITEMS));
    reference.publishOrgans(only("organs.json", "organs", "id", ORGANS));
    for (int year : List.of(2025, 2026)) {
      reference.publishYear(year, "样例", text("holidays-" + year + ".csv"));
    }
  }

  private static String only(String file, String list, String key, Set<String> wanted) {
    Map<String, Object> whole = new TreeMap<>(Json.object(text(file), CHARS_MAX).asMap());
    List<Object> kept = new ArrayList<>();
    for (Object each : (List<?>) whole.get(list)) {
      if (wanted.contains(((Map<?, ?>) each).get(key))) {
        kept.add(each);
      }
    }
    whole.put(list, kept);
    return Json.text(whole);
  }

  private static String text(String name) {
    try (InputStream in = Reference.class.getResourceAsStream("/sample/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the sample " + name + " cannot be read", e);
    }
  }
}
