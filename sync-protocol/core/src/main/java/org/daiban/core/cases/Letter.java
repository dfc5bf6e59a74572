package org.daiban.core.cases;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A legal paper 文书 as it was issued. It travels inside its act, so that every node that knows the
 * act can print it; the fold keeps only a {@link LetterNote}.
 *
 * @param id unique among the letters of the case, such as {@code W05-2} (kind and revision)
 * @param kind the number in the list of letters, such as {@code W05}
 * @param number the letter number 文号; a receipt carries the case number
 * @param title the Chinese name
 * @param issuedOn the day printed on it
 * @param html the body, an HTML fragment
 * @param digest {@code sha256:} and 64 hex digits of the fragment's UTF-8 bytes
 */
public record Letter(
    String id,
    String kind,
    String number,
    String title,
    LocalDate issuedOn,
    String html,
    String digest) {

  public Letter {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(number, "number");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(issuedOn, "issuedOn");
    Objects.requireNonNull(html, "html");
    Objects.requireNonNull(digest, "digest");
  }

  /** What the file of the case remembers of this letter. */
  public LetterNote note() {
    return new LetterNote(id, kind, number, title, issuedOn, digest);
  }
}
