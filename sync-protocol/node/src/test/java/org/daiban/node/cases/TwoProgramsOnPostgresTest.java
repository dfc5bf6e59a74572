package org.daiban.node.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.daiban.core.cases.Act;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.log.EntryType;
import org.daiban.node.HandClock;
import org.daiban.node.TestNode;
import org.daiban.node.TestStores;
import org.daiban.node.Village;
import org.daiban.node.http.Refusal;
import org.daiban.node.intake.KeptEntry;
import org.daiban.node.store.Store;
import org.daiban.node.store.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two programs of one node on one database: whatever both try at once is done once. */
@Tag("slow")
class TwoProgramsOnPostgresTest {
  private static final int CASES = 20;

  @TempDir Path folder;
  private TestNode county;
  private TestNode node;
  private TestNode twin;
  private Village village;

  @BeforeEach
  void start() {
    county = TestNode.county(new HandClock(), folder.resolve("county"));
    String address = TestServer.freshDatabase();
    TestStores.comeFrom(() -> Store.onPostgres(address));
    node = TestNode.township(county, TestNode.TOWNSHIP_REGION, folder.resolve("township"));
    twin = TestNode.beside(node, folder.resolve("twin"));
    village = Village.enrolledAt(node);
    for (int n = 1; n <= CASES; n++) {
      village.write(Papers.caseId(n), EntryType.CAPTURE, Papers.application(n).text());
    }
  }

  @AfterEach
  void stop() {
    TestStores.comeFromMemory();
    twin.close();
    node.close();
    county.close();
  }

  @Test
  void batchThatBothGetIsKeptAndReceivedOnce() throws Exception {
    bothAtOnce(
        List.of(
            () -> (int) village.receipt(node, village.batch()).head(),
            () -> (int) village.receipt(twin, village.batch()).head()));
    assertEquals(CASES, Look.kept(node, village.device()).size());
    assertUnbrokenLog();
  }

  @Test
  void caseThatBothAcceptIsAcceptedOnce() throws Exception {
    village.receipt(node, village.batch());
    List<Callable<Integer>> acts = new ArrayList<>();
    for (int n = 1; n <= CASES; n++) {
      CaseFile file = Look.file(node, Papers.caseId(n));
      acts.add(() -> accepted(node, file));
      acts.add(() -> accepted(twin, file));
    }
    assertEquals(CASES, bothAtOnce(acts));
    for (int n = 1; n <= CASES; n++) {
      assertEquals(1, acceptances(Papers.caseId(n)));
    }
    assertUnbrokenLog();
  }

  private static int accepted(TestNode at, CaseFile file) {
    try {
      at.bean(CaseDesk.class)
          .act(CaseStory.CLERK, file.caseId(), CaseStory.order("T10", file.revision()));
      return 1;
    } catch (Refusal stale) {
      return 0;
    }
  }

  private static int bothAtOnce(List<Callable<Integer>> work) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      int sum = 0;
      for (var done : pool.invokeAll(work)) {
        sum += done.get();
      }
      return sum;
    } finally {
      pool.shutdownNow();
    }
  }

  private long acceptances(String caseId) {
    List<Act> history =
        node.transactions().read(connection -> CaseTable.history(connection, caseId));
    return history.stream().filter(act -> act.transition().equals("T10")).count();
  }

  private void assertUnbrokenLog() {
    List<KeptEntry> own = Look.kept(node, node.machine().name());
    for (int i = 1; i < own.size(); i++) {
      assertEquals(own.get(i - 1).entry().digest(), own.get(i).entry().header().previous());
    }
  }
}
