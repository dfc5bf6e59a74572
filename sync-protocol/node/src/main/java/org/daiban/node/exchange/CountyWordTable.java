package org.daiban.node.exchange;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.log.Signed;
import org.daiban.node.store.Sql;

/**
 * The county's newest signed word on each case on which it has acted itself. A county that was put
 * back from its backup has lost such acts, and nobody else wrote them down.
 */
public final class CountyWordTable {
  /** A word and the case that it is about. */
  public record Word(String caseId, String signed) {}

  private CountyWordTable() {}

  /** Keeps a word that this node has read in a life of the county's store, unless it is older. */
  public static void put(Connection connection, CaseFile file, Signed signed, String epoch)
      throws SQLException {
    Sql.update(
        connection,
        """
        INSERT INTO county_word (case_id, term, revision, signed, told_epoch)
        VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (case_id) DO UPDATE SET term = excluded.term, revision = excluded.revision,
          signed = excluded.signed, told_epoch = excluded.told_epoch
        WHERE excluded.term > county_word.term
          OR (excluded.term = county_word.term AND excluded.revision >= county_word.revision)
        """,
        file.caseId(),
        file.term(),
        file.revision(),
        signed.text(),
        epoch);
  }

  /** Words that a life of the county's store has not been told. */
  public static List<Word> toTell(Connection connection, String epoch, int most)
      throws SQLException {
    return Sql.list(
        connection,
        "SELECT case_id, signed FROM county_word WHERE told_epoch <> ? ORDER BY case_id LIMIT "
            + most,
        row -> new Word(row.getString("case_id"), row.getString("signed")),
        epoch);
  }

  /** A life of the county's store was told what it has said of these cases. */
  public static void told(Connection connection, List<Word> words, String epoch)
      throws SQLException {
    for (Word word : words) {
      Sql.update(
          connection,
          "UPDATE county_word SET told_epoch = ? WHERE case_id = ? AND signed = ?",
          epoch,
          word.caseId(),
          word.signed());
    }
  }
}
