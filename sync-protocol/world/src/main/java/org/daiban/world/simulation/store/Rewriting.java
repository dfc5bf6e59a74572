package org.daiban.world.simulation.store;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Says statements to SQLite otherwise than the product wrote them: how a fault is planted in a
 * machine without touching the product. Counts how often it did, since a plant that never took hold
 * proves nothing.
 */
public final class Rewriting {
  private final Map<String, String> replacements = new LinkedHashMap<>();
  private final Map<String, String> known = new HashMap<>();
  private boolean lateRows;
  private long changed;

  /** Leaves every statement as it is. */
  public static Rewriting none() {
    return new Rewriting();
  }

  /** From now on a piece of a statement is said otherwise. */
  public Rewriting replace(String piece, String other) {
    replacements.put(piece, other);
    known.clear();
    return this;
  }

  /** From now on some of what a node publishes can be seen later than its position says. */
  public Rewriting publishLate() {
    lateRows = true;
    return this;
  }

  boolean publishesLate() {
    return lateRows;
  }

  /** How many statements were said otherwise. */
  public long changed() {
    return changed;
  }

  String of(String sql) {
    if (replacements.isEmpty()) {
      return sql;
    }
    String said = known.computeIfAbsent(sql, this::rewritten);
    if (!said.equals(sql)) {
      changed++;
    }
    return said;
  }

  private String rewritten(String sql) {
    String said = sql;
    for (Map.Entry<String, String> replacement : replacements.entrySet()) {
      said = said.replace(replacement.getKey(), replacement.getValue());
    }
    return said;
  }
}
