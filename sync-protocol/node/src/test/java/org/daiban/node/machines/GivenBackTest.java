package org.daiban.node.machines;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.daiban.core.cases.Role;
import org.daiban.core.log.Batch;
import org.daiban.core.log.Certificate;
import org.daiban.core.log.EntryType;
import org.daiban.node.HandClock;
import org.daiban.node.TestNode;
import org.daiban.node.Village;
import org.daiban.node.cases.Papers;
import org.daiban.node.identity.Identity;
import org.daiban.node.intake.CheckedBatch;
import org.daiban.node.intake.InboxTable;
import org.daiban.node.intake.Intake;
import org.daiban.node.people.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes to a township that the county gives back to its people's machine. */
class GivenBackTest {
  private static final Person MANAGER =
      new Person("manager", "m", "测试", Role.CENTRE_MANAGER, TestNode.COUNTY_REGION, "", "", true);

  @TempDir Path folder;
  private final HandClock clock = new HandClock();
  private TestNode county;
  private TestNode township;
  private Village village;

  @BeforeEach
  void start() {
    county = TestNode.county(clock, folder.resolve("county"));
    township = TestNode.township(county, TestNode.TOWNSHIP_REGION, folder.resolve("township"));
    village = Village.enrolledAt(township);
    county
        .transactions()
        .write(
            connection -> {
              Identity.learn(connection, village.certificates(), clock.millis());
              return null;
            });
  }

  @AfterEach
  void stop() {
    township.close();
    county.close();
  }

  @Test
  void whatTheCountyHasNotGotRoundToGoesAlong() {
    TakeOverDesk desk = county.bean(TakeOverDesk.class);
    String machine = township.machine().name();
    desk.takeOver(MANAGER, TestNode.TOWNSHIP_REGION, "机器损坏");
    village.write(Papers.caseId(1), EntryType.CAPTURE, Papers.application(1).text());
    keepOnly(village.batch());
    desk.handOver(MANAGER, TestNode.TOWNSHIP_REGION, machine, "机器修好");
    List<String> inbox =
        county
            .transactions()
            .read(connection -> InboxTable.waiting(connection, machine, 10, 1_000_000));
    assertEquals(1, inbox.size());
    assertTrue(inbox.get(0).contains(Papers.caseId(1)));
  }

  /** As it is behind a receipt, before entries take effect. */
  private void keepOnly(String text) {
    Batch batch = Batch.parse(text);
    county
        .transactions()
        .write(
            connection -> {
              Optional<Certificate> device = Identity.find(connection, batch.device());
              return Intake.keep(connection, CheckedBatch.of(batch, text, device), clock.millis());
            });
  }
}
