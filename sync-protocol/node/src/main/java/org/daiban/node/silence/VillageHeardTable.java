package org.daiban.node.silence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.daiban.node.store.Sql;

/** When each village was last heard. */
final class VillageHeardTable {
  /** A village by its machines: the newest enrolment, the latest sign of life or 0. */
  record LastHeard(String region, long enrolledAtMs, long seenAtMs, long unsent) {}

  private VillageHeardTable() {}

  /** Every village of an area with a machine that is not shut out, the longest silent first. */
  static List<LastHeard> villages(Connection connection, String regionPrefix) throws SQLException {
    return Sql.list(
        connection,
        """
        SELECT c.region, max(c.stored_at) AS enrolled_at, coalesce(max(s.seen_at), 0) AS last_seen,
          coalesce(sum(s.unsent), 0) AS all_unsent
        FROM certificate c LEFT JOIN machine_seen s ON s.subject = c.subject
        WHERE c.region LIKE ? AND c.kind = 'VILLAGE'
          AND NOT EXISTS (SELECT 1 FROM revocation r WHERE r.subject = c.subject)
        GROUP BY c.region ORDER BY 3, 1
        """,
        row ->
            new LastHeard(
                row.getString("region"),
                row.getLong("enrolled_at"),
                row.getLong("last_seen"),
                row.getLong("all_unsent")),
        regionPrefix + "%");
  }
}
