package org.daiban.node.rolls;

import org.daiban.core.cases.Role;
import org.daiban.node.people.Person;

/**
 * A roll as it stands.
 *
 * @param id the first half of the digest over item and file: the same file is the same roll
 * @param catalogue the version by which its rows are read
 * @param paper where the signed list on paper lies
 * @param department whose item it is
 * @param note why it rests, in Chinese, or empty
 * @param lastRow the number of the last row of the sheet that was dealt with; 0 before
 * @param made cases made; so many of them {@code flagged} as suspected duplicates (O4)
 * @param repeated rows whose person had been registered by a roll before
 * @param workedMs for how long its transactions have run
 */
record Roll(
    String id,
    String item,
    String catalogue,
    String digest,
    long bytes,
    String paper,
    String personId,
    String personName,
    Role role,
    String department,
    long uploadedAtMs,
    State state,
    String note,
    int rowsTotal,
    int rowsDone,
    int lastRow,
    int made,
    int repeated,
    int failed,
    int flagged,
    long workedMs) {

  /** Whether it is being worked off. */
  enum State {
    /** It is, or its turn comes. */
    WORKING,
    /** Somebody has stopped it for a while. */
    PAUSED,
    /** Every row has its answer. */
    DONE
  }

  /** Who makes the acts of its rows: the clerk who brought it in. */
  Person clerk(String region) {
    return new Person(personId, "", personName, role, region, department, "", true);
  }
}
