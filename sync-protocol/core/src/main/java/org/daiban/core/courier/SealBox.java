package org.daiban.core.courier;

import java.util.Map;
import org.daiban.core.log.Keys;
import org.daiban.core.wire.Base64Text;
import org.daiban.core.wire.Fields;
import org.daiban.core.wire.JsonLine;

/** A parcel's key, closed for one recipient; {@code key} is the id of the recipient's key. */
record SealBox(String key, String box) {
  private static final int BOX = 0;

  static SealBox of(byte[] contentKey, String id, SealOpener fresh, String recipient) {
    byte[] boxKey =
        SealKeys.boxKey(fresh.agree(recipient), Hex.bytes(id), fresh.publicKey(), recipient);
    byte[] box = new ContentSeal(boxKey, id).closed(BOX, contentKey);
    return new SealBox(Keys.keyId(recipient), Base64Text.of(box));
  }

  /** The parcel's key. */
  byte[] opened(String id, String fresh, SealOpener opener) {
    byte[] boxKey = SealKeys.boxKey(opener.agree(fresh), Hex.bytes(id), fresh, opener.publicKey());
    return new ContentSeal(boxKey, id)
        .opened(BOX, Base64Text.bytes(box))
        .filter(key -> key.length == ContentSeal.KEY_BYTES)
        .orElseThrow(() -> new ParcelRefused(ParcelTrouble.DAMAGED));
  }

  Map<String, Object> json() {
    return new JsonLine().put("key", key).put("box", box).asMap();
  }

  static SealBox from(Fields fields) {
    return new SealBox(fields.text("key"), fields.text("box"));
  }
}
