package org.daiban.node.store;

/**
 * What the databases that a node can live in do differently. Everything else, all statements of all
 * tables, is one text for both.
 */
enum Dialect {
  /** One file, one program: a write takes the file's only writing lock at once. */
  SQLITE("BEGIN IMMEDIATE", "BEGIN", "COMMIT"),

  /**
   * A server that several programs of one county may share. A write takes the county's turn at
   * once, as on SQLite, and each of its statements then sees all that the turns before it have
   * committed. The schema says which county: two counties in one database do not wait for each
   * other.
   *
   * <p>The server answers a bare COMMIT by a silent rollback when a statement before it has failed;
   * the SELECT before it, in the same round trip, fails aloud then.
   */
  POSTGRES(
      "BEGIN ISOLATION LEVEL READ COMMITTED;"
          + " SELECT pg_advisory_xact_lock(hashtext('daiban ' || current_schema()))",
      "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
      "SELECT 1; COMMIT");

  private final String beginWrite;
  private final String beginRead;
  private final String commit;

  Dialect(String beginWrite, String beginRead, String commit) {
    this.beginWrite = beginWrite;
    this.beginRead = beginRead;
    this.commit = commit;
  }

  /** Opens a transaction: one that writes, or one that sees a snapshot. */
  String begin(boolean writes) {
    return writes ? beginWrite : beginRead;
  }

  /** Makes what the transaction did durable, or fails. */
  String commit() {
    return commit;
  }

  /** Where the numbered scripts of the schema stand. */
  String[] scripts() {
    String shared = "classpath:db/migration";
    return switch (this) {
      case SQLITE -> new String[] {shared};
      case POSTGRES -> new String[] {shared, "classpath:db/postgres"};
    };
  }
}
