package org.daiban.node.courier;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.daiban.core.courier.FileReport;
import org.daiban.core.courier.ParcelName;
import org.daiban.core.courier.ParcelTrouble;
import org.daiban.core.log.Digest;
import org.daiban.core.log.EntryType;
import org.daiban.core.log.ExchangeAnswer;
import org.daiban.core.log.Receipt;
import org.daiban.core.request.AttachmentRef;
import org.daiban.core.request.MadeUpJpeg;
import org.daiban.core.request.Manifest;
import org.daiban.node.HandClock;
import org.daiban.node.TestNode;
import org.daiban.node.Village;
import org.daiban.node.attachments.Attachments;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A clerk plugs in what villages have sent. */
class CourierDeskTest {
  @TempDir Path folder;
  private final HandClock clock = new HandClock();
  private TestNode county;
  private TestNode township;
  private Village village;
  private Post post;

  @BeforeEach
  void start() {
    county = TestNode.county(clock, folder.resolve("county"));
    township = TestNode.township(county, TestNode.TOWNSHIP_REGION, folder.resolve("township"));
    village = Village.enrolledAt(township);
    post = new Post(folder.resolve("stick"), clock);
  }

  @AfterEach
  void stop() {
    township.close();
    county.close();
  }

  private static CourierDesk desk(TestNode node) {
    return node.bean(CourierDesk.class);
  }

  private List<CourierDesk.Imported> importAt(TestNode node) {
    return desk(node).importFrom(post.stick());
  }

  private FileReport onlyReport(TestNode node) {
    List<CourierDesk.Imported> imported = importAt(node);
    assertEquals(1, imported.size());
    return imported.get(0).report();
  }

  private static Receipt kept(TestNode node, int sender) {
    return desk(node).senders().get(sender).receipts().get(0);
  }

  @Test
  void entriesOfAStickAreKeptAndAnsweredOnIt() {
    village.write(3);
    post.write(village, village.batch());

    assertEquals(Optional.empty(), onlyReport(township).trouble());
    assertEquals(3, kept(township, 0).head());
    List<CourierDesk.Answered> answered =
        desk(township).answerTo(post.stick(), List.of(village.device()));
    ExchangeAnswer answer = post.answer(answered.get(0).file(), village, township);
    assertEquals(3, Village.receiptFor(township, village.device(), answer).head());
    assertTrue(answer.items().size() > 3, "catalogue, regions and calendars come along");
  }

  @Test
  void sameStickTwiceChangesNothing() {
    village.write(2);
    post.write(village, village.batch());
    importAt(township);
    List<CourierDesk.Imported> again = importAt(township);

    assertEquals(Optional.empty(), again.get(0).report().trouble());
    assertEquals(1, desk(township).senders().size());
    assertEquals(2, kept(township, 0).head());
  }

  @Test
  void stickBehindTheLineChangesNothing() {
    village.write(2);
    Receipt byLine = village.receipt(township, village.batch());
    post.write(village, village.batch());

    assertEquals(Optional.empty(), onlyReport(township).trouble());
    assertEquals(byLine.headDigest(), kept(township, 0).headDigest());
    assertEquals(2, kept(township, 0).head());
  }

  @Test
  void twoVillagesOnOneStickAreToldApart() {
    Village other = Village.enrolledAt(township, "340822100202");
    post.write(village.write(1), village.batch());
    post.write(other.write(2), other.batch());
    importAt(township);

    assertEquals(2, desk(township).senders().size());
    assertEquals(1, kept(township, 0).head());
    assertEquals(2, kept(township, 1).head());
    assertEquals(2, desk(township).answerAll(post.stick()).size());
  }

  @Test
  void missingNumbersOfAnEarlierStickAreNamed() {
    village.write(4);
    post.write(village, village.batch(4, 4));
    importAt(township);
    CourierDesk.Sender sender = desk(township).senders().get(0);

    assertEquals(
        "第1至3号尚未到达",
        NumberWords.of(NumberWords.missing(sender.receipts().get(0), sender.parcel().missing())));
  }

  @Test
  void stickPulledOutTooEarlyBringsWhatIsWholeAndNamesTheRest() throws IOException {
    village.write(17);
    Path file = post.write(village, village.batch(1, 16), village.batch(17, 17));
    Post.cut(file, Files.size(file) - 3);
    CourierDesk.Imported imported = importAt(township).get(0);

    assertEquals(Optional.of(ParcelTrouble.CUT), imported.report().trouble());
    assertEquals(16, kept(township, 0).head());
    CourierDesk.Sender sender = desk(township).senders().get(0);
    assertEquals(
        "第17号尚未到达",
        NumberWords.of(NumberWords.missing(sender.receipts().get(0), sender.parcel().missing())));

    village.receipt(township, village.batch(17, 17));
    sender = desk(township).senders().get(0);
    assertEquals(
        Collections.emptyList(),
        NumberWords.missing(sender.receipts().get(0), sender.parcel().missing()));
  }

  @Test
  void unfinishedFileOfAPulledStickIsReadLikeAnyOther() throws IOException {
    village.write(17);
    Path file = post.write(village, village.batch(1, 16), village.batch(17, 17));
    Post.cut(file, Files.size(file) - 3);
    String unfinished = ParcelName.unfinished(file.getFileName().toString());
    Files.move(file, file.resolveSibling(unfinished));

    assertEquals(unfinished, onlyReport(township).file());
    assertEquals(16, kept(township, 0).head());
  }

  @Test
  void photoThatWasCutComesWholeWithTheNextStick() throws IOException {
    byte[] photo = MadeUpJpeg.of(5, 600_000);
    AttachmentRef named = new AttachmentRef(Digest.of(photo), photo.length, "image/jpeg");
    village.write(Post.CASE, EntryType.MANIFEST, new Manifest(List.of(named)).text());
    Path file = post.write(village, photo, village.batch());
    byte[] whole = Files.readAllBytes(file);
    Post.cut(file, whole.length - 10);
    FileReport report = onlyReport(township);

    assertEquals(1, report.photosMissing());
    assertFalse(Files.exists(township.bean(Attachments.class).file(Digest.of(photo))));
    Files.write(file, whole);
    assertEquals(Optional.empty(), onlyReport(township).trouble());
    assertArrayEquals(
        photo, Files.readAllBytes(township.bean(Attachments.class).file(Digest.of(photo))));
  }

  @Test
  void fileThatIsNoPictureIsNotTaken() {
    byte[] page = "<html>not a photo</html>".getBytes(StandardCharsets.UTF_8);
    AttachmentRef named = new AttachmentRef(Digest.of(page), page.length, "image/jpeg");
    village.write(Post.CASE, EntryType.MANIFEST, new Manifest(List.of(named)).text());
    post.write(village, page, village.batch());

    assertEquals(1, onlyReport(township).photosMissing());
    assertFalse(Files.exists(township.bean(Attachments.class).file(Digest.of(page))));
  }

  @Test
  void photoThatNoCaseNamesIsNotTaken() {
    byte[] photo = MadeUpJpeg.of(1, 40);
    post.write(village.write(1), photo, village.batch());

    assertEquals(1, onlyReport(township).photosMissing());
    assertFalse(Files.exists(township.bean(Attachments.class).file(Digest.of(photo))));
  }

  @Test
  void countyOpensWhatWasMeantForTheTownshipToo() {
    village.write(2);
    post.write(village, village.batch());

    assertEquals(Optional.empty(), onlyReport(county).trouble());
    assertEquals(2, kept(county, 0).head());
  }

  @Test
  void stickForAnotherTownshipIsToldSo() {
    try (TestNode other =
        TestNode.township(county, "340822101000", folder.resolve("other township"))) {
      post.write(village.write(1), village.batch());
      FileReport report = onlyReport(other);

      assertEquals(Optional.of(ParcelTrouble.NOT_FOR_US), report.trouble());
      assertEquals(
          Optional.of(ParcelTrouble.SWAPPED),
          FileReport.ofStick(Collections.singletonList(report)));
      assertTrue(desk(other).senders().isEmpty());
    }
  }

  @Test
  void forgedStickIsRefusedAndLeavesNoTrace() throws IOException {
    Path file = post.write(village.write(1), village.batch());
    byte[] bytes = Files.readAllBytes(file);
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    int number = text.indexOf("number") + 9;
    bytes[number] = '9';
    Files.write(file, bytes);

    assertEquals(Optional.of(ParcelTrouble.FORGED), onlyReport(township).trouble());
    assertTrue(desk(township).senders().isEmpty());
  }

  @Test
  void damagedFileStopsNoOther() throws IOException {
    Village other = Village.enrolledAt(township, "340822100202");
    Path file = post.write(village.write(1), village.batch());
    Post.cut(file, 100);
    post.write(other.write(1), other.batch());
    List<CourierDesk.Imported> imported = importAt(township);

    assertEquals(
        Arrays.asList(Optional.of(ParcelTrouble.HEAD_CUT), Optional.empty()),
        Arrays.asList(imported.get(0).report().trouble(), imported.get(1).report().trouble()));
    assertEquals(other.device(), desk(township).senders().get(0).parcel().sender());
  }

  @Test
  void stickHoldsNothingReadable() throws IOException {
    village.write("00000000-0000-4000-8000-000000000000", "test.note", "{\"name\":\"张三\"}");
    Path file = post.write(village, village.batch());
    String text = Files.readString(file, StandardCharsets.ISO_8859_1);

    assertFalse(text.contains("test.note"));
    assertTrue(file.getFileName().toString().matches("[0-9A-F]{8}\\.U[0-9A-Z]{2}"));
  }

  @Test
  void newerAnswerTakesThePlaceOfTheOlder() throws IOException {
    post.write(village.write(1), village.batch());
    importAt(township);
    String first = desk(township).answerAll(post.stick()).get(0).file();
    String second = desk(township).answerAll(post.stick()).get(0).file();

    assertFalse(Files.exists(post.path(first)));
    assertTrue(Files.exists(post.path(second)));
  }
}
