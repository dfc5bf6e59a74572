package org.daiban.core.log;

/**
 * The word that an outcome was read: its key in the feed and when it was said, as {@code
 * device:seq@at}. Another outcome may stand under the same key by now, such as the final one in
 * place of {@code UNKNOWN_TYPE}; that one was not read.
 *
 * @param key {@link Outcome#key} or {@link Outcome#asideKey}
 * @param atMs the outcome's own time, or {@link #NOT_SAID}
 */
public record Acknowledgement(String key, long atMs) {
  /** The reader did not say which of the outcomes under the key it has read. */
  public static final long NOT_SAID = -1;

  private static final char AT = '@';

  /** Reads the text of a request; one without a time names whatever is final. */
  public static Acknowledgement parse(String text) {
    int at = text.lastIndexOf(AT);
    String time = text.substring(at + 1);
    return at > 0 && time.matches("[0-9]{1,18}")
        ? new Acknowledgement(text.substring(0, at), Long.parseLong(time))
        : new Acknowledgement(text, NOT_SAID);
  }

  /** What the request says. */
  public String text() {
    return atMs == NOT_SAID ? key : key + AT + atMs;
  }

  /** Whose entry the outcome was about. */
  public String device() {
    return key.substring(0, Math.max(0, key.indexOf(':')));
  }

  /** Whether this is the outcome that was read. */
  public boolean means(Outcome outcome) {
    return atMs == NOT_SAID ? outcome.isFinal() : atMs == outcome.atMs();
  }
}
