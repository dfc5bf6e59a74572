package org.daiban.core.courier;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.daiban.core.engine.PendingAttachment;
import org.daiban.core.log.Certificate;
import org.daiban.core.log.Digest;
import org.daiban.core.log.Protocol;
import org.daiban.core.log.Signed;
import org.daiban.core.log.Signer;
import org.daiban.core.packing.Coding;
import org.daiban.core.wire.JsonLine;
import org.daiban.core.wire.WireException;

/** Seals parcels in the name of one machine. */
public final class ParcelMaker {
  private static final int LIST = 0;

  private final String machine;
  private final Signer signer;
  private final List<String> certificates;
  private final SealChance chance;

  /**
   * @param certificates the machine's own and those up to the county's, as signed texts
   */
  public ParcelMaker(String machine, Signer signer, List<String> certificates, SealChance chance) {
    this.machine = machine;
    this.signer = signer;
    this.certificates = certificates;
    this.chance = chance;
  }

  /**
   * Seals contents for machines, each of which can open it alone.
   *
   * @throws ParcelRefused when one of them has no key to seal to, or there is too much text
   */
  public SealedParcel seal(
      ParcelKind kind,
      long number,
      long nowMs,
      List<Certificate> recipients,
      ParcelContents contents) {
    String id = Hex.text(chance.bytes(ParcelLimits.ID_BYTES));
    byte[] contentKey = chance.bytes(ContentSeal.KEY_BYTES);
    SealOpener fresh = chance.freshKey();
    ContentSeal seal = new ContentSeal(contentKey, id);
    List<byte[]> closed = new ArrayList<>();
    List<ParcelRecord> records = new ArrayList<>();
    addBodies(contents, seal, closed, records);
    addPieces(contents, records);
    byte[] list = seal.closed(LIST, list(contents, records));
    List<String> names = new ArrayList<>();
    List<SealBox> boxes = new ArrayList<>();
    for (Certificate recipient : recipients) {
      names.add(recipient.subject());
      boxes.add(box(contentKey, id, fresh, recipient));
    }
    ParcelHead head =
        new ParcelHead(
            id,
            kind,
            number,
            machine,
            names,
            nowMs,
            SealKeys.SUITE,
            fresh.publicKey(),
            boxes,
            list.length,
            Digest.of(list));
    return new SealedParcel(head, opening(head), list, closed, records, seal);
  }

  private static SealBox box(
      byte[] contentKey, String id, SealOpener fresh, Certificate recipient) {
    if (!SealKeys.ECDH_P256.equals(recipient.sealAlgorithm()) || recipient.sealKey() == null) {
      throw new ParcelRefused(ParcelTrouble.NO_SEAL_KEY);
    }
    try {
      return SealBox.of(contentKey, id, fresh, recipient.sealKey());
    } catch (WireException noKey) {
      throw new ParcelRefused(ParcelTrouble.NO_SEAL_KEY, noKey);
    }
  }

  private static void addBodies(
      ParcelContents contents, ContentSeal seal, List<byte[]> closed, List<ParcelRecord> records) {
    for (ParcelContents.Body body : contents.bodies()) {
      Coding coding = Coding.newest();
      Optional<byte[]> packed = coding.packToSend(body.bytes());
      byte[] bytes =
          seal.closed(records.size() + 1, packed.orElseGet(() -> Gzip.packed(body.bytes())));
      closed.add(bytes);
      records.add(
          new ParcelRecord.Exchange(
              bytes.length,
              Digest.of(bytes),
              packed.isPresent() ? coding.name() : Coding.GZIP,
              body.bytes().length,
              body.logs()));
    }
  }

  private static void addPieces(ParcelContents contents, List<ParcelRecord> records) {
    for (PendingAttachment photo : contents.photos()) {
      for (long at = 0; at < photo.sizeBytes(); at += Protocol.ATTACHMENT_PIECE_BYTES) {
        long length = Math.min(Protocol.ATTACHMENT_PIECE_BYTES, photo.sizeBytes() - at);
        records.add(
            new ParcelRecord.Piece(
                length + ContentSeal.TAG_BYTES,
                photo.hash(),
                at,
                photo.sizeBytes(),
                photo.type(),
                photo.caseId()));
      }
    }
  }

  private static byte[] list(ParcelContents contents, List<ParcelRecord> records) {
    byte[] list =
        new ParcelList(
                contents.cursors(),
                contents.start(),
                contents.acknowledged(),
                contents.states(),
                Collections.unmodifiableList(records))
            .text()
            .getBytes(StandardCharsets.UTF_8);
    if (list.length > ParcelLimits.LIST_BYTES_MAX || records.size() > ParcelLimits.RECORDS_MAX) {
      throw new ParcelRefused(ParcelTrouble.TOO_LARGE);
    }
    return list;
  }

  /** The lines before the sealed bytes. */
  private byte[] opening(ParcelHead head) {
    String lines =
        ParcelReader.FIRST_LINE
            + "\n"
            + Signed.of(Signed.PACKAGE, head.text(), signer).text()
            + "\n"
            + new JsonLine().put("certificates", certificates).text()
            + "\n";
    return lines.getBytes(StandardCharsets.UTF_8);
  }
}
