package org.daiban.core.courier;

import java.io.IOException;

/**
 * Puts parcels on a stick and takes own older ones away. A pulled stick, a full one and one that is
 * write-protected are told apart as far as the stick itself can tell.
 */
public final class Shelf {
  private final Stick stick;

  public Shelf(Stick stick) {
    this.stick = stick;
  }

  /** Bytes that a parcel may take. */
  public long roomBytes() {
    try {
      return Math.min(
          ParcelLimits.PARCEL_BYTES_MAX, stick.freeBytes() - ParcelLimits.STICK_RESERVE_BYTES);
    } catch (IOException gone) {
      throw new ParcelRefused(ParcelTrouble.GONE, gone);
    }
  }

  /**
   * Writes a parcel under a name of its own and answers the name.
   *
   * @param machine whose post it is, see {@link ParcelName#of}
   */
  public String put(SealedParcel parcel, String machine, SealedParcel.Pieces pieces) {
    try {
      String name = freeName(parcel.head(), machine);
      stick.write(name, out -> parcel.writeTo(out, pieces));
      return name;
    } catch (IOException e) {
      throw new ParcelRefused(isFull(parcel) ? ParcelTrouble.FULL : ParcelTrouble.GONE, e);
    }
  }

  /**
   * Takes away the older parcels of the same maker for the same post: what is in them is in the
   * newer one, or has arrived. What cannot be deleted stays and does no harm.
   */
  public void dropOlder(ParcelHead newest, String machine) {
    try {
      for (Stick.Lying file : stick.files()) {
        if (file.name().startsWith(ParcelName.stem(machine)) && isOlder(file.name(), newest)) {
          stick.delete(file.name());
        }
      }
    } catch (IOException e) {
      return; // the stick may be gone by now; the new parcel lies on it
    }
  }

  private boolean isOlder(String file, ParcelHead newest) {
    try (ParcelSource source = stick.open(file)) {
      ParcelHead head = ParcelReader.of(source).head();
      return head.from().equals(newest.from())
          && head.to().equals(newest.to())
          && head.kind() == newest.kind()
          && !head.id().equals(newest.id());
    } catch (IOException | ParcelRefused notOurs) {
      return false;
    }
  }

  private String freeName(ParcelHead head, String machine) throws IOException {
    String name = ParcelName.of(machine, head.kind(), head.number());
    for (Stick.Lying file : stick.files()) {
      if (file.name().equalsIgnoreCase(name) && !isOlder(file.name(), head)) {
        return ParcelName.other(machine, head);
      }
    }
    return name;
  }

  private boolean isFull(SealedParcel parcel) {
    try {
      return stick.freeBytes() < parcel.sizeBytes() + ParcelLimits.STICK_RESERVE_BYTES;
    } catch (IOException gone) {
      return false;
    }
  }
}
