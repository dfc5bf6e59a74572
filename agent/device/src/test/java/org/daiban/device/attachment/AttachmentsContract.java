package org.daiban.device.attachment;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Collections;
import org.daiban.core.log.Digest;
import org.daiban.core.log.KeptAttachments;
import org.daiban.core.log.MachineKind;
import org.daiban.core.log.Protocol;
import org.daiban.core.log.Receipt;
import org.daiban.core.log.Signed;
import org.daiban.core.request.AttachmentRef;
import org.daiban.device.DeviceFixture;
import org.daiban.device.FileContract;
import org.daiban.device.PinnedClock;
import org.daiban.device.attachment.AttachmentRefused.Reason;
import org.daiban.device.database.DatabaseFailure;
import org.daiban.device.database.Rows;
import org.daiban.device.outbox.Outbox;
import org.junit.Before;
import org.junit.Test;

/** What is taken as a picture, and that it stays. */
public abstract class AttachmentsContract extends FileContract {
  private Attachments attachments;

  @Before
  public void openAttachments() {
    attachments = new DeviceFixture(database(), pictures()).attachments();
  }

  @Test
  public void pictureLiesInAFileNamedByItsDigest() throws IOException {
    byte[] bytes = DeviceFixture.picture("身份证");
    AttachmentRef ref = attachments.keep(bytes);
    assertEquals("image/jpeg", ref.mediaType());
    assertEquals(ref.digest().hex(), attachments.file(ref.digest()).getName());
    assertArrayEquals(bytes, Files.readAllBytes(attachments.file(ref.digest()).toPath()));
    assertEquals(ref, attachments.find(ref.digest()).get().ref());
  }

  @Test
  public void samePictureAddedTwiceIsKeptOnce() {
    AttachmentRef first = attachments.keep(DeviceFixture.picture("a"));
    assertEquals(first, attachments.keep(DeviceFixture.picture("a")));
    assertEquals(1, attachments.file(first.digest()).getParentFile().list().length);
  }

  @Test
  public void pictureThatIsAddedAgainIsNotLetGo() {
    byte[] bytes = DeviceFixture.picture("身份证");
    AttachmentRef ref = attachments.keep(bytes);
    File file = attachments.file(ref.digest());
    forget(ref);
    assertTrue(attachments.letGo(ref.digest()));
    assertFalse(file.exists());
    attachments.keep(bytes);
    forget(ref);
    attachments.keep(bytes);
    assertTrue(attachments.letGo(ref.digest()));
    assertTrue("a row says that it lies here", file.exists());
  }

  private void forget(AttachmentRef ref) {
    database()
        .transaction(
            () ->
                Rows.changed(
                    database()
                        .prepare("DELETE FROM attachment WHERE digest = ?")
                        .bindText(1, ref.digest().text())));
  }

  @Test
  public void pictureCutShortByAPowerFailureIsWrittenAnew() throws IOException {
    byte[] bytes = DeviceFixture.picture("a picture of some length");
    AttachmentRef ref = attachments.keep(bytes);
    File file = attachments.file(ref.digest());
    Files.write(file.toPath(), new byte[] {1});
    attachments.keep(bytes);
    assertArrayEquals(bytes, Files.readAllBytes(file.toPath()));
  }

  @Test
  public void pngAndWebpAreTaken() {
    byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0};
    byte[] webp = {'R', 'I', 'F', 'F', 1, 0, 0, 0, 'W', 'E', 'B', 'P', 0};
    assertEquals("image/png", attachments.keep(png).mediaType());
    assertEquals("image/webp", attachments.keep(webp).mediaType());
  }

  @Test
  public void whatIsNoPictureIsRefused() {
    assertEquals(
        Reason.NO_PICTURE, refusal("%PDF-1.7 not a picture".getBytes(StandardCharsets.UTF_8)));
    assertEquals(Reason.NO_PICTURE, refusal(new byte[] {(byte) 0xff, (byte) 0xd8}));
    assertEquals(Reason.EMPTY, refusal(new byte[0]));
    assertFalse(pictures().exists());
  }

  @Test
  public void pictureOverTheLimitIsRefused() {
    byte[] small = DeviceFixture.picture("");
    byte[] most = Arrays.copyOf(small, Protocol.ATTACHMENT_BYTES_MAX);
    byte[] more = Arrays.copyOf(small, Protocol.ATTACHMENT_BYTES_MAX + 1);
    assertEquals(most.length, attachments.keep(most).bytes());
    assertEquals(Reason.TOO_LARGE, refusal(more));
  }

  @Test
  public void folderThatCannotBeWrittenIsToldAndLeavesNothing() throws IOException {
    Files.write(pictures().toPath(), new byte[] {1});
    byte[] picture = DeviceFixture.picture("a");
    assertThrows(DatabaseFailure.class, () -> attachments.keep(picture));
    assertFalse(attachments.find(Digest.of(picture)).isPresent());
  }

  @Test
  public void attachmentsOfACaseAreCompleteOnlyByTheCountysWord() {
    Digest first = attachments.keep(DeviceFixture.picture("a")).digest();
    Digest second = attachments.keep(DeviceFixture.picture("b")).digest();
    Outbox outbox =
        new Outbox(DeviceFixture.DEVICE, database(), DeviceFixture.signer(), new PinnedClock());
    database()
        .transaction(
            () -> {
              table().assign("case-1", first, 1);
              table().assign("case-1", second, 1);
              return null;
            });
    outbox.attachmentKept(first, MachineKind.TOWNSHIP);
    outbox.attachmentKept(second, MachineKind.TOWNSHIP);
    assertEquals(new KeptCount(2, 0, 2), count());
    assertFalse(count().isComplete());
    outbox.apply(word(first), MachineKind.COUNTY);
    assertEquals(new KeptCount(2, 1, 2), count());
    outbox.apply(word(first, second, Digest.of("none of ours")), MachineKind.COUNTY);
    assertTrue(count().isComplete());
  }

  @Test
  public void wordOfTheCountysNewLifeOutlivesTheReceiptThatTellsOfIt() {
    Digest photo = attachments.keep(DeviceFixture.picture("a")).digest();
    Outbox outbox =
        new Outbox(DeviceFixture.DEVICE, database(), DeviceFixture.signer(), new PinnedClock());
    assign(photo);
    outbox.apply(receipt("e1", 1), MachineKind.COUNTY);
    outbox.apply(wordIn("e1", photo), MachineKind.COUNTY);
    assertTrue(count().isComplete());

    outbox.apply(wordIn("e2"), MachineKind.COUNTY);
    assertFalse("what was said before the county was put back", count().isComplete());
    outbox.apply(wordIn("e2", photo), MachineKind.COUNTY);
    outbox.apply(receipt("e2", 2), MachineKind.COUNTY);
    assertTrue(count().isComplete());

    outbox.apply(receipt("e3", 3), MachineKind.COUNTY);
    assertFalse(count().isComplete());
    outbox.apply(wordIn("e2", photo), MachineKind.COUNTY);
    assertFalse("out of a life that is over", count().isComplete());
    outbox.apply(wordIn("e3", photo), MachineKind.COUNTY);
    assertTrue(count().isComplete());
  }

  private void assign(Digest photo) {
    database()
        .transaction(
            () -> {
              table().assign("case-1", photo, 1);
              return null;
            });
  }

  private static Signed receipt(String epoch, long atMs) {
    Receipt receipt =
        new Receipt(
            "340822000000-00",
            epoch,
            DeviceFixture.DEVICE.text(),
            0,
            Digest.NONE,
            Collections.emptyList(),
            Collections.emptyList(),
            Collections.emptyList(),
            atMs,
            atMs,
            0);
    return Signed.of(Signed.RECEIPT, receipt.text(), DeviceFixture.signer());
  }

  private static KeptAttachments word(Digest... hashes) {
    return wordIn("", hashes);
  }

  private static KeptAttachments wordIn(String epoch, Digest... hashes) {
    return new KeptAttachments("340822000000-00", epoch, "case-1", Arrays.asList(hashes));
  }

  private AttachmentTable table() {
    return new AttachmentTable(database());
  }

  private KeptCount count() {
    return database().transaction(() -> table().countOfCase("case-1"));
  }

  private Reason refusal(byte[] bytes) {
    AttachmentRefused refused =
        assertThrows(AttachmentRefused.class, () -> attachments.keep(bytes));
    assertTrue(refused.getMessage().contains("请"));
    return refused.reason();
  }
}
