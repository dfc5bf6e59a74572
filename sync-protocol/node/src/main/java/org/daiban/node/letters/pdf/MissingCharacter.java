package org.daiban.node.letters.pdf;

/** A letter holds a character that no font of the program has, so that it cannot become a PDF. */
public final class MissingCharacter extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int character;

  MissingCharacter(int character) {
    super("no font of letters has " + name(character), null, false, false);
    this.character = character;
  }

  /**
   * Its number, such as {@code U+20164}: it may be a piece of a name, so it is not shown itself.
   */
  public String number() {
    return name(character);
  }

  private static String name(int character) {
    return String.format("U+%04X", character);
  }
}
