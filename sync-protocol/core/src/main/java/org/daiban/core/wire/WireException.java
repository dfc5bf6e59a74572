package org.daiban.core.wire;

/**
 * Says that a text from outside is not the record it should be: cut, too deep, too large, or with a
 * field missing or of another kind. The message names the place and never quotes the content, since
 * that may hold a citizen's data.
 */
public final class WireException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Takes a sentence for a person who looks after the program, with the path of the bad place. */
  public WireException(String message) {
    super(message);
  }

  /** As above, with what the JSON reader said. */
  public WireException(String message, Throwable cause) {
    super(message, cause);
  }
}
