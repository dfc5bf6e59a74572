package org.daiban.node.letters;

/** What one kind of letter says between the common head and foot. */
public interface LetterBody {
  /** Its place in the list of letters. */
  LetterKind kind();

  /** Its name as printed, which may depend on the type of the item. */
  String title();

  /** The version of its form, printed at its foot; one higher whenever its words change. */
  default int version() {
    return 1;
  }

  /** Whether the organ signs at its foot; a record that others sign by hand leaves that out. */
  default boolean isSignedByOrgan() {
    return true;
  }

  /**
   * What it means, what to do, by when and whom to call, in plain words and large type; empty for
   * letters that need none.
   */
  String plainSpeech(Organ organ);

  /** Its own fields and sentences. */
  void write(Html page, Organ organ);
}
