package org.daiban.node.uploads;

import static org.daiban.node.uploads.Photos.metadata;
import static org.daiban.node.uploads.Photos.photo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.daiban.core.log.Digest;
import org.daiban.core.log.Protocol;
import org.daiban.node.people.People;
import org.daiban.node.people.Person;
import org.junit.jupiter.api.Test;

/** What is not taken, from whom, and how much, over HTTP. */
class UploadBoundsTest extends TusFixture {
  @Test
  void moreBytesThanTheUploadHasRoomForAreRefused() throws IOException {
    String url = created(photo);
    tus.goOn(url, 0, Arrays.copyOf(photo, 400));
    assertEquals(413, tus.goOn(url, 400, new byte[601]).status());
    assertEquals(400, tus.ask(url).offset());
    long large = Protocol.ATTACHMENT_BYTES_MAX + 1L;
    assertEquals(413, tus.create(UPLOADS, large, metadata(photo)).status());
    assertEquals(413, tus.create(UPLOADS, 0, metadata(photo)).status());
  }

  @Test
  void onlyWhatAManifestNamesIsTaken() throws IOException {
    byte[] unnamed = photo(9, 1_000);
    PlainTus.Answer refused = tus.create(UPLOADS, 1_000, metadata(unnamed));
    assertEquals(409, refused.status());
    assertTrue(refused.text().contains("attachment-not-named"), refused.text());
    assertEquals(409, tus.create(UPLOADS, 999, metadata(photo)).status(), "of another size");
  }

  @Test
  void bytesThatAreNoPictureAreThrownAway() throws IOException {
    byte[] text = "%PDF-1.7 not a picture".getBytes(StandardCharsets.UTF_8);
    Photos.named(township, village, 2, text);
    PlainTus.Answer refused = tus.create(UPLOADS, text.length, metadata(text), text);
    assertEquals(422, refused.status());
    assertTrue(refused.text().contains("attachment-no-picture"), refused.text());
    assertEquals(404, tus.ask(Photos.path(text)).status());
  }

  @Test
  void bytesThatAreNotTheNamedOnesStartOver() throws IOException {
    String url = created(photo);
    assertEquals(422, tus.goOn(url, 0, photo(2, 1_000)).status());
    assertEquals(404, tus.ask(url).status());
    assertEquals(0, unfinished());
  }

  @Test
  void unfinishedUploadsOfOnePersonAreBounded() throws IOException {
    byte[][] photos = new byte[60][];
    byte[][] more = new byte[5][];
    Arrays.setAll(photos, i -> photo(100 + i, 100));
    Arrays.setAll(more, i -> photo(200 + i, 100));
    Photos.named(township, village, 2, photos);
    Photos.named(township, village, 3, more);
    List<Integer> answers = new ArrayList<>();
    for (byte[] each : photos) {
      answers.add(tus.create(UPLOADS, 100, metadata(each)).status());
    }
    for (byte[] each : more) {
      answers.add(tus.create(UPLOADS, 100, metadata(each)).status());
    }
    assertEquals(201, answers.get(Protocol.UPLOADS_OPEN_MAX - 1));
    assertEquals(429, answers.get(Protocol.UPLOADS_OPEN_MAX));
    tus.goOn(Photos.path(photos[0]), 0, photos[0]);
    assertEquals(201, tus.create(UPLOADS, 100, metadata(more[4])).status(), "one came to its end");
  }

  @Test
  void whoAsksStopsASenderThatHangsOnAnotherLine() throws Exception {
    Uploads uploads = township.bean(Uploads.class);
    Uploader who = Uploader.of(CLERK);
    Digest hash = Digest.of(photo);
    created(photo);
    HangingLine line = new HangingLine(Arrays.copyOf(photo, 600));
    ExecutorService other = Executors.newSingleThreadExecutor();
    try {
      Future<Uploads.Appended> hanging =
          other.submit(
              () -> uploads.append(who, hash, 0, new Incoming(line, 1_000, Optional.empty())));
      line.awaitHanging();

      assertEquals(600, uploads.standing(who, hash).received());
      tus.goOn(Photos.path(photo), 600, Arrays.copyOfRange(photo, 600, 1_000));
      line.giveMore(new byte[400]);

      assertFalse(hanging.get().taken());
      assertKept(photo);
    } finally {
      other.shutdownNow();
    }
  }

  @Test
  void tokenOpensNothingWhenItIsWrongOldOrItsOwnerIsShutOut() throws IOException {
    assertEquals(401, client("").create(UPLOADS, 1_000, metadata(photo)).status());
    for (String wrong :
        List.of("x", "p-clerk.1.2", token() + "0", "p-other" + token().substring(7))) {
      PlainTus.Answer refused = client(wrong).create(UPLOADS, 1_000, metadata(photo));
      assertEquals(401, refused.status());
      assertEquals("Bearer", refused.header("WWW-Authenticate"));
    }
    assertEquals(
        401, tus.send("GET", Photos.path(photo), new byte[0]).status(), "it reads nothing");
    clock.advance(Duration.ofHours(25));
    assertEquals(401, tus.create(UPLOADS, 1_000, metadata(photo)).status());
    tus = client(token());
    township
        .bean(People.class)
        .put(new Person(CLERK.id(), "li", "测试", CLERK.role(), CLERK.region(), "", "", false));
    assertEquals(401, tus.create(UPLOADS, 1_000, metadata(photo)).status());
  }
}
