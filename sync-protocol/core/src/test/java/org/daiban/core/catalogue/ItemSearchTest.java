package org.daiban.core.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ItemSearchTest {
  private final List<ServiceItem> items = SampleCatalogue.catalogue().items();
  private final ItemSearch search = new ItemSearch(items, new FewCharacters());

  @Test
  void emptyQueryShowsAllInTheCataloguesOrder() {
    assertEquals(items, search.search("  "));
  }

  @Test
  void shortNameComesBeforeOtherMatches() {
    List<String> found = names("低保");
    assertEquals("低保", found.get(0));
    assertEquals("低保边缘", found.get(1));
  }

  @Test
  void wordInsideANameIsFound() {
    assertTrue(names("宅基地").contains("宅基地审批"));
    assertTrue(names("救助").size() > 3);
  }

  @Test
  void firstLettersAndFullSpellingAreFound() {
    assertEquals("低保", names("db").get(0));
    assertEquals("低保", names("DB").get(0));
    assertEquals("低保", names("ｄｉｂａｏ").get(0));
    assertEquals("低保", names("di bao").get(0));
  }

  @Test
  void topicAndCodeAreFoundLast() {
    assertTrue(names("涉农补贴").contains("地力补贴"));
    assertEquals(List.of("特困供养"), names("340511002000"));
  }

  @Test
  void scatteredCharactersAreFoundAndNonsenseIsNot() {
    assertTrue(names("残补").contains("残疾人生活补贴"));
    assertEquals(List.of(), names("火星移民"));
    assertEquals(List.of(), names("x".repeat(10_000)));
  }

  private List<String> names(String query) {
    return search.search(query).stream().map(ServiceItem::shortName).toList();
  }

  /** Spells the few characters that this test asks for; others stay as they are. */
  private static final class FewCharacters implements Pinyin {
    private static final Map<String, String> SPELLINGS =
        Map.of("低", "di", "保", "bao", "边", "bian", "缘", "yuan");

    @Override
    public String initials(String text) {
      return spelt(text, true);
    }

    @Override
    public String full(String text) {
      return spelt(text, false);
    }

    private static String spelt(String text, boolean onlyFirst) {
      StringBuilder spelt = new StringBuilder();
      for (int i = 0; i < text.length(); i++) {
        String character = text.substring(i, i + 1);
        String one = SPELLINGS.getOrDefault(character, character);
        spelt.append(onlyFirst ? one.substring(0, 1) : one);
      }
      return spelt.toString();
    }
  }
}
