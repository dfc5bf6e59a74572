package org.daiban.core.courier;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.daiban.core.engine.PendingAttachment;
import org.daiban.core.log.Certificate;
import org.daiban.core.log.Protocol;

/**
 * Writes all that a machine has to send up into one parcel. Nothing is marked as sent: only a
 * node's receipt does that, by whatever way it comes back, and until then each parcel has it all.
 */
public final class ParcelExport {
  private static final int RECORD_IN_LIST_BYTES = 300;

  private final ParcelMaker maker;
  private final CourierStore store;
  private final String machine;

  public ParcelExport(String machine, ParcelMaker maker, CourierStore store) {
    this.machine = machine;
    this.maker = maker;
    this.store = store;
  }

  /**
   * Writes a parcel that each of the nodes can open.
   *
   * @throws ParcelRefused when it found no room or the stick is gone; nothing has changed then
   */
  public Exported to(Stick stick, List<Certificate> nodes, long nowMs) {
    Shelf shelf = new Shelf(stick);
    long roomBytes = shelf.roomBytes();
    List<PendingAttachment> waiting = store.photos(ParcelLimits.ATTACHMENTS_MAX);
    ParcelContents text =
        ParcelContents.ofRequests(store.cursors(), store.requests(), Collections.emptyList());
    long number = store.nextNumber();
    long textBytes = seal(number, nowMs, nodes, text).sizeBytes();
    if (textBytes > roomBytes) {
      throw new ParcelRefused(ParcelTrouble.FULL);
    }
    List<PendingAttachment> photos =
        fitting(waiting, roomBytes - textBytes, ParcelLimits.RECORDS_MAX - text.bodies().size());
    SealedParcel parcel = seal(number, nowMs, nodes, text.with(photos));
    String file = shelf.put(parcel, machine, store.replica(nodes.get(0))::readPiece);
    int left = waiting.size() - photos.size();
    if (left == 0) {
      shelf.dropOlder(parcel.head(), machine);
    }
    return new Exported(
        file, parcel.head(), parcel.sizeBytes(), entries(text), photos.size(), left);
  }

  private SealedParcel seal(
      long number, long nowMs, List<Certificate> nodes, ParcelContents contents) {
    return maker.seal(ParcelKind.REQUEST, number, nowMs, nodes, contents);
  }

  private static List<PendingAttachment> fitting(
      List<PendingAttachment> waiting, long roomBytes, int recordsMax) {
    List<PendingAttachment> photos = new ArrayList<>();
    long bytes = 0;
    long records = 0;
    for (PendingAttachment photo : waiting) {
      long pieces =
          (photo.sizeBytes() + Protocol.ATTACHMENT_PIECE_BYTES - 1)
              / Protocol.ATTACHMENT_PIECE_BYTES;
      records += pieces;
      bytes += photo.sizeBytes() + pieces * (ContentSeal.TAG_BYTES + RECORD_IN_LIST_BYTES);
      if (bytes > roomBytes || records > recordsMax) {
        return photos;
      }
      photos.add(photo);
    }
    return photos;
  }

  private static long entries(ParcelContents contents) {
    long entries = 0;
    for (ParcelContents.Body body : contents.bodies()) {
      for (LogRun run : body.logs()) {
        entries += run.numbers().to() - run.numbers().from() + 1;
      }
    }
    return entries;
  }
}
