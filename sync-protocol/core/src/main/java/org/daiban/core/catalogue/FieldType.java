package org.daiban.core.catalogue;

import java.util.Optional;

/** What a form field holds, and in brackets the value that a cleaned form has for it. */
public enum FieldType {
  /** One line (text). */
  TEXT("text"),
  /** Several lines (text with \n). */
  TEXTAREA("textarea"),
  /** Citizen number (18 characters). */
  IDCARD("idcard"),
  /** Unified social credit code (18 characters). */
  USCC("uscc"),
  /** Telephone (digits, a landline may have its hyphen). */
  PHONE("phone"),
  /** A day (2026-01-31). */
  DATE("date"),
  /** A day and minute, local (2026-01-31T09:05). */
  DATETIME("datetime"),
  /** A month (2026-01). */
  MONTH("month"),
  /** A whole number (digits as text). */
  INTEGER("integer"),
  /** A number with decimals (text with a point). */
  DECIMAL("decimal"),
  /** Yuan with fen (text with a point). */
  MONEY("money"),
  /** One of the options (text). */
  SELECT("select"),
  /** Some of the options (list of texts). */
  MULTISELECT("multiselect"),
  /** Yes or no (boolean). */
  BOOLEAN("boolean"),
  /** A region (12 digits). */
  REGION("region"),
  /** A place on the map, degrees with 6 decimals (object with the texts lon and lat). */
  GEO("geo"),
  /** Bank account (16 to 19 digits). */
  BANKCARD("bankcard"),
  /** Pictures (digest of an attachment, or a list of them). */
  PHOTO("photo"),
  /** A signature or thumb print (digest of an attachment). */
  SIGNATURE("signature"),
  /** Rows of columns (list of objects). */
  TABLE("table");

  private final String word;

  FieldType(String word) {
    this.word = word;
  }

  /** The catalogue's word. */
  public String word() {
    return word;
  }

  /** The type of that word. */
  public static Optional<FieldType> find(String word) {
    for (FieldType type : values()) {
      if (type.word.equals(word)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }
}
