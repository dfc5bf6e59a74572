package org.daiban.core.request;

import java.util.Optional;

/** The kinds of picture that are taken, told by their bytes and never by a name. */
public enum PictureKind {
  JPEG("image/jpeg") {
    @Override
    boolean opens(byte[] bytes) {
      return Jpeg.isWhole(bytes);
    }
  },
  PNG("image/png") {
    @Override
    boolean opens(byte[] bytes) {
      return startsWith(bytes, 0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n');
    }
  },
  WEBP("image/webp") {
    @Override
    boolean opens(byte[] bytes) {
      return startsWith(bytes, 0, 'R', 'I', 'F', 'F') && startsWith(bytes, 8, 'W', 'E', 'B', 'P');
    }
  };

  private final String mediaType;

  PictureKind(String mediaType) {
    this.mediaType = mediaType;
  }

  /** The media type, such as {@code image/jpeg}. */
  public String mediaType() {
    return mediaType;
  }

  /** The kind of these bytes, if they are a picture of a kind that is taken. */
  public static Optional<PictureKind> of(byte[] bytes) {
    for (PictureKind kind : values()) {
      if (kind.opens(bytes)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  abstract boolean opens(byte[] bytes);

  private static boolean startsWith(byte[] bytes, int at, int... expected) {
    if (bytes.length < at + expected.length) {
      return false;
    }
    for (int i = 0; i < expected.length; i++) {
      if ((bytes[at + i] & 0xff) != expected[i]) {
        return false;
      }
    }
    return true;
  }
}
