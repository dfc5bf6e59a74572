package org.daiban.core.catalogue;

import java.text.Normalizer;

/**
 * One material 材料 that an item asks for.
 *
 * @param no its number in the item's list, from 1
 * @param originals how many originals are seen, or for pictures how many are taken
 * @param copies how many copies are kept
 * @param required false: only in the situation that the note names (视情形)
 * @param issuer who makes it out; the answer to "where do I get it"
 * @param note what to know about it, may be empty
 */
public record MaterialRule(
    int no,
    String name,
    int originals,
    int copies,
    boolean required,
    String issuer,
    Waiver waiver,
    String note) {

  /** Whether the program prints it from the form, so that the villager brings nothing. */
  public boolean isMadeFromForm() {
    return issuer.contains("系统按表单生成");
  }

  /** Whether it is the villager's mandate, which the program makes from what was signed. */
  public boolean isMandate() {
    return note.contains("系统生成");
  }

  /** How many pictures show it in full: as many as asked for where the agent takes them. */
  public int picturesNeeded() {
    boolean takenByAgent = name.contains("照片") && issuer.contains("代办员");
    return takenByAgent ? Math.max(1, originals) : 1;
  }

  /**
   * What two texts of an item have in common when they mean the same paper: its name, however its
   * blanks, brackets and widths are typed. The catalogue gives papers no code of their own.
   */
  public static String plain(String name) {
    StringBuilder plain = new StringBuilder();
    String even = Normalizer.normalize(name, Normalizer.Form.NFKC);
    even.codePoints().filter(Character::isLetterOrDigit).forEach(plain::appendCodePoint);
    return plain.toString();
  }

  /** The same paper under another number. */
  MaterialRule numbered(int number) {
    return new MaterialRule(number, name, originals, copies, required, issuer, waiver, note);
  }

  /** The same paper, left out in another way. */
  MaterialRule withWaiver(Waiver other) {
    return new MaterialRule(no, name, originals, copies, required, issuer, other, note);
  }

  /** Whether more of it is wanted than by an older rule, or it may be left out less easily. */
  boolean asksMoreThan(MaterialRule older) {
    return originals > older.originals
        || copies > older.copies
        || (required && !older.required)
        || (waiver != older.waiver && older.waiver != Waiver.NONE);
  }
}
