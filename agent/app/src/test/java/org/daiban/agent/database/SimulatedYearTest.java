package org.daiban.agent.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;
import java.util.stream.Stream;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.CaseFileText;
import org.daiban.core.cases.CaseState;
import org.daiban.core.log.Batch;
import org.daiban.core.log.Digest;
import org.daiban.core.log.MachineKind;
import org.daiban.core.log.Signed;
import org.daiban.core.request.HandedMaterial;
import org.daiban.device.DeviceFixture;
import org.daiban.device.attachment.StoredAttachment;
import org.daiban.device.capture.Captured;
import org.daiban.device.capture.Draft;
import org.daiban.device.capture.DraftContent;
import org.daiban.device.capture.VillageFixture;
import org.daiban.device.casebook.HolderStory;
import org.daiban.device.clearing.Clearing;
import org.daiban.device.database.Database;
import org.daiban.device.outbox.ReceiptingNode;
import org.daiban.device.space.DiskLevel;
import org.daiban.device.store.DeviceSchema;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A village's year: 250 working days of 15 cases with a photo each, of which most are closed. */
@Tag("slow")
class SimulatedYearTest {
  private static final int DAYS = 250;
  private static final int CASES_A_DAY = 15;
  private static final int OPEN_DAYS = 10;
  private static final int PHOTO_BYTES = 4_000;
  private static final String COUNTY = "340822000000-00";

  @TempDir Path folder;

  private final ReceiptingNode county = new ReceiptingNode(COUNTY);
  private final HolderStory holder = new HolderStory("340822100000-00", VillageFixture.item());
  private final Deque<Captured> open = new ArrayDeque<>();
  private VillageFixture village;
  private int photo;

  @Test
  void diskUseAfterAYearIsThatOfTheOpenWorkAndNotOfTheYear() throws IOException {
    Path file = folder.resolve("device.db");
    try (Database database = JdbcDatabase.open(file)) {
      DeviceSchema.migrate(database);
      village = new VillageFixture(database, folder.resolve("pictures").toFile());
      Clearing clearing = clearing(database);
      long quarterBytes = 0;
      for (int day = 1; day <= DAYS; day++) {
        day(clearing);
        quarterBytes = day == DAYS / 4 ? size(folder) : quarterBytes;
      }
      long yearBytes = size(folder);
      String told = yearBytes + " bytes after a year, " + quarterBytes + " after a quarter";
      assertTrue(yearBytes < 1.25 * quarterBytes, told);
      assertTrue(yearBytes < 20L * 1024 * 1024, told);
      assertEquals(2L * DAYS * CASES_A_DAY, village.outbox().head());
      assertEquals(0, village.outbox().unsent().entries());
      open.forEach(
          each ->
              assertTrue(village.casebook().find(each.caseId()).get().application().isPresent()));
    }
  }

  private Clearing clearing(Database database) {
    return new Clearing(
        COUNTY,
        DeviceFixture.DEVICE,
        database,
        DeviceFixture.signer(),
        village.device().attachments()::letGo);
  }

  private void day(Clearing clearing) {
    village.device().clock().forward(86_400_000L);
    for (int i = 0; i < CASES_A_DAY; i++) {
      open.add(capture());
    }
    send();
    while (open.size() > OPEN_DAYS * CASES_A_DAY) {
      close(open.remove());
    }
    county.backUp();
    village.outbox().apply(county.receipt(), MachineKind.COUNTY);
    clearing.clear(DiskLevel.ENOUGH);
  }

  private Captured capture() {
    Draft draft = village.readyDraft();
    byte[] picture = Arrays.copyOf(DeviceFixture.picture("照片" + photo++), PHOTO_BYTES);
    Digest digest = village.device().attachments().keep(picture).digest();
    HandedMaterial paper = new HandedMaterial(1, HandedMaterial.COPY, Arrays.asList(digest), "");
    DraftContent content =
        new DraftContent(draft.content().form(), Arrays.asList(paper), draft.content().mandate());
    village.capture().saveDraft(VillageFixture.AGENT, draft.id(), content);
    return village.capture().capture(VillageFixture.AGENT, draft.id(), false);
  }

  private void send() {
    Optional<Batch> batch = village.outbox().nextBatch(1_000_000);
    while (batch.isPresent()) {
      county.keep(batch.get());
      village.outbox().apply(county.receipt(), MachineKind.COUNTY);
      batch = village.outbox().nextBatch(1_000_000);
    }
    for (StoredAttachment each : village.outbox().attachmentsToSend(100)) {
      village.outbox().attachmentKept(each.digest(), MachineKind.COUNTY);
    }
  }

  private void close(Captured each) {
    CaseFile file = village.casebook().findFile(each.caseId()).get();
    CaseFile closed = HolderStory.withState(holder.received(file), CaseState.CLOSED);
    Signed word = Signed.of(Signed.CASE, CaseFileText.of(closed).text(), DeviceFixture.signer());
    village.casebook().apply(word);
    village.casebook().keep("W01-" + each.caseId(), each.caseId(), "文书".repeat(2_000));
  }

  private static long size(Path folder) throws IOException {
    long bytes = 0;
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        bytes += Files.size(file);
      }
    }
    return bytes;
  }
}
