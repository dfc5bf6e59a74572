package org.daiban.server.catalogue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.daiban.node.store.Sql;

/** Drafts, their reviews, and the history of every item. */
final class DraftTable {
  /** The acts by which somebody becomes a draft's editor, as its history tells them. */
  static final String BEGUN = "起草";

  static final String REWRITTEN = "修改草稿";

  private static final String SELECT =
      "SELECT id, item, based_on, body, about, state, revision, round, editor, editor_name,"
          + " changed_at FROM catalogue_draft ";

  private DraftTable() {}

  static void insert(Connection connection, ItemDraft draft) throws SQLException {
    Sql.update(
        connection,
        """
        INSERT INTO catalogue_draft (id, item, based_on, body, about, state, revision, round,
          editor, editor_name, changed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        draft.id(),
        draft.item(),
        draft.basedOn(),
        draft.body(),
        draft.about(),
        draft.state().name(),
        draft.revision(),
        draft.round(),
        draft.editor(),
        draft.editorName(),
        draft.changedAtMs());
  }

  static void update(Connection connection, ItemDraft draft) throws SQLException {
    Sql.update(
        connection,
        """
        UPDATE catalogue_draft SET body = ?, about = ?, state = ?, revision = ?, round = ?,
          changed_at = ? WHERE id = ?
        """,
        draft.body(),
        draft.about(),
        draft.state().name(),
        draft.revision(),
        draft.round(),
        draft.changedAtMs(),
        draft.id());
  }

  static Optional<ItemDraft> find(Connection connection, String id) throws SQLException {
    return Sql.find(connection, SELECT + "WHERE id = ?", DraftTable::draft, id);
  }

  /** The version of an item that is in the making. */
  static Optional<ItemDraft> open(Connection connection, String item) throws SQLException {
    return Sql.find(
        connection,
        SELECT + "WHERE item = ? AND state IN ('DRAFT', 'REVIEW', 'APPROVED')",
        DraftTable::draft,
        item);
  }

  static List<ItemDraft> allOpen(Connection connection) throws SQLException {
    return Sql.list(
        connection,
        SELECT + "WHERE state IN ('DRAFT', 'REVIEW', 'APPROVED') ORDER BY item",
        DraftTable::draft);
  }

  private static ItemDraft draft(ResultSet row) throws SQLException {
    return new ItemDraft(
        row.getString("id"),
        row.getString("item"),
        row.getString("based_on"),
        row.getString("body"),
        row.getString("about"),
        DraftState.valueOf(row.getString("state")),
        row.getLong("revision"),
        row.getInt("round"),
        row.getString("editor"),
        row.getString("editor_name"),
        row.getLong("changed_at"));
  }

  static void review(Connection connection, ItemDraft draft, Review review) throws SQLException {
    Sql.update(
        connection,
        """
        INSERT INTO catalogue_review (draft, round, office, person, person_name, agreed, reason, at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        draft.id(),
        draft.round(),
        review.office().name(),
        review.person(),
        review.personName(),
        review.agreed() ? 1 : 0,
        review.reason(),
        review.atMs());
  }

  /** The reviews of the draft's present round, in order. */
  static List<Review> reviews(Connection connection, ItemDraft draft) throws SQLException {
    return Sql.list(
        connection,
        """
        SELECT office, person, person_name, agreed, reason, at FROM catalogue_review
        WHERE draft = ? AND round = ? ORDER BY at, office
        """,
        row ->
            new Review(
                ReviewOffice.valueOf(row.getString("office")),
                row.getString("person"),
                row.getString("person_name"),
                row.getInt("agreed") == 1,
                row.getString("reason"),
                row.getLong("at")),
        draft.id(),
        draft.round());
  }

  static void tell(Connection connection, String item, HistoryEntry entry) throws SQLException {
    long before =
        Sql.number(
            connection, "SELECT COALESCE(MAX(no), 0) FROM catalogue_history WHERE item = ?", item);
    Sql.update(
        connection,
        """
        INSERT INTO catalogue_history (item, no, at, act, person, person_name, role, state_before,
          state_after, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        item,
        before + 1,
        entry.atMs(),
        entry.act(),
        entry.person(),
        entry.personName(),
        entry.role(),
        entry.before(),
        entry.after(),
        entry.reason());
  }

  /** Whether somebody has written at a draft since it began, whoever began it. */
  static boolean wrote(Connection connection, ItemDraft draft, String person) throws SQLException {
    long times =
        Sql.number(
            connection,
            """
            SELECT COUNT(*) FROM catalogue_history
            WHERE item = ? AND person = ? AND act IN (?, ?)
              AND no >= (SELECT MAX(no) FROM catalogue_history WHERE item = ? AND act = ?)
            """,
            draft.item(),
            person,
            BEGUN,
            REWRITTEN,
            draft.item(),
            BEGUN);
    return times > 0;
  }

  /** What was done to an item, the newest first. */
  static List<HistoryEntry> history(Connection connection, String item) throws SQLException {
    return Sql.list(
        connection,
        """
        SELECT at, act, person, person_name, role, state_before, state_after, reason
        FROM catalogue_history WHERE item = ? ORDER BY no DESC
        """,
        row ->
            new HistoryEntry(
                row.getLong("at"),
                row.getString("act"),
                row.getString("person"),
                row.getString("person_name"),
                row.getString("role"),
                row.getString("state_before"),
                row.getString("state_after"),
                row.getString("reason")),
        item);
  }
}
