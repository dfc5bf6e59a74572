package org.daiban.node.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.daiban.core.log.Actor;
import org.daiban.core.log.Entry;
import org.daiban.node.HandClock;
import org.daiban.node.TestNode;
import org.daiban.node.Village;
import org.daiban.node.cases.Papers;
import org.daiban.node.log.NodeLog;
import org.daiban.node.store.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a node does that was put back from a backup. */
class RestorationTest {
  @TempDir Path folder;
  private TestNode county;

  @BeforeEach
  void start() {
    county = TestNode.county(new HandClock(), folder);
  }

  @AfterEach
  void stop() {
    county.close();
  }

  @Test
  void fileInTheFolderBeginsANewEpochOnce() throws IOException {
    String first = county.machine().epoch();
    assertFalse(begin("second"));
    assertEquals(first, county.machine().epoch());
    Files.createFile(folder.resolve(Restoration.FILE));
    assertTrue(begin("second"));
    assertFalse(begin("third"));
    assertEquals("second", county.machine().epoch());
  }

  @Test
  void receiptsOfARestoredNodeBearItsNewEpoch() throws IOException {
    Village village = Village.enrolledAt(county).write(1);
    village.receipt(county, village.batch());
    Files.createFile(folder.resolve(Restoration.FILE));
    begin("second");
    assertEquals("second", village.receipt(county, village.batch()).epoch());
  }

  @Test
  void countyThatWasPutBackGivesNoNumberOfItsLogASecondTime() throws IOException {
    append();
    append();
    Entry lost = append(); // of which only a township may have heard
    county.clock().advance(Duration.ofDays(1));
    county
        .transactions()
        .write(
            connection ->
                Sql.update(
                    connection,
                    "DELETE FROM kept_entry WHERE device = ? AND seq = ?",
                    lost.header().device(),
                    lost.header().seq()));
    Files.createFile(folder.resolve(Restoration.FILE));
    begin("second");
    Entry next = append();
    Entry behind = append();
    assertTrue(next.header().seq() > lost.header().seq() + 1, "with a gap that can be seen");
    assertEquals(next.header().seq() + 1, behind.header().seq());
    assertEquals(next.digest(), behind.header().previous());
  }

  private Entry append() {
    Actor clerk = new Actor("clerk.one", "CENTRE_MANAGER", TestNode.COUNTY_REGION);
    return county
        .transactions()
        .write(
            connection ->
                county
                    .bean(NodeLog.class)
                    .append(connection, Papers.caseId(1), "case.of-tomorrow", clerk, "", "{}"));
  }

  private boolean begin(String fresh) throws IOException {
    return Restoration.begin(folder, county.transactions(), fresh, county.clock().millis());
  }
}
