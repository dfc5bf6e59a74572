package org.daiban.node.courier;

import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.daiban.core.courier.ParcelRecord;
import org.daiban.core.log.Certificate;
import org.daiban.core.log.Digest;
import org.daiban.core.log.Protocol;
import org.daiban.core.number.RegionCode;
import org.daiban.core.request.PictureKind;
import org.daiban.node.attachments.Arrivals;
import org.daiban.node.attachments.Attachments;
import org.daiban.node.feed.ChangeFeed;
import org.daiban.node.people.Area;
import org.daiban.node.store.Transactions;

/**
 * Puts the photos of one parcel together, piece by piece as they lie in it. A photo is kept when it
 * is whole, a picture, fits its digest, and a case that its sender may see names it; one of which a
 * piece is missing comes whole with the next parcel.
 */
final class ParcelPhotos {
  private final Transactions transactions;
  private final Attachments attachments;
  private final Area area;

  private Digest hash = Digest.NONE;
  private ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  ParcelPhotos(Transactions transactions, Attachments attachments, Certificate sender) {
    this.transactions = transactions;
    this.attachments = attachments;
    this.area = area(sender);
  }

  /** The cases whose photos a machine may bring and is told of. */
  static Area area(Certificate machine) {
    return new Area(new RegionCode(machine.region()), Optional.empty());
  }

  /** Whether a piece is of use: the one behind the last, of a photo that is not here. */
  boolean wants(ParcelRecord.Piece piece) {
    if (piece.offset() == 0) {
      hash = piece.hash();
      bytes = new ByteArrayOutputStream();
    }
    if (isHere(piece.hash())) {
      if (piece.offset() == 0) {
        alsoFor(piece);
      }
      return false;
    }
    return piece.hash().equals(hash)
        && piece.offset() == bytes.size()
        && piece.endBytes() <= Math.min(piece.sizeBytes(), Protocol.ATTACHMENT_BYTES_MAX);
  }

  /** Another village of the sender's has brought the same photo before, for a case of its own. */
  private void alsoFor(ParcelRecord.Piece piece) {
    transactions.write(
        connection -> {
          boolean awaited =
              Arrivals.isAwaited(connection, piece.hash(), piece.sizeBytes(), area, piece.caseId());
          if (awaited) {
            arrived(connection, piece);
          }
          return null;
        });
  }

  /** Takes a piece that was wanted; with the last one the photo is kept. */
  void take(ParcelRecord.Piece piece, byte[] whole) {
    bytes.write(whole, 0, whole.length);
    if (bytes.size() == piece.sizeBytes()) {
      keep(piece, bytes.toByteArray());
    }
  }

  /** Whether a photo has arrived for a case that its sender may see. */
  boolean isHere(Digest photo) {
    return transactions.read(connection -> Arrivals.find(connection, photo, area)).isPresent();
  }

  private void keep(ParcelRecord.Piece piece, byte[] photo) {
    boolean awaited =
        transactions.write(
            connection ->
                Arrivals.isAwaited(connection, piece.hash(), photo.length, area, piece.caseId()));
    Optional<PictureKind> kind = PictureKind.of(photo);
    if (!awaited || kind.isEmpty() || !Digest.of(photo).equals(piece.hash())) {
      return;
    }
    attachments.put(photo, kind.get().mediaType()); // never what the sender calls it
    transactions.write(
        connection -> {
          arrived(connection, piece);
          return null;
        });
  }

  private void arrived(Connection connection, ParcelRecord.Piece piece) throws SQLException {
    ChangeFeed.publish(
        connection, Arrivals.brought(connection, piece.hash(), area, piece.caseId()));
  }
}
