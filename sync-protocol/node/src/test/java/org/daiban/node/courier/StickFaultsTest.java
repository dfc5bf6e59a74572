package org.daiban.node.courier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.daiban.core.courier.ParcelRecord;
import org.daiban.core.log.Digest;
import org.daiban.core.number.RegionCode;
import org.daiban.core.request.AttachmentRef;
import org.daiban.node.HandClock;
import org.daiban.node.TestNode;
import org.daiban.node.Village;
import org.daiban.node.attachments.Arrivals;
import org.daiban.node.attachments.Attachments;
import org.daiban.node.cases.Papers;
import org.daiban.node.http.Refusal;
import org.daiban.node.people.Area;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Faults that sticks once had: each has its test here. */
class StickFaultsTest {
  private static final int TAG_BYTES = 16;
  private static final String ONE = "340822100201";
  private static final String OTHER = "340822100202";

  @TempDir Path folder;

  @Test
  void photoOfTwoVillagesCasesArrivesForBothOnOneStick() {
    HandClock clock = new HandClock();
    byte[] photo = Papers.picture();
    AttachmentRef ref = new AttachmentRef(Digest.of(photo), photo.length, "image/png");
    try (TestNode county = TestNode.county(clock, folder.resolve("county"));
        TestNode township =
            TestNode.township(county, TestNode.TOWNSHIP_REGION, folder.resolve("township"))) {
      county
          .transactions()
          .write(
              connection -> {
                Arrivals.named(connection, Papers.caseId(1), ONE, ref);
                return Arrivals.named(connection, Papers.caseId(2), OTHER, ref);
              });
      ParcelPhotos photos =
          new ParcelPhotos(
              county.transactions(), county.bean(Attachments.class), township.machine().enrolled());

      assertTrue(photos.wants(piece(ref, 1)));
      photos.take(piece(ref, 1), photo);
      assertFalse(arrived(county, ref, OTHER));
      assertFalse(photos.wants(piece(ref, 2)), "the bytes are here");

      assertTrue(arrived(county, ref, ONE));
      assertTrue(arrived(county, ref, OTHER));
    }
  }

  private static ParcelRecord.Piece piece(AttachmentRef ref, int n) {
    return new ParcelRecord.Piece(
        ref.bytes() + TAG_BYTES, ref.digest(), 0, ref.bytes(), "image/png", Papers.caseId(n));
  }

  private static boolean arrived(TestNode node, AttachmentRef ref, String region) {
    Area area = new Area(new RegionCode(region), Optional.empty());
    return node.transactions()
        .read(connection -> Arrivals.find(connection, ref.digest(), area))
        .isPresent();
  }

  @Test
  void stickOfLastWeekIsNoContactOfToday() {
    HandClock clock = new HandClock();
    try (TestNode county = TestNode.county(clock, folder.resolve("county"))) {
      Village never = Village.enrolledAt(county);
      Village lately = Village.enrolledAt(county);
      Post post = new Post(folder.resolve("stick"), clock);
      post.write(never.write(1), never.batch());
      post.write(lately.write(1), lately.batch());
      long written = clock.millis();
      clock.advance(Duration.ofDays(5));
      lately.receipt(county);
      long byLine = clock.millis();
      clock.advance(Duration.ofDays(2));

      county.bean(CourierDesk.class).importFrom(post.stick());

      assertEquals(written, seen(county, never));
      assertEquals(byLine, seen(county, lately));
    }
  }

  private static long seen(TestNode node, Village village) {
    return node.enrolment().machines(new Area(new RegionCode(ONE), Optional.empty())).stream()
        .filter(machine -> machine.name().equals(village.device()))
        .findFirst()
        .orElseThrow()
        .seenAtMs();
  }

  @Test
  void whatIsRememberedOfALargeParcelCanBeReadAgain() {
    List<String> many = Collections.nCopies(120_000, "340822100201-00:" + "1".repeat(100));
    TakenParcel large =
        new TakenParcel(
            "id",
            "340822100201-00",
            1,
            "10020100.U01",
            0,
            0,
            true,
            Optional.empty(),
            List.of("340822100201-00"),
            List.of(),
            Collections.nCopies(40, "x".repeat(500_000)),
            many,
            List.of(),
            0);

    TakenParcel read =
        TakenParcel.of("id", "s", 1, "f", 0, 0, true, Optional.empty(), large.detail());

    assertEquals(large.devices(), read.devices());
    assertTrue(read.acknowledged().size() > 5_000, read.acknowledged().size() + " kept");
  }

  @Test
  void uploadWhoseLineBreaksIsNotToldAsAFullDisk() {
    Tray tray = new Tray(folder);

    Refusal refused =
        assertThrows(
            Refusal.class, () -> tray.upload("10020100.U01", new BrokenLine(), stick -> 0));

    assertEquals("upload-cut", refused.problem().code());
  }

  private static final class BrokenLine extends InputStream {
    @Override
    public int read() throws IOException {
      throw new IOException("the line broke");
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      return read();
    }
  }
}
