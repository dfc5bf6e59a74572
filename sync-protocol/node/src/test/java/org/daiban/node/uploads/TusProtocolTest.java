package org.daiban.node.uploads;

import static org.daiban.node.uploads.Photos.metadata;
import static org.daiban.node.uploads.Photos.photo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A township's node as a client of tus 1.0.0 finds it, over HTTP. */
class TusProtocolTest extends TusFixture {
  @Test
  void optionsTellWithoutAnyTokenWhatTheNodeCan() throws IOException {
    PlainTus.Answer answer = client("").send("OPTIONS", UPLOADS, new byte[0]);
    assertEquals(204, answer.status(), answer.text());
    assertEquals("1.0.0", answer.header("Tus-Version"));
    assertEquals("1.0.0", answer.header("Tus-Resumable"));
    assertEquals(
        "creation,creation-with-upload,checksum,expiration,termination",
        answer.header("Tus-Extension"));
    assertEquals("8388608", answer.header("Tus-Max-Size"));
    assertEquals("sha1,sha256", answer.header("Tus-Checksum-Algorithm"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.2.2", "2.0.0", ""})
  void anotherVersionIsRefusedAndNothingIsDone(String version) throws IOException {
    PlainTus.Answer answer =
        tus.send(
            "POST",
            UPLOADS,
            new byte[0],
            "Tus-Resumable",
            version,
            "Upload-Length",
            "1000",
            "Upload-Metadata",
            metadata(photo));
    assertEquals(412, answer.status());
    assertEquals("1.0.0", answer.header("Tus-Version"));
    assertEquals("1.0.0", answer.header("Tus-Resumable"));
    assertEquals(404, tus.ask(Photos.path(photo)).status());
  }

  @Test
  void createdUploadStandsAtZeroAndSaysUntilWhen() throws IOException {
    PlainTus.Answer created =
        tus.create(UPLOADS, 1_000, metadata(photo) + ",filename " + Photos.base64("a.jpg"));
    assertEquals(201, created.status(), created.text());
    assertEquals("Mon, 09 Mar 2026 01:00:00 GMT", created.header("Upload-Expires"));
    PlainTus.Answer asked = tus.ask(created.header("Location"));
    assertEquals(200, asked.status());
    assertEquals(0, asked.offset());
    assertEquals("1000", asked.header("Upload-Length"));
    assertEquals("no-store", asked.header("Cache-Control"));
    assertTrue(asked.header("Upload-Metadata").endsWith(",filename YS5qcGc="));
  }

  @Test
  void photoIsSentInAnyPieces() throws IOException {
    String url = created(photo);
    for (int at : new int[] {0, 1, 400, 999}) {
      int to = at == 0 ? 1 : at == 1 ? 400 : at == 400 ? 999 : 1_000;
      PlainTus.Answer answer = tus.goOn(url, at, Arrays.copyOfRange(photo, at, to));
      assertEquals(204, answer.status(), answer.text());
      assertEquals(to, answer.offset());
      assertEquals(to < 1_000, answer.has("Upload-Expires"));
    }
    assertKept(photo);
    PlainTus.Answer asked = tus.ask(url);
    assertEquals(1_000, asked.offset());
    assertFalse(asked.has("Upload-Expires"));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 400, 1_000})
  void creationTakesTheFirstBytes(int bytes) throws IOException {
    PlainTus.Answer created =
        tus.create(UPLOADS, 1_000, metadata(photo), Arrays.copyOf(photo, bytes));
    assertEquals(201, created.status(), created.text());
    assertEquals(bytes, created.offset());
    tus.goOn(created.header("Location"), bytes, Arrays.copyOfRange(photo, bytes, 1_000));
    assertKept(photo);
  }

  @Test
  void creationOfWhatWasBegunSaysWhereToGoOn() throws IOException {
    String url = created(photo);
    tus.goOn(url, 0, Arrays.copyOf(photo, 300));
    PlainTus.Answer again = tus.create(UPLOADS, 1_000, metadata(photo));
    assertEquals(201, again.status());
    assertEquals(url, again.header("Location"));
    assertEquals(300, again.offset());
  }

  @Test
  void photoCutAtRandomBytesGoesOnAtThatByte() throws IOException {
    byte[] large = photo(3, 300_000);
    Photos.named(township, village, 2, large);
    String url = created(large);
    Random random = new Random(7);
    long at = 0;
    for (int cut = 0; cut < 100; cut++) {
      byte[] rest = Arrays.copyOfRange(large, (int) at, large.length);
      tus.cut(url, at, rest, random.nextInt(Math.min(rest.length, 6_000)));
      long now = tus.ask(url).offset();
      assertTrue(now >= at && now <= tus.bytesSent(), "never more than was sent");
      at = now;
    }
    while (at < large.length) { // what was cut last may still be on its way when the next begins
      at = tus.goOn(url, at, Arrays.copyOfRange(large, (int) at, large.length)).offset();
    }
    assertKept(large);
    assertTrue(tus.bytesSent() <= 1.05 * large.length, tus.bytesSent() + " bytes were sent");
  }

  @Test
  void bytesThatDoNotJoinChangeNothing() throws IOException {
    String url = created(photo);
    tus.goOn(url, 0, Arrays.copyOf(photo, 400));
    for (int offset : new int[] {0, 399, 401, 1_000}) {
      PlainTus.Answer answer = tus.goOn(url, offset, Arrays.copyOf(photo, 10));
      assertEquals(409, answer.status());
      assertEquals(400, answer.offset());
    }
    assertEquals(400, tus.ask(url).offset());
  }

  @ParameterizedTest
  @CsvSource({"sha1,SHA-1", "sha256,SHA-256"})
  void pieceWithAWrongChecksumIsThrownAway(String name, String algorithm)
      throws IOException, GeneralSecurityException {
    byte[] sum = MessageDigest.getInstance(algorithm).digest(photo);
    String header = name + " " + Base64.getEncoder().encodeToString(sum);
    String url = created(photo);
    PlainTus.Answer wrong = tus.goOn(url, 0, photo(2, 1_000), "Upload-Checksum", header);
    assertEquals(460, wrong.status(), wrong.text());
    assertEquals(0, tus.ask(url).offset());
    assertEquals(204, tus.goOn(url, 0, photo, "Upload-Checksum", header).status());
    assertKept(photo);
  }

  @ParameterizedTest
  @ValueSource(strings = {"md5 1B2M2Y8AsgTpgAmY7PhCfg==", "sha1", "sha1 x", "sha1 AAAA"})
  void checksumThatCannotBeCheckedIsABadRequest(String header) throws IOException {
    String url = created(photo);
    assertEquals(400, tus.goOn(url, 0, photo, "Upload-Checksum", header).status());
    assertEquals(0, tus.ask(url).offset());
  }

  @Test
  void terminatedUploadIsGoneAndMayBeginAgain() throws IOException {
    String url = created(photo);
    tus.goOn(url, 0, Arrays.copyOf(photo, 400));
    assertEquals(204, tus.terminate(url).status());
    assertEquals(404, tus.ask(url).status());
    assertEquals(404, tus.goOn(url, 400, Arrays.copyOfRange(photo, 400, 1_000)).status());
    assertEquals(404, tus.terminate(url).status());
    assertEquals(0, unfinished());
    assertEquals(0, tus.create(UPLOADS, 1_000, metadata(photo)).offset());
  }

  @Test
  void completePhotoBelongsToItsCaseAndIsNotTerminated() throws IOException {
    tus.create(UPLOADS, 1_000, metadata(photo), photo);
    assertEquals(403, tus.terminate(Photos.path(photo)).status());
    assertKept(photo);
  }

  @Test
  void fileThatAPowerCutShortenedGoesOnWhereItEnds() throws IOException {
    String url = created(photo);
    tus.goOn(url, 0, Arrays.copyOf(photo, 400));
    Path file = folder.resolve("township/attachments/unfinished").toFile().listFiles()[0].toPath();
    Files.write(file, Arrays.copyOf(photo, 100));

    assertEquals(100, tus.ask(url).offset());
    assertEquals(409, tus.goOn(url, 400, Arrays.copyOfRange(photo, 400, 1_000)).status());
    assertEquals(204, tus.goOn(url, 100, Arrays.copyOfRange(photo, 100, 1_000)).status());
    assertKept(photo);
  }

  @Test
  void uploadThatNobodyGoesOnWithExpires() throws IOException {
    String url = created(photo);
    clock.advance(Duration.ofDays(6));
    tus = client(token());
    tus.goOn(url, 0, Arrays.copyOf(photo, 400));
    clock.advance(Duration.ofDays(6));
    tus = client(token());
    assertEquals(400, tus.ask(url).offset(), "a byte that came put it off");
    clock.advance(Duration.ofDays(1));
    tus = client(token());
    assertEquals(410, tus.ask(url).status());
    assertEquals(404, tus.ask(url).status());
    assertEquals(0, unfinished());
  }

  @Test
  void expiredUploadsAreSweptWhenAnotherBegins() throws IOException {
    byte[] other = photo(2, 500);
    Photos.named(township, village, 2, other);
    tus.goOn(created(photo), 0, Arrays.copyOf(photo, 400));
    clock.advance(Duration.ofDays(8));
    tus = client(token());
    tus.create(UPLOADS, 500, metadata(other), Arrays.copyOf(other, 100));
    assertEquals(1, unfinished());
  }

  @Test
  void methodMayStandInAHeader() throws IOException {
    String url = created(photo);
    PlainTus.Answer sent =
        tus.send(
            "POST",
            url,
            photo,
            "X-HTTP-Method-Override",
            "PATCH",
            "Content-Type",
            "application/offset+octet-stream",
            "Upload-Offset",
            "0");
    assertEquals(204, sent.status(), sent.text());
    assertKept(photo);
  }

  @Test
  void requestsThatAreNotTusAreRefused() throws IOException {
    String url = created(photo);
    assertEquals(415, tus.goOn(url, 0, photo, "Content-Type", "image/jpeg").status());
    assertEquals(400, tus.goOn(url, 0, photo, "Upload-Offset", "-1").status());
    assertEquals(400, tus.send("POST", UPLOADS, new byte[0]).status());
    assertEquals(400, tus.create(UPLOADS, 1_000, "digest bad!").status());
    assertEquals(400, tus.create(UPLOADS, 1_000, metadata(photo) + "," + metadata(photo)).status());
    assertEquals(400, tus.create(UPLOADS, 1_000, "filename YS5qcGc=").status());
    assertEquals(0, tus.ask(url).offset());
  }
}
