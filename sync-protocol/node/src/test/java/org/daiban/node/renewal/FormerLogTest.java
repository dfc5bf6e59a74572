package org.daiban.node.renewal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.daiban.core.cases.Role;
import org.daiban.core.log.Batch;
import org.daiban.core.log.Certificate;
import org.daiban.core.log.Entry;
import org.daiban.core.log.KeepRefusal;
import org.daiban.core.log.Receipt;
import org.daiban.core.log.RenewalRequest;
import org.daiban.core.log.Signed;
import org.daiban.core.log.Signer;
import org.daiban.node.HandClock;
import org.daiban.node.TestNode;
import org.daiban.node.Village;
import org.daiban.node.identity.Identity;
import org.daiban.node.machines.RevocationDesk;
import org.daiban.node.people.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a renamed machine brings again of the log that it wrote under its former name. */
class FormerLogTest {
  private static final Person MANAGER =
      new Person("p-1", "p", "测试", Role.CENTRE_MANAGER, "340822000000", "", "", true);

  @TempDir Path folder;
  private final HandClock clock = new HandClock();
  private final Signer fresh = Village.newSigner();
  private TestNode county;
  private Village village;
  private Certificate renamed;

  /** Of a name with three entries, the clone's two histories part at the third. */
  @BeforeEach
  void rename() {
    county = TestNode.county(clock, folder);
    village = Village.enrolledAt(county).write(2);
    Village clone = village.cloned();
    village.write(1);
    clone.write("00000000-0000-4000-8000-000000000001", "test.note", "{\"v\":1}");
    village.receipt(county, village.batch());
    clone.receipt(county, clone.batch());
    Certificate machine =
        county
            .transactions()
            .read(connection -> Identity.find(connection, village.device()))
            .orElseThrow();
    RenewalRequest request =
        RenewalRequest.of(machine, fresh, "test", 3, village.entry(3).digest());
    renamed =
        Certificate.parse(
            Signed.parse(
                    county.bean(RenewalDesk.class).renew(machine, request).certificates().get(0))
                .body());
  }

  @AfterEach
  void stop() {
    county.close();
  }

  private Receipt brought(int from, int to) {
    List<Entry> entries = new ArrayList<>();
    for (int seq = from; seq <= to; seq++) {
      entries.add(village.entry(seq));
    }
    return village.receipt(county, Batch.of(entries, fresh).text());
  }

  private static List<String> codes(Receipt receipt) {
    return receipt.refused().stream().map(KeepRefusal::code).toList();
  }

  @Test
  void oldLogIsTakenUnderThePresentKey() {
    assertEquals(renamed.former().headDigest(), village.entry(3).digest());
    assertEquals(0, codes(brought(1, 3)).stream().filter("BAD_SIGNATURE"::equals).count());
  }

  @Test
  void nothingBehindItsEndIsTaken() {
    village.write(1);
    assertEquals(1, codes(brought(4, 4)).stream().filter("BAD_SIGNATURE"::equals).count());
    assertEquals(1, codes(brought(3, 4)).stream().filter("BAD_SIGNATURE"::equals).count());
    assertEquals(3, village.receipt(county).head());
  }

  @Test
  void machineThatWasShutOutSaysNothingUnderItsFormerName() {
    county.bean(RevocationDesk.class).revoke(MANAGER, renamed.subject(), clock.millis(), "电脑丢失");
    assertEquals(1, codes(brought(1, 3)).stream().filter("BAD_SIGNATURE"::equals).count());
  }
}
