package org.daiban.server.outside;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.daiban.core.catalogue.ServiceItem;
import org.daiban.core.log.FeedItem;
import org.daiban.node.NodeProgram;
import org.daiban.node.letters.Organ;
import org.daiban.node.letters.Organs;
import org.daiban.node.letters.ServiceGuide;
import org.daiban.node.reference.ItemIndex;
import org.daiban.node.reference.Reference;

/** The guides of the items in force, for everybody: the same words that a window prints (S4-54). */
@Singleton
final class GuideDesk {
  private static final String TITLE = "办事指南";
  private static final String ENGLISH = "Guides";

  private final ItemIndex items;
  private final Reference reference;
  private final Clock clock;

  GuideDesk(ItemIndex items, Reference reference, Clock clock) {
    this.items = items;
    this.reference = reference;
    this.clock = clock;
  }

  /** The items by topic. */
  String list() {
    Map<String, List<ServiceItem>> topics = new TreeMap<>();
    items
        .search("")
        .forEach(item -> topics.computeIfAbsent(item.topic(), name -> new ArrayList<>()).add(item));
    PublicPage page = new PublicPage(TITLE, ENGLISH);
    topics.forEach(
        (topic, some) -> {
          page.heading(topic);
          some.forEach(
              item -> page.link("/public/items/" + item.code(), item.name(), item.department()));
        });
    return page.text();
  }

  /** The guide of an item in force; empty if there is none. */
  Optional<String> guide(String code) {
    return items
        .catalogue()
        .find(code)
        .map(
            item ->
                new PublicPage(item.name(), "Guide")
                    .set(ServiceGuide.fragment(item, organ(item), today()))
                    .text());
  }

  /** What is said of an item that is not there. */
  static String none() {
    return new PublicPage(TITLE, ENGLISH)
        .paragraph("bad", "没有这个事项，或者已经停办。")
        .link("/public/items", "看全部事项", "All items")
        .text();
  }

  private Optional<Organ> organ(ServiceItem item) {
    return reference.text(FeedItem.ORGANS, "organs").map(Organs::parse).stream()
        .flatMap(organs -> organs.all().stream())
        .filter(organ -> organ.department().equals(item.department()))
        .findFirst();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), NodeProgram.ZONE);
  }
}
