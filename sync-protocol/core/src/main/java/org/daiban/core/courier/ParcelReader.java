package org.daiban.core.courier;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.daiban.core.log.Certificate;
import org.daiban.core.log.Digest;
import org.daiban.core.log.Keys;
import org.daiban.core.log.Signed;
import org.daiban.core.wire.Json;
import org.daiban.core.wire.WireException;

/** Reads a parcel from its front and says in one word what is wrong with it. */
public final class ParcelReader {
  static final String FIRST_WORD = "daiban-package-";
  static final String FIRST_LINE = FIRST_WORD + "1";

  private static final int LINES = 3;
  private static final int OPENING_BYTES_MAX = 2 * ParcelLimits.LINE_CHARS_MAX + 64;

  private final ParcelSource source;
  private final Signed signed;
  private final List<String> certificates;
  private final long openingBytes;
  private final ParcelHead head;

  private ParcelReader(ParcelSource source, String[] lines, long openingBytes) {
    this.source = source;
    this.signed = Signed.parse(lines[1]);
    this.certificates = Json.object(lines[2], ParcelLimits.LINE_CHARS_MAX).texts("certificates");
    this.openingBytes = openingBytes;
    this.head = ParcelHead.parse(signed.body());
  }

  /**
   * Reads the lines before the sealed bytes.
   *
   * @throws ParcelRefused when they are not there or not those of a parcel
   */
  public static ParcelReader of(ParcelSource source) throws IOException {
    if (source.sizeBytes() > ParcelLimits.PARCEL_BYTES_MAX) {
      throw new ParcelRefused(ParcelTrouble.TOO_LARGE);
    }
    byte[] bytes = source.read(0, OPENING_BYTES_MAX);
    String[] lines = new String[LINES];
    int at = 0;
    for (int i = 0; i < LINES; i++) {
      int end = lineEnd(bytes, at);
      checkVersion(i == 0 ? text(bytes, 0, end < 0 ? bytes.length : end) : FIRST_LINE, end);
      lines[i] = text(bytes, at, end);
      at = end + 1;
    }
    try {
      return new ParcelReader(source, lines, at);
    } catch (WireException damaged) {
      throw new ParcelRefused(ParcelTrouble.DAMAGED, damaged);
    }
  }

  private static void checkVersion(String first, int end) {
    boolean begun = !first.isEmpty() && (FIRST_WORD + "1").startsWith(first);
    if (end < 0) {
      throw new ParcelRefused(begun ? ParcelTrouble.HEAD_CUT : ParcelTrouble.NOT_A_PACKAGE);
    }
    if (!first.equals(FIRST_LINE)) {
      boolean later = first.matches(FIRST_WORD + "[0-9]{1,4}");
      throw new ParcelRefused(later ? ParcelTrouble.TOO_NEW : ParcelTrouble.NOT_A_PACKAGE);
    }
  }

  private static int lineEnd(byte[] bytes, int from) {
    int end = from;
    while (end < bytes.length && bytes[end] != '\n') {
      end++;
    }
    return end < bytes.length ? end : -1;
  }

  private static String text(byte[] bytes, int from, int to) {
    return new String(bytes, from, to - from, StandardCharsets.UTF_8);
  }

  /** What the parcel says of itself; nothing of it is proven yet. */
  public ParcelHead head() {
    return head;
  }

  /** Whether a machine with this sealing key is among those that it is for. */
  public boolean isFor(SealOpener opener) {
    return findBox(opener).isPresent();
  }

  /**
   * Proves who made the parcel and opens its list.
   *
   * @throws ParcelRefused when it is not for this machine, not proven, or its list is not whole
   */
  public OpenedParcel open(SealOpener opener, Senders senders) throws IOException {
    if (!head.suite().equals(SealKeys.SUITE)) {
      throw new ParcelRefused(ParcelTrouble.TOO_NEW);
    }
    SealBox box = findBox(opener).orElseThrow(() -> new ParcelRefused(ParcelTrouble.NOT_FOR_US));
    Certificate sender =
        senders
            .find(head.from(), certificates)
            .orElseThrow(() -> new ParcelRefused(ParcelTrouble.WRONG_SENDER));
    if (!signed.purpose().equals(Signed.PACKAGE) || !signed.signedBy(sender.publicKey())) {
      throw new ParcelRefused(ParcelTrouble.FORGED);
    }
    byte[] closed = closedList();
    try {
      ContentSeal seal = new ContentSeal(box.opened(head.id(), head.fresh(), opener), head.id());
      byte[] list =
          seal.opened(0, closed).orElseThrow(() -> new ParcelRefused(ParcelTrouble.DAMAGED));
      return new OpenedParcel(
          head,
          sender,
          ParcelList.parse(new String(list, StandardCharsets.UTF_8)),
          source,
          openingBytes + closed.length,
          seal);
    } catch (WireException damaged) {
      throw new ParcelRefused(ParcelTrouble.DAMAGED, damaged);
    }
  }

  private Optional<SealBox> findBox(SealOpener opener) {
    String own = Keys.keyId(opener.publicKey());
    return head.boxes().stream().filter(box -> box.key().equals(own)).findFirst();
  }

  private byte[] closedList() throws IOException {
    long bytes = head.listBytes();
    if (bytes < ContentSeal.TAG_BYTES
        || bytes > ParcelLimits.LIST_BYTES_MAX + ContentSeal.TAG_BYTES) {
      throw new ParcelRefused(ParcelTrouble.TOO_LARGE);
    }
    byte[] closed = source.read(openingBytes, (int) bytes);
    if (closed.length < bytes) {
      throw new ParcelRefused(ParcelTrouble.HEAD_CUT);
    }
    if (!Digest.of(closed).equals(head.listDigest())) {
      throw new ParcelRefused(ParcelTrouble.DAMAGED);
    }
    return closed;
  }
}
