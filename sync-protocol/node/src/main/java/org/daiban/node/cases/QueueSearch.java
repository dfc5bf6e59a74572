package org.daiban.node.cases;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.daiban.core.catalogue.Catalogue;
import org.daiban.core.catalogue.Pinyin;
import org.daiban.core.catalogue.Regions;
import org.daiban.core.catalogue.ServiceItem;
import org.daiban.node.reference.Reference;
import org.daiban.node.reference.Spelling;

/**
 * What a typed text may mean beside a number or a name: an item, a village or township, each also
 * by its pinyin, or an applicant by pinyin. The words are looked up in the books; the cases are
 * then found by code.
 */
final class QueueSearch {
  private static final int SPELT_MIN = 2;
  private static final int FOUND_MAX = 60;
  private static final int TOWNSHIP_DIGITS = 9;

  private final Reference reference;
  private final Supplier<Pinyin> pinyin;

  QueueSearch(Reference reference) {
    this.reference = reference;
    this.pinyin = Spelling::pinyin;
  }

  /**
   * What was found.
   *
   * @param items codes
   * @param regions the digits by which the codes of places begin
   * @param applicants names as they stand on cases of the area
   * @param notAll whether more applicants would fit than are looked for
   */
  record Found(List<String> items, List<String> regions, List<String> applicants, boolean notAll) {
    static final Found NOTHING = new Found(List.of(), List.of(), List.of(), false);
  }

  Found find(Connection connection, CaseQuery query) throws SQLException {
    String text = query.text().toLowerCase(Locale.ROOT).replace(" ", "");
    if (text.isEmpty() || text.matches("\\d+")) {
      return Found.NOTHING;
    }
    boolean spelt = text.matches("[a-z][a-z0-9]*") && text.length() >= SPELT_MIN;
    List<String> applicants = spelt ? applicants(connection, query, text) : List.of();
    boolean notAll = applicants.size() > FOUND_MAX;
    return new Found(
        items(text, spelt),
        regions(text, spelt),
        notAll ? applicants.subList(0, FOUND_MAX) : applicants,
        notAll);
  }

  private List<String> applicants(Connection connection, CaseQuery query, String text)
      throws SQLException {
    List<String> applicants = new ArrayList<>();
    for (String name : CaseSearchTable.applicants(connection, query)) {
      if (matches(name, text, true)) {
        applicants.add(name);
      }
    }
    return applicants;
  }

  private List<String> items(String text, boolean spelt) {
    List<String> codes = new ArrayList<>();
    for (ServiceItem item : reference.catalogue().map(Catalogue::items).orElse(List.of())) {
      boolean named = matches(item.name(), text, spelt) || matches(item.shortName(), text, spelt);
      addIf(named, codes, item.code());
    }
    return codes;
  }

  private List<String> regions(String text, boolean spelt) {
    List<String> prefixes = new ArrayList<>();
    Regions regions = reference.regions().orElse(null);
    if (regions == null) {
      return prefixes;
    }
    for (Regions.Region township : regions.townships()) {
      String code = township.code().code();
      addIf(matches(township.name(), text, spelt), prefixes, code.substring(0, TOWNSHIP_DIGITS));
      for (Regions.Region village : regions.villages(township.code())) {
        addIf(matches(village.name(), text, spelt), prefixes, village.code().code());
      }
    }
    return prefixes;
  }

  private boolean matches(String name, String text, boolean spelt) {
    return name.toLowerCase(Locale.ROOT).contains(text)
        || (spelt
            && (pinyin.get().initials(name).startsWith(text)
                || pinyin.get().full(name).contains(text)));
  }

  private static void addIf(boolean so, List<String> found, String one) {
    if (so && found.size() < FOUND_MAX) {
      found.add(one);
    }
  }
}
