package org.daiban.node.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.daiban.node.HandClock;
import org.daiban.node.TestNode;
import org.daiban.node.Village;
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

  private boolean begin(String fresh) throws IOException {
    return Restoration.begin(folder, county.transactions(), fresh);
  }
}
