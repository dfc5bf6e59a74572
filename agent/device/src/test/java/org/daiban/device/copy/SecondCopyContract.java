package org.daiban.device.copy;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.daiban.core.courier.SealChance;
import org.daiban.core.courier.SealKeys;
import org.daiban.core.courier.SealOpener;
import org.daiban.core.log.Digest;
import org.daiban.core.log.Entry;
import org.daiban.core.log.MachineKind;
import org.daiban.device.DeviceFixture;
import org.daiban.device.FileContract;
import org.daiban.device.capture.VillageFixture;
import org.daiban.device.outbox.ReceiptingNode;
import org.junit.Before;
import org.junit.Test;

/** The copy has what the county lacks, whatever becomes of the stick it is on. */
public abstract class SecondCopyContract extends FileContract {
  private final SealOpener own = key();
  private final ReceiptingNode county = new ReceiptingNode("340822000000-00");
  private VillageFixture village;
  private File stick;

  @Before
  public void openVillage() throws IOException {
    village = new VillageFixture(database(), pictures());
    stick = folder.newFolder("U盘");
  }

  private SecondCopy copy(SealOpener opener) {
    Chance chance = new Chance();
    return new SecondCopy(
        stick,
        DeviceFixture.DEVICE.text(),
        new SecondCopy.Keys(
            opener,
            () -> Collections.singletonList(own.publicKey()),
            chance,
            DeviceFixture.signer()));
  }

  private SecondCopy.State follow(SecondCopy copy) {
    return copy.catchUp(database(), village.device().attachments()::file);
  }

  private File file() {
    return stick.listFiles()[0];
  }

  private List<Entry> log() {
    List<Entry> entries = new ArrayList<>();
    for (long seq = 1; seq <= village.outbox().head(); seq++) {
      entries.add(village.outbox().findEntry(seq).get());
    }
    return entries;
  }

  @Test
  public void copyHoldsEachEntryAndPhotoOnce() {
    SecondCopy copy = copy(own);
    village.captured();
    assertEquals(SecondCopy.State.GOOD, follow(copy));
    village.captured();
    follow(copy);
    follow(copy);
    assertEquals(log(), copy.entries());
    assertEquals(log(), copy(own).entries());
    List<Digest> photos = new ArrayList<>();
    copy.photos(
        (digest, bytes) -> {
          photos.add(digest);
          assertEquals(digest, Digest.of(bytes));
        });
    assertEquals("a signature and a card, the same for both", 2, photos.size());
  }

  @Test
  public void programThatStartsAgainGoesOnWhereTheCopyEnds() {
    village.captured();
    follow(copy(own));
    long once = file().length();
    village.captured();
    follow(copy(own));
    assertEquals(log(), copy(own).entries());
    assertTrue("photos are not written again", file().length() < 2 * once);
  }

  @Test
  public void copyTornAtAnyByteGivesWhatIsWholeAndIsMended() throws IOException {
    village.captured();
    follow(copy(own));
    long first = file().length();
    village.captured();
    follow(copy(own));
    byte[] whole = Files.readAllBytes(file().toPath());
    for (int cut = (int) first; cut < whole.length; cut += 97) {
      Files.write(file().toPath(), Arrays.copyOf(whole, cut));
      List<Entry> left = copy(own).entries();
      assertTrue("cut at " + cut, log().containsAll(left) && left.size() >= 2);
      follow(copy(own));
      assertEquals("cut at " + cut, log(), copy(own).entries());
    }
  }

  @Test
  public void lastFrameWithoutItsBytesIsWrittenAgain() throws IOException {
    village.captured();
    follow(copy(own));
    try (RandomAccessFile raw = new RandomAccessFile(file(), "rw")) {
      raw.seek(raw.length() - 8);
      raw.write(new byte[8]);
    }
    follow(copy(own));
    List<Digest> photos = new ArrayList<>();
    copy(own).photos((digest, bytes) -> photos.add(digest));
    assertEquals(2, photos.size());
    assertEquals(log(), copy(own).entries());
  }

  @Test
  public void lostStickTellsNothing() throws IOException {
    village.captured();
    follow(copy(own));
    String text = new String(Files.readAllBytes(file().toPath()), StandardCharsets.ISO_8859_1);
    String name = new String("王某某".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    assertFalse(text.contains(name));
    assertFalse(text.contains("340822190001010017"));
    assertEquals(Collections.emptyList(), copy(key()).entries());
  }

  @Test
  public void copyIsEmptiedOnceTheCountyHasEverything() {
    SecondCopy copy = copy(own);
    village.captured();
    follow(copy);
    county.keep(village.outbox().nextBatch(10_000_000).get());
    village.outbox().apply(county.receipt(), MachineKind.COUNTY);
    follow(copy);
    assertTrue("photos are still on their way", file().length() > 0);
    village.outbox().attachmentsToSend(10).forEach(each -> assertFalse(each.isKept()));
    village
        .outbox()
        .attachmentsNotKept(10)
        .forEach(each -> village.outbox().attachmentKept(each.digest(), MachineKind.COUNTY));
    follow(copy);
    assertEquals(0, file().length());
    village.captured();
    follow(copy);
    assertEquals(log().subList(2, 4), copy(own).entries());
  }

  @Test
  public void pulledStickStopsNothingAndIsCaughtUpLater() {
    SecondCopy copy = copy(own);
    File away = new File(folder.getRoot(), "away");
    assertTrue(stick.renameTo(away));
    village.captured();
    assertEquals(SecondCopy.State.GONE, follow(copy));
    assertEquals(SecondCopy.State.GONE, copy.state());
    assertTrue(away.renameTo(stick));
    assertEquals(SecondCopy.State.GOOD, follow(copy));
    assertEquals(log(), copy.entries());
  }

  @Test
  public void fileThatIsNoCopyIsWrittenOver() throws IOException {
    File foreign = new File(stick, "daiban-copy-" + DeviceFixture.DEVICE + ".bin");
    byte[] nonsense =
        "this is no copy at all, and long enough to look like one".getBytes(StandardCharsets.UTF_8);
    Files.write(foreign.toPath(), nonsense);
    village.captured();
    assertEquals(SecondCopy.State.GOOD, follow(copy(own)));
    assertEquals(log(), copy(own).entries());
    assertArrayEquals(new File[] {foreign}, stick.listFiles());
  }

  private static SealOpener key() {
    return new Chance().freshKey();
  }

  private static final class Chance implements SealChance {
    private static final Random RANDOM = new Random(1);

    @Override
    public byte[] bytes(int count) {
      byte[] bytes = new byte[count];
      RANDOM.nextBytes(bytes);
      return bytes;
    }

    @Override
    public SealOpener freshKey() {
      try {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        KeyPair pair = generator.generateKeyPair();
        return SealKeys.opener(pair.getPrivate(), pair.getPublic());
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
