package org.daiban.node.letters;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daiban.core.log.Digest;
import org.daiban.core.log.Keys;
import org.daiban.core.log.Signed;
import org.daiban.core.log.Signer;
import org.daiban.core.wire.Base64Text;

/**
 * What the code on a paper says: which letter of which case this machine wrote, the digest of its
 * words, and the machine's signature over both. Whoever has the machine's certificate can check it
 * without a network; the digest's beginning is printed beside the code to be compared by eye.
 *
 * <pre>DAIBAN:2:340822100201260302000017:W03-4:0F3A…(24):340822100000-00:MFRA…(base 32)</pre>
 *
 * Only letters, digits, hyphen and colon, which a two-dimensional code packs best; nobody's name.
 *
 * @param number the case number
 * @param letter the letter's id within the case
 * @param words the first 24 hexadecimal digits, in capitals, of the digest of the letter's words
 * @param machine who signed
 * @param signature DER, in base 32 without padding; empty on a receipt that a village device prints
 */
public record LetterCode(
    String number, String letter, String words, String machine, String signature) {
  private static final String PURPOSE = "letter";
  private static final String HEAD = "DAIBAN:2:";
  private static final int WORDS_DIGITS = 24;
  private static final int TEXT_MAX = 400;
  private static final int PASTED_MAX = 2_000;
  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u200b\\u3000\\ufeff]+");
  private static final String RECEIPT = "W02-";
  private static final Pattern FORM =
      Pattern.compile(
          "DAIBAN:2:(\\d{24}):(W\\d{2}-[A-Za-z0-9-]{1,20}):([0-9A-F]{24}):(\\d{12}-\\d{2}):([A-Z2-7]{0,200})");

  public LetterCode {
    Objects.requireNonNull(number, "number");
    Objects.requireNonNull(letter, "letter");
    Objects.requireNonNull(words, "words");
    Objects.requireNonNull(machine, "machine");
    Objects.requireNonNull(signature, "signature");
  }

  /** Signs for a letter whose fragment, up to the code, is this. */
  static LetterCode of(String number, String letter, String html, String machine, Signer signer) {
    LetterCode unsigned = unsigned(number, letter, html, machine);
    String signature = Signed.of(PURPOSE, unsigned.body(), signer).signature();
    return new LetterCode(
        number, letter, unsigned.words, machine, Base32.text(Base64Text.bytes(signature)));
  }

  /** The same of a machine that signs no letters. */
  static LetterCode unsigned(String number, String letter, String html, String machine) {
    return new LetterCode(number, letter, words(html), machine, "");
  }

  /**
   * Reads what a scanner typed or somebody pasted, with whatever blanks and line breaks came
   * between; none if it is no code of a letter.
   */
  public static Optional<LetterCode> parse(String text) {
    String whole = text.length() > PASTED_MAX ? "" : BLANKS.matcher(text).replaceAll("");
    Matcher parts = FORM.matcher(whole.length() > TEXT_MAX ? "" : whole);
    if (!parts.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        new LetterCode(
            parts.group(1), parts.group(2), parts.group(3), parts.group(4), parts.group(5)));
  }

  /** Whether the owner of this public key wrote the letter. */
  public boolean isSignedBy(String publicKey) {
    String signed = Base64Text.of(Base32.bytes(signature));
    return !signature.isEmpty()
        && new Signed(PURPOSE, body(), Keys.ES256, Keys.keyId(publicKey), signed)
            .signedBy(publicKey);
  }

  /** Whether it is of the receipt that a village hands out, which carries no signature. */
  public boolean isReceipt() {
    return letter.startsWith(RECEIPT);
  }

  /** Whether nothing of the signature was lost on the way: DER says how long it is. */
  public boolean isWhole() {
    byte[] der = Base32.bytes(signature);
    return signature.isEmpty()
        || (der.length > 1 && signature.length() == Base32.length(der[1] + 2));
  }

  /** Whether a letter holds this code, and not only one that begins so. */
  public boolean standsIn(String html) {
    int end = html.indexOf(text()) + text().length();
    return end >= text().length()
        && (end == html.length() || Base32.DIGITS.indexOf(html.charAt(end)) < 0);
  }

  /** What the code holds. */
  public String text() {
    return HEAD + body() + ":" + signature;
  }

  /** The first twelve digits of the words' digest in groups, as they are printed and read aloud. */
  public String check() {
    return LetterPress.grouped(words.substring(0, 12));
  }

  private String body() {
    return number + ":" + letter + ":" + words + ":" + machine;
  }

  private static String words(String html) {
    return Digest.of(html).hex().substring(0, WORDS_DIGITS).toUpperCase(java.util.Locale.ROOT);
  }
}
