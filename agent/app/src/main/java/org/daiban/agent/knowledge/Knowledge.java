package org.daiban.agent.knowledge;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.daiban.core.catalogue.ServiceItem;
import org.daiban.node.reference.ItemIndex;

/**
 * Finds answers in the newest catalogue: by words of question or answer, then by the item's name.
 */
@Singleton
final class Knowledge {
  /** More than this nobody reads. */
  static final int ROWS_MAX = 50;

  private final ItemIndex items;

  Knowledge(ItemIndex items) {
    this.items = items;
  }

  /** One answer, and the item it belongs to. */
  record Answer(String item, String itemName, String topic, String question, String answer) {}

  /** The answers that fit; all, up to the limit, for an empty text. */
  List<Answer> search(String asked) {
    List<String> words = Arrays.asList(asked.trim().toLowerCase(Locale.ROOT).split("\\s+"));
    List<Answer> all = of(items.catalogue().items());
    Set<Answer> found = new LinkedHashSet<>(all);
    found.removeIf(answer -> !holds(answer, words));
    found.addAll(of(items.search(asked)));
    return new ArrayList<>(found).subList(0, Math.min(found.size(), ROWS_MAX));
  }

  private static boolean holds(Answer answer, List<String> words) {
    String text = (answer.question() + answer.answer()).toLowerCase(Locale.ROOT);
    return words.stream().allMatch(text::contains);
  }

  private static List<Answer> of(List<ServiceItem> items) {
    List<Answer> answers = new ArrayList<>();
    for (ServiceItem item : items) {
      item.faq()
          .forEach(
              faq ->
                  answers.add(
                      new Answer(
                          item.code(),
                          item.shortName(),
                          item.topic(),
                          faq.question(),
                          faq.answer())));
    }
    return answers;
  }
}
