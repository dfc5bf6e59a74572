package org.daiban.core.courier;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daiban.core.log.Digest;

/**
 * What parcels are called on a stick: eight letters, a point and three, so that any file system
 * takes them. {@code 10020103.U0H}: the machine with slot 03 of region …100201, its parcel number
 * 17, upwards. The name only helps people and spares looks: what a parcel is stands in its head.
 */
public final class ParcelName {
  /** The folder on a stick. */
  public static final String FOLDER = "DAIBAN";

  private static final Pattern FORM =
      Pattern.compile("([0-9A-F]{8})\\.([UDT])([0-9A-Z]{2})", Pattern.CASE_INSENSITIVE);
  private static final int NUMBERS = 36 * 36;

  private ParcelName() {}

  /**
   * The name of a parcel.
   *
   * @param machine the village or township whose post it is: the maker of a request, the receiver
   *     of an answer
   */
  public static String of(String machine, ParcelKind kind, long number) {
    return stem(machine) + "." + (kind == ParcelKind.REQUEST ? "U" : "D") + count(number);
  }

  /** Another name for the same, when the first is taken by a parcel of another maker. */
  static String other(String machine, ParcelHead head) {
    String stem = Digest.of(head.from(), machine, head.id()).hex().substring(0, 8);
    return stem.toUpperCase(Locale.ROOT)
        + (head.kind() == ParcelKind.REQUEST ? ".U" : ".D")
        + count(head.number());
  }

  /** The name while it is written; a stick pulled out in between leaves this one. */
  public static String unfinished(String name) {
    int point = name.indexOf('.');
    return name.substring(0, point + 1) + "T" + name.substring(point + 2);
  }

  /** Whether a file may be a parcel, finished or not. */
  public static boolean fits(String name) {
    return FORM.matcher(name).matches();
  }

  /** Whether a file was not finished. */
  public static boolean isUnfinished(String name) {
    Matcher form = FORM.matcher(name);
    return form.matches() && form.group(2).equalsIgnoreCase("T");
  }

  /** The beginning of the names of a machine's post. */
  static String stem(String machine) {
    return machine.length() == 15
        ? machine.substring(6, 12) + machine.substring(13)
        : Digest.of(machine).hex().substring(0, 8).toUpperCase(Locale.ROOT);
  }

  /** Which way a name says that its parcel goes; empty when the name says nothing. */
  static Optional<ParcelKind> kind(String name) {
    Matcher form = FORM.matcher(name);
    if (!form.matches() || form.group(2).equalsIgnoreCase("T")) {
      return Optional.empty();
    }
    return Optional.of(
        form.group(2).equalsIgnoreCase("U") ? ParcelKind.REQUEST : ParcelKind.ANSWER);
  }

  private static String count(long number) {
    String digits = Long.toString(Math.floorMod(number, (long) NUMBERS), 36);
    return (digits.length() == 1 ? "0" + digits : digits).toUpperCase(Locale.ROOT);
  }
}
