package org.daiban.core.wire;

/**
 * Says that a text from outside is not the record it should be: cut, too deep, too large, or with a
 * field missing or of another kind. The message names the place and never quotes the content, since
 * that may hold a citizen's data.
 */
public final class WireException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String field;

  /** Takes a sentence for a person who looks after the program, with the path of the bad place. */
  public WireException(String message) {
    this(message, null, "");
  }

  /** As above, with what the JSON reader said. */
  public WireException(String message, Throwable cause) {
    this(message, cause, "");
  }

  private WireException(String message, Throwable cause, String field) {
    super(message, cause);
    this.field = field;
  }

  /**
   * Says which field is missing or of another kind, by its path such as {@code $.lines[2].have}.
   */
  static WireException ofField(String path, String expected) {
    String field = path.startsWith("$.") ? path.substring(2) : path;
    return new WireException("expected " + expected + " at " + path, null, field);
  }

  /** The field that is wrong, by its path; empty when it is the text as a whole. */
  public String field() {
    return field;
  }
}
