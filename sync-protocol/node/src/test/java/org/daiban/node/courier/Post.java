package org.daiban.node.courier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.daiban.core.courier.OpenedParcel;
import org.daiban.core.courier.ParcelContents;
import org.daiban.core.courier.ParcelKind;
import org.daiban.core.courier.ParcelMaker;
import org.daiban.core.courier.ParcelReader;
import org.daiban.core.courier.ParcelSource;
import org.daiban.core.courier.SealedParcel;
import org.daiban.core.courier.Shelf;
import org.daiban.core.engine.PendingAttachment;
import org.daiban.core.log.Certificate;
import org.daiban.core.log.Digest;
import org.daiban.core.log.ExchangeAnswer;
import org.daiban.core.log.ExchangeRequest;
import org.daiban.core.log.Signed;
import org.daiban.node.Ground;
import org.daiban.node.HandClock;
import org.daiban.node.TestNode;
import org.daiban.node.Village;
import org.daiban.node.identity.FreshSeals;
import org.daiban.node.identity.Identity;

/** A stick that is a folder, and what a village writes to it and reads from it. */
final class Post {
  static final String CASE = "00000000-0000-4000-8000-000000000000";

  private final Path root;
  private final Ground ground;
  private long number;

  Post(Path root, HandClock clock) {
    this.root = root;
    this.ground = new Ground(clock, new Random(7), true);
    try {
      Files.createDirectories(root);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  FolderStick stick() {
    return FolderStick.at(root);
  }

  /** Writes each batch as a record of its own, for the nodes that vouch for the village. */
  Path write(Village village, String... batches) {
    return write(village, new byte[0], batches);
  }

  /** The same with a photo behind the text. */
  Path write(Village village, byte[] photo, String... batches) {
    List<ExchangeRequest> requests = new ArrayList<>();
    for (String batch : batches) {
      requests.add(village.request(batch));
    }
    List<PendingAttachment> photos =
        photo.length == 0
            ? Collections.emptyList()
            : Collections.singletonList(
                new PendingAttachment(Digest.of(photo), photo.length, "image/jpeg", CASE, 0));
    SealedParcel parcel =
        new ParcelMaker(
                village.device(), village.signer(), village.certificates(), new FreshSeals(ground))
            .seal(
                ParcelKind.REQUEST,
                ++number,
                ground.nowMs(),
                above(village),
                ParcelContents.ofRequests(Collections.emptyList(), requests, photos));
    String file =
        new Shelf(stick())
            .put(
                parcel,
                village.device(),
                (hash, offset, most) ->
                    Arrays.copyOfRange(
                        photo, (int) offset, (int) Math.min(photo.length, offset + most)));
    return path(file);
  }

  private static List<Certificate> above(Village village) {
    List<Certificate> above = new ArrayList<>();
    List<String> chain = village.certificates();
    for (String text : chain.subList(1, chain.size())) {
      above.add(Certificate.parse(Signed.parse(text).body()));
    }
    return above;
  }

  Path path(String file) {
    return root.resolve("DAIBAN").resolve(file);
  }

  /** Cuts a file off, as a stick does that is pulled out. */
  static void cut(Path file, long bytes) {
    try {
      Files.write(file, Arrays.copyOf(Files.readAllBytes(file), (int) bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The first page of the answer in a file, opened with the village's key. */
  ExchangeAnswer answer(String file, Village village, TestNode node) {
    try (ParcelSource source = stick().open(file)) {
      OpenedParcel parcel = open(source, village, node);
      return ExchangeAnswer.parse(parcel.read(0).orElseThrow());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  OpenedParcel open(ParcelSource source, Village village, TestNode node) throws IOException {
    return ParcelReader.of(source)
        .open(
            village.seal(),
            (subject, certificates) ->
                node.transactions().read(connection -> Identity.find(connection, subject)));
  }
}
