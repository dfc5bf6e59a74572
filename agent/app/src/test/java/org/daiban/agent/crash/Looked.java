package org.daiban.agent.crash;

import java.nio.file.Path;
import java.util.List;
import org.daiban.core.log.Digest;
import org.daiban.core.log.Entry;
import org.daiban.node.http.Refusal;

/**
 * What was found when a database was opened again.
 *
 * @param damage what the program or SQLite said of it; empty when it says that all is well
 * @param entries how many entries there are without a gap, each as it was written
 * @param promised how many the database says that it has
 */
record Looked(String damage, long entries, long promised) {
  private static final String REFUSED = "refused with ";

  static Looked at(LogOnDisk.Kind kind, Path folder) {
    try (LogOnDisk log = kind.open(folder)) {
      String integrity = log.integrity();
      if (!integrity.equals("ok")) {
        return new Looked(integrity, 0, 0);
      }
      List<Entry> entries = log.entries();
      return whole(entries)
          ? new Looked("", entries.size(), log.promised())
          : new Looked("an entry is not what its digest says", 0, 0);
    } catch (Refusal words) {
      return new Looked(REFUSED + words.problem().code() + words.problem().todo(), 0, 0);
    } catch (Exception told) {
      return new Looked(told.toString(), 0, 0);
    }
  }

  /** Whether the program did not start, and said what a person can do. */
  boolean isRefusedInWords() {
    return damage.startsWith(REFUSED + "store-corrupt请");
  }

  boolean isWell() {
    return damage.isEmpty();
  }

  /** Numbers without a gap, each header naming the one before, each payload as it was sealed. */
  private static boolean whole(List<Entry> entries) {
    Digest previous = Digest.NONE;
    long seq = 1;
    for (Entry entry : entries) {
      boolean next = entry.header().seq() == seq++ && entry.header().previous().equals(previous);
      if (!next || !entry.payloadMatches()) {
        return false;
      }
      previous = entry.digest();
    }
    return true;
  }
}
