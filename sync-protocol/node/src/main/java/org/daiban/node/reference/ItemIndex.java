package org.daiban.node.reference;

import jakarta.inject.Singleton;
import java.util.List;
import org.daiban.core.catalogue.Catalogue;
import org.daiban.core.catalogue.ItemSearch;
import org.daiban.core.catalogue.ServiceItem;
import org.daiban.node.http.Refusal;

/** Finds items of the newest catalogue; what a search needs is made once for each version. */
@Singleton
public final class ItemIndex {
  private final Reference reference;
  private volatile Index index;

  private record Index(String version, ItemSearch search) {}

  ItemIndex(Reference reference) {
    this.reference = reference;
  }

  /** The newest catalogue; 409 before one has arrived. */
  public Catalogue catalogue() {
    return reference
        .catalogue()
        .orElseThrow(
            () -> Refusal.conflict("catalogue-missing", "本机还没有事项目录。", "请联网，等目录同步到本机后再办理。"));
  }

  /** The items that fit a name, pinyin or topic, best first; all for an empty text. */
  public List<ServiceItem> search(String text) {
    Catalogue newest = catalogue();
    Index now = index;
    if (now == null || !now.version.equals(newest.version())) {
      now = new Index(newest.version(), new ItemSearch(newest.items(), new CharacterPinyin()));
      index = now;
    }
    return now.search.search(text);
  }
}
