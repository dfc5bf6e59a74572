package org.daiban.core.catalogue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.daiban.core.number.TypedText;

/**
 * Finds items as agents look for them: by a word of the name, by the first letters of its pinyin,
 * or by topic. The best match comes first; equally good ones stay in the catalogue's order.
 */
public final class ItemSearch {
  private static final int NO_MATCH = Integer.MAX_VALUE;
  private static final int QUERY_LENGTH_MAX = 60;

  private final List<Entry> entries = new ArrayList<>();

  /** Spells all names once, so that each search only compares. */
  public ItemSearch(List<ServiceItem> items, Pinyin pinyin) {
    items.forEach(item -> entries.add(new Entry(item, pinyin)));
  }

  /** The items that match, best first; all of them for an empty query. */
  public List<ServiceItem> search(String query) {
    String wanted = wanted(query);
    List<Entry> found = new ArrayList<>();
    for (Entry entry : entries) {
      if (entry.rank(wanted) != NO_MATCH) {
        found.add(entry);
      }
    }
    found.sort(Comparator.comparingInt(entry -> entry.rank(wanted)));
    List<ServiceItem> items = new ArrayList<>();
    found.forEach(entry -> items.add(entry.item));
    return Collections.unmodifiableList(items);
  }

  private static String wanted(String query) {
    String plain = TypedText.code(query).toLowerCase(Locale.ROOT);
    return plain.length() > QUERY_LENGTH_MAX ? plain.substring(0, QUERY_LENGTH_MAX) : plain;
  }

  private static final class Entry {
    private final ServiceItem item;
    private final String shortName;
    private final String name;
    private final List<String> initials = new ArrayList<>();
    private final List<String> spellings = new ArrayList<>();
    private final String around;
    private final String topicInitials;

    Entry(ServiceItem item, Pinyin pinyin) {
      this.item = item;
      shortName = item.shortName().toLowerCase(Locale.ROOT);
      name = item.name().toLowerCase(Locale.ROOT);
      around = item.topic() + " " + item.department();
      topicInitials = pinyin.initials(item.topic());
      for (String each : new String[] {item.shortName(), item.name()}) {
        initials.add(pinyin.initials(each));
        spellings.add(pinyin.full(each));
      }
    }

    int rank(String wanted) {
      if (shortName.startsWith(wanted)) {
        return shortName.length() == wanted.length() ? 0 : 1;
      }
      if (name.contains(wanted) || shortName.contains(wanted)) {
        return name.startsWith(wanted) ? 2 : 3;
      }
      if (startsAny(initials, wanted)) {
        return 4;
      }
      if (startsAny(spellings, wanted)) {
        return 5;
      }
      return rankFurtherOff(wanted);
    }

    private int rankFurtherOff(String wanted) {
      boolean longEnough = wanted.length() > 1;
      if (longEnough && (containsAny(initials, wanted) || containsAny(spellings, wanted))) {
        return 6;
      }
      if (around.contains(wanted) || topicInitials.startsWith(wanted)) {
        return 7;
      }
      if (item.code().startsWith(wanted)) {
        return 8;
      }
      return longEnough && isScattered(wanted) ? 9 : NO_MATCH;
    }

    /** Whether the characters come in this order with others between, as in 残补 for 残疾人补贴. */
    private boolean isScattered(String wanted) {
      int at = 0;
      for (int i = 0; i < wanted.length() && at >= 0; i++) {
        at = name.indexOf(wanted.charAt(i), at) + 1;
        if (at == 0) {
          return false;
        }
      }
      return true;
    }

    private static boolean startsAny(List<String> texts, String wanted) {
      return texts.stream().anyMatch(text -> text.startsWith(wanted));
    }

    private static boolean containsAny(List<String> texts, String wanted) {
      return texts.stream().anyMatch(text -> text.contains(wanted));
    }
  }
}
