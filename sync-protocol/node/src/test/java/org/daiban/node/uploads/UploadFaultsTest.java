package org.daiban.node.uploads;

import static org.daiban.node.uploads.Photos.metadata;
import static org.daiban.node.uploads.Photos.photo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.daiban.core.log.Digest;
import org.daiban.core.log.EntryType;
import org.daiban.core.log.Protocol;
import org.daiban.core.request.AttachmentRef;
import org.daiban.core.request.Manifest;
import org.daiban.node.cases.Papers;
import org.daiban.node.http.Refusal;
import org.daiban.node.people.People;
import org.junit.jupiter.api.Test;

/** Faults that uploads once had: each has its test here. */
class UploadFaultsTest extends TusFixture {
  @Test
  void requestRefusedWhileItsBytesComeLeavesNothingOpenAndNothingTaken() throws IOException {
    created(photo);
    Uploads uploads = township.bean(Uploads.class);
    Uploader who = Uploader.of(CLERK);
    Incoming tooLong =
        new Incoming(refusedAfter(Arrays.copyOf(photo, 600)), 1_000, Optional.empty());

    assertThrows(Refusal.class, () -> uploads.append(who, Digest.of(photo), 0, tooLong));

    assertEquals(0, tus.ask(Photos.path(photo)).offset());
    assertEquals(204, tus.goOn(Photos.path(photo), 0, photo).status());
    assertKept(photo);
  }

  /** A body that turns out to be over the server's limit when a part of it was read. */
  private static InputStream refusedAfter(byte[] first) {
    return new InputStream() {
      private boolean given;

      @Override
      public int read() {
        throw new UnsupportedOperationException("read in pieces");
      }

      @Override
      public int read(byte[] into, int offset, int length) {
        if (given) {
          throw Refusal.tooLarge(1_000);
        }
        given = true;
        System.arraycopy(first, 0, into, offset, first.length);
        return first.length;
      }
    };
  }

  @Test
  void uploadThatIsGoneOnWithIsNotSweptHoweverOldItIs() throws Exception {
    byte[] other = photo(7, 500);
    Photos.named(township, village, 2, other);
    created(photo);
    HangingLine line = new HangingLine(Arrays.copyOf(photo, 600));
    ExecutorService elsewhere = Executors.newSingleThreadExecutor();
    try {
      Future<Uploads.Appended> going =
          elsewhere.submit(
              () ->
                  township
                      .bean(Uploads.class)
                      .append(
                          Uploader.of(CLERK),
                          Digest.of(photo),
                          0,
                          new Incoming(line, 1_000, Optional.empty())));
      line.awaitHanging();
      clock.advance(Duration.ofDays(8));
      tus = client(token());

      created(other);
      line.giveMore(Arrays.copyOfRange(photo, 600, 1_000));
      line.giveMore(new byte[0]);

      assertTrue(going.get().taken());
      assertKept(photo);
    } finally {
      elsewhere.shutdownNow();
    }
  }

  @Test
  void uploadBegunAnewInAnotherSizeNeedsRoomForThatSize() throws IOException {
    byte[][] large = new byte[15][];
    Arrays.setAll(large, i -> photo(100 + i, 1_000));
    for (int i = 0; i < large.length; i++) {
      nameAs(2 + i, large[i], Protocol.ATTACHMENT_BYTES_MAX);
      assertEquals(201, begun(large[i], Protocol.ATTACHMENT_BYTES_MAX));
    }
    byte[] small = photo(99, 1_000);
    nameAs(30, small, 1_000);
    nameAs(31, small, Protocol.ATTACHMENT_BYTES_MAX);
    byte[] last = photo(98, 1_000);
    nameAs(32, last, Protocol.ATTACHMENT_BYTES_MAX - 2_000);
    assertEquals(201, begun(last, Protocol.ATTACHMENT_BYTES_MAX - 2_000));
    assertEquals(201, begun(small, 1_000));

    assertEquals(429, begun(small, Protocol.ATTACHMENT_BYTES_MAX));
  }

  private int begun(byte[] photo, long size) throws IOException {
    return tus.create(UPLOADS, size, metadata(photo)).status();
  }

  private void nameAs(int n, byte[] photo, long size) {
    Manifest manifest =
        new Manifest(List.of(new AttachmentRef(Digest.of(photo), size, "image/jpeg")));
    village.write(Papers.caseId(n), EntryType.CAPTURE, Papers.application(n, manifest).text());
    village.write(Papers.caseId(n), EntryType.MANIFEST, manifest.text());
    village.receipt(township, village.batch());
  }

  @Test
  void tokenEndsWithThePasswordThatItWasTakenWith() throws IOException {
    assertEquals(201, tus.create(UPLOADS, 1_000, metadata(photo)).status());
    township.bean(People.class).put(CLERK.withVerifier("another"));

    assertEquals(401, tus.create(UPLOADS, 1_000, metadata(photo)).status());
  }
}
