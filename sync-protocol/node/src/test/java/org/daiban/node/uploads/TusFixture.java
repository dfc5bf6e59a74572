package org.daiban.node.uploads;

import static org.daiban.node.uploads.Photos.metadata;
import static org.daiban.node.uploads.Photos.photo;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.daiban.core.cases.Role;
import org.daiban.core.log.Digest;
import org.daiban.node.HandClock;
import org.daiban.node.TestNode;
import org.daiban.node.Village;
import org.daiban.node.attachments.Attachments;
import org.daiban.node.people.People;
import org.daiban.node.people.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A township, a case that names a photo, and a client of tus with a clerk's token. */
abstract class TusFixture {
  static final String UPLOADS = "/sync/v1/attachments";
  static final Person CLERK =
      new Person("p-clerk", "li", "测试", Role.TOWNSHIP_CLERK, "340822100000", "", "", true);

  @TempDir Path folder;
  final HandClock clock = new HandClock();
  final byte[] photo = photo(1, 1_000);
  TestNode county;
  TestNode township;
  Village village;
  PlainTus tus;

  @BeforeEach
  void start() {
    county = TestNode.county(clock, folder.resolve("county"));
    township = TestNode.township(county, TestNode.TOWNSHIP_REGION, folder.resolve("township"));
    village = Village.enrolledAt(township);
    township.bean(People.class).put(CLERK);
    tus = client(token());
    Photos.named(township, village, 1, photo);
  }

  final String token() {
    return township.bean(UploadTokens.class).issue(CLERK, clock.millis()).text();
  }

  final PlainTus client(String token) {
    return new PlainTus(township.url("/").port(), token);
  }

  @AfterEach
  void stop() {
    township.close();
    county.close();
  }

  final String created(byte[] bytes) throws IOException {
    PlainTus.Answer created = tus.create(UPLOADS, bytes.length, metadata(bytes));
    assertEquals(201, created.status(), created.text());
    return created.header("Location");
  }

  final void assertKept(byte[] bytes) throws IOException {
    Attachments kept = township.bean(Attachments.class);
    assertTrue(kept.find(Digest.of(bytes)).isPresent());
    assertArrayEquals(bytes, Files.readAllBytes(kept.file(Digest.of(bytes))));
  }

  /** Files of uploads that have not come to their end. */
  final int unfinished() {
    String[] files = folder.resolve("township/attachments/unfinished").toFile().list();
    return files == null ? 0 : files.length;
  }
}
