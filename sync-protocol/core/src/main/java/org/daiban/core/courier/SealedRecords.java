package org.daiban.core.courier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daiban.core.log.Keys;
import org.daiban.core.wire.Fields;
import org.daiban.core.wire.Json;
import org.daiban.core.wire.JsonLine;

/**
 * Seals records that are written one after another, the same way as a parcel: for a file that
 * grows. Each time such a file is opened for writing it gets a new key, so that no number is ever
 * used twice with one.
 */
public final class SealedRecords {
  private static final int HEAD_CHARS_MAX = 65_536;

  private final String head;
  private final ContentSeal seal;

  private SealedRecords(String head, ContentSeal seal) {
    this.head = head;
    this.seal = seal;
  }

  /**
   * A new key.
   *
   * @param recipients the public sealing keys of those who can open the records, each alone
   */
  public static SealedRecords begin(List<String> recipients, SealChance chance) {
    String id = Hex.text(chance.bytes(ParcelLimits.ID_BYTES));
    byte[] contentKey = chance.bytes(ContentSeal.KEY_BYTES);
    SealOpener fresh = chance.freshKey();
    List<Object> boxes = new ArrayList<>();
    for (String recipient : recipients) {
      boxes.add(SealBox.of(contentKey, id, fresh, recipient).json());
    }
    String head =
        new JsonLine()
            .put("v", 1)
            .put("id", id)
            .put("alg", SealKeys.SUITE)
            .put("fresh", fresh.publicKey())
            .put("boxes", boxes)
            .text();
    return new SealedRecords(head, new ContentSeal(contentKey, id));
  }

  /** The records behind a head; empty when they are not for this key. */
  public static Optional<SealedRecords> open(String head, SealOpener opener) {
    Fields fields = Json.object(head, HEAD_CHARS_MAX);
    String id = fields.text("id");
    String own = Keys.keyId(opener.publicKey());
    for (Fields box : fields.objects("boxes")) {
      SealBox sealed = SealBox.from(box);
      if (sealed.key().equals(own)) {
        byte[] key = sealed.opened(id, fields.text("fresh"), opener);
        return Optional.of(new SealedRecords(head, new ContentSeal(key, id)));
      }
    }
    return Optional.empty();
  }

  /** What stands before the records, one line without secrets. */
  public String head() {
    return head;
  }

  /**
   * A record as it is written.
   *
   * @param number counts the records behind this head from 1; never the same twice
   */
  public byte[] closed(int number, byte[] plain) {
    return seal.closed(number, plain);
  }

  /** A record as it was; empty when a single bit of it is not as it was written. */
  public Optional<byte[]> opened(int number, byte[] closed) {
    return seal.opened(number, closed);
  }
}
