package org.daiban.device.recovery;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.daiban.core.log.Batch;
import org.daiban.core.log.Entry;
import org.daiban.device.DeviceFixture;
import org.daiban.device.capture.Captured;
import org.daiban.device.capture.Draft;
import org.daiban.device.capture.VillageFixture;
import org.daiban.device.database.Database;
import org.daiban.device.database.Soundness;
import org.daiban.device.log.DeviceLog;
import org.daiban.device.log.DeviceName;
import org.daiban.device.log.EntryTable;
import org.daiban.device.log.LogNameTable;
import org.daiban.device.outbox.Outbox;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** What torn pages, lost heads and killed recoveries leave of a device's work (P1, row 16). */
public abstract class RecoveryContract {
  private static final int CASES = 12;
  private static final int PAGE = 4096;
  private static final long NOW_MS = 1_795_399_200_000L;

  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  private File file;
  private File pictures;
  private Database database;
  private VillageFixture village;
  private List<Captured> captured;
  private List<Entry> written;

  /** Opens the file with the driver under test. */
  protected abstract Database open(File file);

  @Before
  public void captureSomeCases() throws IOException {
    file = new File(folder.newFolder("代办 数据"), "device.db");
    pictures = new File(folder.getRoot(), "照片");
    database = store().open(NOW_MS, Collections::emptyList);
    village = new VillageFixture(database, pictures);
    captured = new ArrayList<>();
    for (int i = 0; i < CASES; i++) {
      captured.add(village.captured());
    }
    written = entries();
  }

  @After
  public void close() {
    database.close();
  }

  private DeviceStore store() {
    return new DeviceStore(file, this::open);
  }

  private void reopen(List<Entry> others) {
    database.close();
    database = store().open(NOW_MS, () -> others);
    village = new VillageFixture(database, pictures, 2);
    Rebuilding rebuilding =
        new Rebuilding(
            database,
            village.casebook(),
            (version, code) -> VillageFixture.catalogue().find(code),
            person -> "查代办",
            village.device().attachments()::file);
    if (rebuilding.isDue()) {
      rebuilding.finish();
    }
  }

  private List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    for (long seq = 1; seq <= village.outbox().head(); seq++) {
      village.outbox().findEntry(seq).ifPresent(entries::add);
    }
    return entries;
  }

  private void damage(long at, int bytes) {
    database.close();
    byte[] nonsense = new byte[bytes];
    Arrays.fill(nonsense, (byte) 0xa5);
    try (RandomAccessFile raw = new RandomAccessFile(file, "rw")) {
      raw.seek(at);
      raw.write(nonsense);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private List<File> damagedFiles() {
    File[] files =
        file.getParentFile()
            .listFiles(each -> each.getName().matches("device\\.db\\.damaged-\\d+-\\d+"));
    return Arrays.asList(files);
  }

  private void assertEverythingIsThere() {
    assertEquals(written, entries());
    for (Captured each : captured) {
      assertEquals(each.number(), village.casebook().findFile(each.caseId()).get().number());
    }
    assertTrue(Soundness.isWhole(database));
    assertEquals(Optional.of(0L), new RecoveryReport(database).find().map(Salvaged::photosMissing));
  }

  @Test
  public void soundStoreIsOpenedAsItIs() {
    reopen(Collections.emptyList());
    assertEquals(written, entries());
    assertEquals(Collections.emptyList(), damagedFiles());
    assertEquals(Optional.empty(), new RecoveryReport(database).find());
  }

  @Test
  public void storeWithoutItsFirstPageComesBackWithEveryCase() {
    damage(0, PAGE);
    reopen(Collections.emptyList());
    assertEverythingIsThere();
    assertEquals("the damaged file is kept", 1, damagedFiles().size());
  }

  @Test
  public void anyTornPageCostsNoMoreThanItsOwnRows() throws IOException {
    database.close();
    long pages = file.length() / PAGE;
    byte[] whole = java.nio.file.Files.readAllBytes(file.toPath());
    int costly = 0;
    for (long page = 1; page < pages; page += 1 + pages / 25) {
      java.nio.file.Files.write(file.toPath(), whole);
      database = open(file);
      damage(page * PAGE, PAGE);
      reopen(Collections.emptyList());
      List<Entry> left = entries();
      assertTrue("page " + page, written.containsAll(left));
      assertTrue("page " + page + " cost " + left.size(), left.size() >= written.size() - 6);
      costly += left.size() < written.size() ? 1 : 0;
      database.close();
    }
    assertNotEquals("no page of the log was hit", 0, costly);
    database = open(file);
  }

  @Test
  public void whatAPageCostComesOutOfTheSecondCopy() throws IOException {
    database.close();
    long bytes = file.length();
    damage(PAGE, (int) bytes - PAGE);
    reopen(written);
    assertEverythingIsThere();
  }

  @Test
  public void lostNumbersAreNamedAndTheirNeighboursStay() {
    database.close();
    damage(PAGE, (int) file.length() - PAGE);
    List<Entry> without = new ArrayList<>(written);
    without.remove(6);
    without.remove(6);
    reopen(without);
    Salvaged report = new RecoveryReport(database).find().get();
    assertEquals("[Range[from=7, to=8]]", report.missing().toString());
    assertEquals(written.size() - 2, report.entries());
    assertEquals(written.get(8), village.outbox().findEntry(9).get());
    assertFalse(report.isWhole());
  }

  @Test
  public void logUnderANewNameStandsBehindTheOldOneAgain() {
    DeviceName name = new DeviceName("340822100201-04");
    outboxOf(name).begin();
    LogNameTable names = new LogNameTable(database);
    DeviceLog log =
        new DeviceLog(
            name,
            new EntryTable(database),
            names,
            village.device().clock(),
            village.device().chance());
    Entry first =
        database.transaction(
            () -> log.append("case-1", "test.note", DeviceFixture.AGENT, "2026.1", "{}"));
    List<Entry> copied = new ArrayList<>(written);
    copied.add(first);
    database.close();
    damage(PAGE, (int) file.length() - PAGE);
    reopen(copied);
    outboxOf(name).begin();
    assertEquals(
        written.size(),
        (long) database.transaction(() -> new LogNameTable(database).findBase(name).get()));
    Batch batch = outboxOf(name).nextBatch(10_000_000).get();
    assertEquals(Collections.singletonList(first), batch.entries());
  }

  private Outbox outboxOf(DeviceName name) {
    return new Outbox(name, database, DeviceFixture.signer(), village.device().clock());
  }

  @Test
  public void workGoesOnWithTheNextNumber() {
    damage(0, PAGE);
    reopen(Collections.emptyList());
    Captured next = village.captured();
    assertEquals(written.size() + 2, village.outbox().head());
    for (Captured before : captured) {
      assertNotEquals(before.number(), next.number());
    }
    assertTrue(village.outbox().nextBatch(10_000_000).get().chained());
  }

  @Test
  public void draftsComeBackWhereTheirPagesAreWhole() {
    Draft draft = village.readyDraft();
    damage(0, 16); // the file's first words only
    reopen(Collections.emptyList());
    assertEquals(written, entries());
    Salvaged report = new RecoveryReport(database).find().get();
    boolean there =
        village.capture().drafts(VillageFixture.AGENT).stream()
            .anyMatch(each -> each.id().equals(draft.id()));
    assertEquals("what cannot be read is said", there, !report.torn().contains("*"));
  }

  @Test
  public void reportStaysUntilItIsRead() {
    damage(0, PAGE);
    reopen(Collections.emptyList());
    reopen(Collections.emptyList());
    assertTrue(new RecoveryReport(database).find().isPresent());
    new RecoveryReport(database).read();
    assertEquals(Optional.empty(), new RecoveryReport(database).find());
    assertEquals(1, damagedFiles().size());
  }

  @Test
  public void recoveryKilledAtAnyStepIsDoneAgain() throws IOException {
    damage(0, PAGE);
    for (int kill = 1; kill < 60; kill += 3) {
      KilledDriver dying = new KilledDriver(this::open, kill);
      DeviceStore store = new DeviceStore(file, dying::open);
      try {
        store.open(NOW_MS, Collections::emptyList).close();
      } catch (org.daiban.device.database.Killed powerCut) {
        dying.close();
      }
    }
    reopen(Collections.emptyList());
    assertEverythingIsThere();
    assertEquals(1, damagedFiles().size());
  }

  @Test
  public void photoThatIsNowhereIsCounted() {
    for (File each : pictures.listFiles()) {
      for (File photo : each.listFiles()) {
        assertTrue(photo.delete());
      }
    }
    damage(0, PAGE);
    reopen(Collections.emptyList());
    assertTrue(new RecoveryReport(database).find().get().photosMissing() > 0);
    village.device().attachments().restore(DeviceFixture.picture("身份证"));
  }
}
