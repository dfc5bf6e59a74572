package org.daiban.node.cases;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.daiban.node.HandClock;
import org.daiban.node.TestNode;
import org.daiban.node.store.Sql;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index of open cases says word by word what the queue asks, or it would not be used. */
class QueueIndexTest {
  @Test
  void pageOfAQueueIsFoundInTheIndexOfOpenCases(@TempDir Path folder) {
    try (TestNode county = TestNode.county(new HandClock(), folder)) {
      String sql =
          "EXPLAIN QUERY PLAN SELECT received_at, case_id, body FROM case_file"
              + " WHERE region LIKE '340822%' AND "
              + CaseTable.OPEN
              + " AND department = '县民政局' ORDER BY received_at, case_id LIMIT 101";
      List<String> plan =
          county
              .transactions()
              .read(connection -> Sql.list(connection, sql, row -> row.getString("detail")));
      assertTrue(plan.toString().contains("INDEX case_file_open"), plan::toString);
    }
  }
}
