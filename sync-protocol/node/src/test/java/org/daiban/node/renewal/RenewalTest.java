package org.daiban.node.renewal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import org.daiban.core.log.Certificate;
import org.daiban.core.log.Digest;
import org.daiban.core.log.FeedItem;
import org.daiban.core.log.RenewalRequest;
import org.daiban.core.log.Signed;
import org.daiban.core.log.Signer;
import org.daiban.node.HandClock;
import org.daiban.node.TestNode;
import org.daiban.node.Village;
import org.daiban.node.http.Refusal;
import org.daiban.node.identity.Identity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A machine whose log was forked goes on under a new name. */
class RenewalTest {
  @TempDir Path folder;
  private final HandClock clock = new HandClock();
  private TestNode county;
  private Village village;
  private Village clone;

  @BeforeEach
  void start() {
    county = TestNode.county(clock, folder);
    village = Village.enrolledAt(county).write(2);
    clone = village.cloned();
    village.write(1);
    clone.write("00000000-0000-4000-8000-000000000001", "test.note", "{\"v\":1}");
    clone.write(1);
  }

  @AfterEach
  void stop() {
    county.close();
  }

  private Certificate renew(Village device, Signer fresh, int head) {
    Digest digest = head == 0 ? Digest.NONE : device.entry(head).digest();
    Certificate machine =
        county
            .transactions()
            .read(connection -> Identity.find(connection, device.device()))
            .orElseThrow();
    RenewalRequest request = RenewalRequest.of(machine, fresh, "test", head, digest);
    return Certificate.parse(
        Signed.parse(county.bean(RenewalDesk.class).renew(machine, request).certificates().get(0))
            .body());
  }

  private String refused(Village device, int head) {
    Signer fresh = Village.newSigner();
    return assertThrows(Refusal.class, () -> renew(device, fresh, head)).problem().code();
  }

  @Test
  void bothMachinesOfAForkedNameGetNamesOfTheirOwn() {
    village.receipt(county, village.batch());
    clone.receipt(county, clone.batch());
    Certificate one = renew(village, Village.newSigner(), 3);
    Certificate other = renew(clone, Village.newSigner(), 4);
    assertNotEquals(one.subject(), other.subject());
    assertNotEquals(village.device(), one.subject());
    assertEquals(village.device(), one.replaces());
    assertEquals(village.device(), other.replaces());
  }

  @Test
  void lostAnswerIsAnsweredAgainWithTheSameName() {
    village.receipt(county, village.batch());
    clone.receipt(county, clone.batch());
    Signer fresh = Village.newSigner();
    assertEquals(renew(clone, fresh, 4), renew(clone, fresh, 4));
  }

  @Test
  void whatWasNotSentIsSentFirst() {
    village.receipt(county, village.batch());
    clone.receipt(county, clone.batch(3, 3));
    assertEquals("send-first", refused(clone, 4));
    clone.receipt(county, clone.batch(4, 4));
    assertEquals(village.device(), renew(clone, Village.newSigner(), 4).replaces());
  }

  @Test
  void machineThatWasPutBackInTimeGetsANewNameBeforeItWritesASecondHistory() {
    village.receipt(county, village.batch());
    assertEquals(village.device(), renew(clone, Village.newSigner(), 2).replaces());
  }

  @Test
  void machineThatNobodyCopiedKeepsItsName() {
    village.receipt(county, village.batch());
    assertEquals("not-forked", refused(village, 3));
  }

  @Test
  void newNameReadsWhatWasSaidToTheOldOne() {
    village.receipt(county, village.batch());
    clone.receipt(county, clone.batch());
    Certificate fresh = renew(clone, Village.newSigner(), 4);
    county
        .transactions()
        .write(
            connection -> {
              org.daiban.node.feed.ChangeFeed.publish(
                  connection,
                  java.util.List.of(
                      new org.daiban.node.feed.Change(
                          "test", "k", FeedItem.device(clone.device()), "{}")));
              return null;
            });
    long told =
        county.exchange(fresh.subject(), clone.request()).items().stream()
            .filter(item -> item.kind().equals("test"))
            .count();
    assertEquals(1, told);
  }
}
