package org.daiban.node.backup;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.daiban.node.HandClock;
import org.daiban.node.TestNode;
import org.daiban.node.Village;
import org.daiban.node.attachments.Attachments;
import org.daiban.node.attachments.StoredAttachment;
import org.daiban.node.store.Snapshot;
import org.daiban.node.store.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a county calls safe, and when (P1). */
class BackupTest {
  private static final byte[] PHOTO = Arrays.copyOf("照片".getBytes(StandardCharsets.UTF_8), 5_000);

  @TempDir Path folder;

  private final HandClock clock = new HandClock();
  private Path data;
  private Path target;
  private TestNode county;
  private Village village;

  @BeforeEach
  void start() throws IOException {
    data = folder.resolve("county");
    target = folder.resolve("另一块盘");
    county = TestNode.countyOnDisk(clock, data);
    village = Village.enrolledAt(county).write(3);
  }

  @AfterEach
  void stop() {
    county.close();
  }

  private Backup backup() {
    return new Backup(data, target, county.transactions(), county.bean(Attachments.class), clock);
  }

  @Test
  void receiptCallsNothingSafeBeforeABackup() {
    assertEquals(0, village.receipt(county, village.batch()).safeUpTo());
  }

  @Test
  void receiptCallsSafeWhatAVerifiedBackupCoversAndNoMore() throws IOException {
    village.receipt(county, village.batch());
    backup().run();
    assertEquals(3, village.receipt(county).safeUpTo());
    village.write(2);
    assertEquals(3, village.receipt(county, village.batch()).safeUpTo());
    backup().run();
    assertEquals(5, village.receipt(county).safeUpTo());
  }

  @Test
  void entriesAboveAGapAreNotCalledSafe() throws IOException {
    village.write(6);
    village.receipt(county, village.batch(1, 2), village.batch(5, 6));
    backup().run();
    assertEquals(2, village.receipt(county).safeUpTo());
  }

  @Test
  void backupIsAStoreThatOpensWithTheSameLogAndPhotos() throws IOException {
    StoredAttachment photo = county.bean(Attachments.class).put(PHOTO, "image/jpeg");
    village.receipt(county, village.batch());
    Path file = target.resolve(backup().run().file());
    assertEquals(
        village.entry(3).digest().text(),
        Snapshot.read(
            file,
            connection ->
                Sql.find(
                        connection,
                        "SELECT digest FROM kept_head WHERE device = ?",
                        row -> row.getString(1),
                        village.device())
                    .get()));
    Path copied =
        target.resolve("attachments").resolve(hex(photo).substring(0, 2)).resolve(hex(photo));
    assertArrayEquals(PHOTO, Files.readAllBytes(copied));
  }

  @Test
  void photoThatIsNotWhatItsNameSaysMakesNothingSafe() throws IOException {
    StoredAttachment photo = county.bean(Attachments.class).put(PHOTO, "image/jpeg");
    village.receipt(county, village.batch());
    Files.write(county.bean(Attachments.class).file(photo.hash()), new byte[5_000]);
    assertThrows(IOException.class, () -> backup().run());
    assertEquals(0, village.receipt(county).safeUpTo());
    assertTrue(backup().newest().isEmpty());
  }

  @Test
  void targetThatIsNoFolderMakesNothingSafe() throws IOException {
    Files.write(target, new byte[1]);
    village.receipt(county, village.batch());
    assertThrows(IOException.class, () -> backup().run());
    assertEquals(0, village.receipt(county).safeUpTo());
  }

  @Test
  void sevenNewestBackupsAreKept() throws IOException {
    for (int i = 0; i < 9; i++) {
      clock.advance(Duration.ofDays(1));
      backup().run();
    }
    try (Stream<Path> files = Files.list(target)) {
      assertEquals(7, files.filter(file -> file.toString().endsWith(".db")).count());
    }
    assertTrue(Files.exists(target.resolve(backup().newest().get().file())));
  }

  private static String hex(StoredAttachment photo) {
    return photo.hash().hex();
  }
}
