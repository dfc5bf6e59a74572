package org.daiban.node.erasure;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daiban.core.log.Batch;
import org.daiban.core.log.Digest;
import org.daiban.core.log.Entry;
import org.daiban.node.intake.Unopened;

/** Erases one case, inside the caller's transaction. */
public final class Erasure {
  private Erasure() {}

  /**
   * What was erased.
   *
   * @param photos whose files are for the caller to delete, after the commit
   */
  public record Done(String caseId, long atMs, long entries, List<Digest> photos) {}

  /**
   * The note of an erasure that was made.
   *
   * @param person who decided it, by the account's id
   * @param reason by what right, as typed
   */
  public record Note(long atMs, String person, String reason) {}

  /** The note of a case that was erased. */
  public static Optional<Note> find(Connection connection, String caseId) throws SQLException {
    return ErasureTable.find(connection, caseId);
  }

  /**
   * Erases payloads, photos and letters of a case. A second time finds nothing more.
   *
   * @param person who decided it
   * @param reason by what right, as typed
   */
  public static Done erase(
      Connection connection, String caseId, String person, String reason, long nowMs)
      throws SQLException {
    Unopened.openAll(connection);
    for (ErasureTable.StoredBatch stored : ErasureTable.batches(connection, caseId)) {
      ErasureTable.put(connection, stored, without(caseId, Batch.parse(stored.text())).text());
    }
    long entries = ErasureTable.payloads(connection, caseId);
    List<Digest> photos = ErasureTable.photos(connection, caseId);
    ErasureTable.dropPhotos(connection, caseId, photos);
    ErasureTable.dropNews(connection, caseId);
    Done done = new Done(caseId, nowMs, entries, photos);
    ErasureTable.note(connection, done, person, reason);
    return done;
  }

  /** The same batch under the same signature, which runs over the headers alone. */
  private static Batch without(String caseId, Batch batch) {
    List<Entry> entries = new ArrayList<>();
    for (Entry entry : batch.entries()) {
      entries.add(entry.header().caseId().equals(caseId) ? erased(entry) : entry);
    }
    return new Batch(
        batch.version(),
        batch.device(),
        batch.from(),
        batch.to(),
        entries,
        batch.algorithm(),
        batch.signature());
  }

  private static Entry erased(Entry entry) {
    return new Entry(entry.header(), entry.headerText(), ErasureTable.NO_SALT, null);
  }
}
