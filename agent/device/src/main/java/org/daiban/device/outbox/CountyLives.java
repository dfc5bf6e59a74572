package org.daiban.device.outbox;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.daiban.device.database.Database;
import org.daiban.device.store.SettingTable;

/**
 * Of which life of the county's store this device has heard last, and of which before. A county
 * that is put back from a backup begins a new one, and its words on photos may come before or after
 * the receipt that tells so. Used within a transaction of the caller.
 */
final class CountyLives {
  private static final String PHOTOS = "county-lives";
  private static final String ENTRIES = "county-lives-rewound";

  /** More are not remembered: who speaks out of a life that is longer gone is a stranger. */
  private static final int LIVES_MAX = 10;

  private final SettingTable settings;
  private final String name;

  private CountyLives(Database database, String name) {
    this.settings = new SettingTable(database);
    this.name = name;
  }

  /** As far as photos go: its words on them may be the first that is heard of a life. */
  static CountyLives ofPhotos(Database database) {
    return new CountyLives(database, PHOTOS);
  }

  /** As far as entries go: the life in which all was last offered anew. */
  static CountyLives ofEntries(Database database) {
    return new CountyLives(database, ENTRIES);
  }

  /** Whether another life has begun since this one. */
  boolean isOver(String epoch) {
    return known().indexOf(epoch) > 0;
  }

  /** A life goes on or begins; answers whether another one is over with that. */
  boolean begin(String epoch) {
    List<String> lives = known();
    if (!lives.isEmpty() && lives.get(0).equals(epoch)) {
      return false;
    }
    boolean another = !lives.isEmpty();
    lives.remove(epoch);
    lives.add(0, epoch);
    settings.put(name, String.join(" ", lives.subList(0, Math.min(lives.size(), LIVES_MAX))));
    return another;
  }

  /** The present one first. */
  private List<String> known() {
    return settings
        .find(name)
        .map(lives -> new ArrayList<>(Arrays.asList(lives.split(" ", -1))))
        .orElseGet(ArrayList::new);
  }
}
