package org.daiban.world.simulation.store;

/** Pieces of the product's statements, and what plants say in their place. */
public final class Pieces {
  /** A node keeps an entry unless its number is taken. */
  public static final String KEPT_ONCE = "ON CONFLICT (device, seq) DO NOTHING";

  /** How an entry is kept. */
  public static final String KEEPING = "INSERT INTO kept_entry";

  /** The later entry takes the place of the one that had the number. */
  public static final String KEEPING_OVER = "INSERT OR REPLACE INTO kept_entry";

  /** What is kept under a number, by which entries are joined to their chain. */
  public static final String WHAT_IS_KEPT =
      "SELECT digest FROM kept_entry WHERE device = ? AND seq = ?";

  /** Nothing ever is. */
  public static final String NOTHING_IS_KEPT = WHAT_IS_KEPT + " AND 1 = 0";

  /** The entries that a receipt names. */
  public static final String NAMED = "seq >= ? AND seq <= ?";

  /** All of them. */
  public static final String ALL = "(seq >= ? OR seq <= ?)";

  /** A snapshot of a higher term, or of a higher revision. */
  public static final String HIGHER = "AND (term < ?1 OR (term = ?1 AND revision < ?2))";

  /** Any snapshot. */
  public static final String ANY = "AND ?1 = ?1 AND ?2 = ?2";

  /** A row of the feed takes the new text. */
  public static final String NEW_TEXT = ", body = excluded.body\n";

  /** It only moves to a new position. */
  public static final String SAME_TEXT = "\n";

  /** What a reader of the feed has not read. */
  public static final String BEHIND = "AND position > ?";

  /** All of it. */
  public static final String FROM_THE_FRONT = "AND position > ? * 0";

  /** A county that was put back has lost what it kept. */
  public static final String FORGETTING = "UPDATE log_entry SET kept_county = 0";

  /** Whatever it says, it is believed to have it still. */
  public static final String NOT_FORGETTING = "UPDATE log_entry SET kept_county = kept_county";

  /** Whether a machine was shut out. */
  public static final String SHUT_OUT = "SELECT signed FROM revocation WHERE subject = ?";

  /** None ever is. */
  public static final String NEVER_SHUT_OUT = SHUT_OUT + " AND 1 = 0";

  /** A device notes who has another history under its name. */
  public static final String FORK_NOTED = "INSERT OR IGNORE INTO fork (node, at) VALUES (?, ?)";

  /** It does not. */
  public static final String FORK_NOT_NOTED =
      "INSERT OR IGNORE INTO fork (node, at) SELECT ?, ? WHERE 1 = 0";

  /** Behind which number a county's log goes on that was put back. */
  public static final String LOG_FLOOR = "UPDATE machine SET log_floor = ?";

  /** Behind the last one that it still knows. */
  public static final String NO_LOG_FLOOR = "UPDATE machine SET log_floor = 0 * ?";

  private Pieces() {}
}
