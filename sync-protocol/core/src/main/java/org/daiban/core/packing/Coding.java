package org.daiban.core.packing;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.daiban.core.log.Protocol;
import org.daiban.core.wire.WireException;

/**
 * One way to pack the body of an exchange, named in {@code Content-Encoding}: rules of folding and
 * a dictionary, both fixed for ever. A packed body is a zlib stream (RFC 1950) of the folded text,
 * made with the preset dictionary, and behind it the raw column to the end. Ends that share no
 * coding use gzip.
 */
public final class Coding {
  /** The first one: marks as in {@link Mark}, dictionary 1. */
  public static final Coding ONE = new Coding("daiban-1", Dictionary.numbered(1));

  /** What every end understands besides. */
  public static final String GZIP = "gzip";

  private static final List<Coding> ALL = Collections.unmodifiableList(Arrays.asList(ONE));
  private static final int PIECE_BYTES = 16 * 1024;

  private final String name;
  private final Dictionary dictionary;

  Coding(String name, Dictionary dictionary) {
    this.name = name;
    this.dictionary = dictionary;
  }

  /** The best one that this program knows. */
  public static Coding newest() {
    return ALL.get(0);
  }

  /** The coding of a name, if this program knows it. */
  public static Optional<Coding> find(String name) {
    return ALL.stream().filter(each -> each.name.equalsIgnoreCase(name)).findFirst();
  }

  /** The best one that an {@code Accept-Encoding} names and this program knows. */
  public static Optional<Coding> bestOf(String acceptEncoding) {
    List<String> accepted =
        Arrays.asList(acceptEncoding.toLowerCase(Locale.ROOT).trim().split("\\s*,\\s*"));
    return ALL.stream().filter(each -> accepted.contains(each.name)).findFirst();
  }

  /** All that this program understands, best first, as {@code Accept-Encoding} has it. */
  public static String accepted() {
    StringBuilder names = new StringBuilder();
    ALL.forEach(each -> names.append(each.name).append(", "));
    return names.append(GZIP).toString();
  }

  /** The name in {@code Content-Encoding}. */
  public String name() {
    return name;
  }

  /** Packs a body. */
  public byte[] pack(byte[] plain) {
    Folding folded = Folding.of(plain, dictionary.digits());
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    deflate(folded.text(), packed);
    byte[] raw = folded.raw();
    packed.write(raw, 0, raw.length);
    return packed.toByteArray();
  }

  /**
   * Packs a body for somebody else and reads it back first. Empty when the reader would refuse it,
   * such as a text that repeats itself so often that it looks like a bomb: send it otherwise, or it
   * would be refused again and again.
   */
  public Optional<byte[]> packToSend(byte[] plain) {
    byte[] packed = pack(plain);
    try {
      boolean comesBack = Arrays.equals(plain, unpack(packed, Protocol.EXCHANGE_BYTES_MAX));
      return comesBack ? Optional.of(packed) : Optional.empty();
    } catch (WireException | InflatedTooLarge refused) {
      return Optional.empty();
    }
  }

  /**
   * Gives back the body that was packed.
   *
   * @param plainBytesMax more than this is not unpacked
   * @throws WireException when it is damaged, cut short, or was packed with another dictionary
   * @throws InflatedTooLarge when it would be longer than {@code plainBytesMax}, or than {@link
   *     Protocol#INFLATE_RATIO_MAX} allows for so few packed bytes
   */
  public byte[] unpack(byte[] packed, int plainBytesMax) {
    int allowed = (int) Math.min(plainBytesMax, Protocol.inflatedBytesMax(packed.length));
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(packed);
      byte[] text = inflate(inflater, allowed);
      return Unfolding.unfold(
          text, new RawReader(packed, packed.length - inflater.getRemaining()), allowed);
    } catch (DataFormatException e) {
      throw new WireException("the packed body is damaged", e);
    } finally {
      inflater.end();
    }
  }

  private void deflate(byte[] text, ByteArrayOutputStream packed) {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
    try {
      deflater.setDictionary(dictionary.bytes());
      deflater.setInput(text);
      deflater.finish();
      byte[] piece = new byte[PIECE_BYTES];
      while (!deflater.finished()) {
        packed.write(piece, 0, deflater.deflate(piece));
      }
    } finally {
      deflater.end();
    }
  }

  private byte[] inflate(Inflater inflater, int bytesMax) throws DataFormatException {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    byte[] piece = new byte[PIECE_BYTES];
    while (!inflater.finished()) {
      int count = inflater.inflate(piece);
      if (inflater.needsDictionary()) {
        give(inflater);
      } else if (count == 0 && !inflater.finished() && inflater.needsInput()) {
        throw new WireException("the packed body is cut short");
      }
      text.write(piece, 0, count);
      if (text.size() > bytesMax) {
        throw new InflatedTooLarge();
      }
    }
    return text.toByteArray();
  }

  private void give(Inflater inflater) {
    try {
      inflater.setDictionary(dictionary.bytes());
    } catch (IllegalArgumentException another) {
      throw new WireException("the body was packed with another dictionary", another);
    }
  }
}
