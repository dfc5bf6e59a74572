package org.daiban.node.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.CaseState;
import org.daiban.core.log.EntryType;
import org.daiban.core.log.Outcome;
import org.daiban.node.HandClock;
import org.daiban.node.TestNode;
import org.daiban.node.Village;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A new version of the catalogue asks for more while fifty devices still fill in the one before:
 * none of their cases is refused for that.
 */
class PublishedAnewTest {
  private static final int DEVICES = 50;
  private static final int SLOTS = 25;

  /** The first material of {@link Papers#ITEM}, before which the new version puts another. */
  private static final String FIRST = "{\n     \"name\": \"最低生活保障申请书\",";

  @TempDir Path folder;
  private TestNode county;
  private TestNode township;
  private final List<Village> devices = new ArrayList<>();

  @BeforeEach
  void start() {
    county = TestNode.county(new HandClock(), folder.resolve("county"));
    township = TestNode.township(county, TestNode.TOWNSHIP_REGION, folder.resolve("township"));
    for (int i = 0; i < DEVICES; i++) {
      devices.add(Village.enrolledAt(township, "34082210020" + (1 + i / SLOTS)));
    }
  }

  @AfterEach
  void stop() {
    township.close();
    county.close();
  }

  @Test
  void casesOfTheVersionBeforeAreReceivedAndGoOnByThatVersion() {
    captureAndSend(0);
    township.reference().publishCatalogue(askingForMore());
    captureAndSend(DEVICES);

    for (Village device : devices) {
      assertEquals(0, Look.refusals(township, device.device()));
      for (int seq = 1; seq <= 2; seq++) {
        assertEquals(Outcome.APPLIED, Look.outcomeOf(township, device.device(), seq).verdict());
      }
    }
    for (int n = 1; n <= 2 * DEVICES; n++) {
      CaseFile file = Look.file(township, Papers.caseId(n));
      assertEquals(CaseState.RECEIVED, file.state());
      assertEquals("sample-2026.1", received(n), "what was asked for when it was captured");
    }
  }

  private String received(int n) {
    return township
        .transactions()
        .read(connection -> CaseTable.received(connection, Papers.caseId(n)))
        .orElseThrow()
        .catalogue();
  }

  private static String askingForMore() {
    String sample = TestNode.sample("catalogue.json");
    assertTrue(sample.contains(FIRST), "the sample's first item is another now");
    return sample
        .replace("sample-2026.1", "sample-2026.2")
        .replace(FIRST, "{\n     \"name\": \"新增的必交材料\",");
  }

  private void captureAndSend(int before) {
    for (int i = 0; i < DEVICES; i++) {
      Village device = devices.get(i);
      int n = before + i + 1;
      device.write(Papers.caseId(n), EntryType.CAPTURE, Papers.application(n).text());
      device.receipt(township, device.batch());
    }
  }
}
