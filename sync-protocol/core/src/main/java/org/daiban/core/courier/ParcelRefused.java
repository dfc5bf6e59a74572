package org.daiban.core.courier;

/** Nothing of a parcel was taken, or none was written; says why. */
public final class ParcelRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ParcelTrouble trouble;

  public ParcelRefused(ParcelTrouble trouble) {
    super(trouble.code());
    this.trouble = trouble;
  }

  public ParcelRefused(ParcelTrouble trouble, Throwable cause) {
    super(trouble.code(), cause);
    this.trouble = trouble;
  }

  public ParcelTrouble trouble() {
    return trouble;
  }
}
