package org.daiban.core.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Collections;
import java.util.List;
import org.daiban.core.wire.WireException;
import org.junit.jupiter.api.Test;

class DigestTest {
  private static final String HEX = String.join("", Collections.nCopies(8, "01234abf"));

  @Test
  void algorithmToComeIsTaken() {
    assertEquals(HEX, new Digest("sm3:" + HEX).hex());
    assertEquals(HEX, new Digest("sha3512sm3ab:" + HEX).hex());
  }

  @Test
  void anyOtherFormIsRefused() {
    for (String text :
        List.of(
            "",
            "sha256",
            HEX,
            ":" + HEX,
            "s3:" + HEX,
            "sha256:" + HEX + "0",
            "sha256:" + HEX.substring(1),
            "sha256:" + HEX.replace('a', 'A'),
            "sha256:" + HEX.replace('f', 'g'),
            "SHA256:" + HEX,
            "sha-256:" + HEX,
            "sha25:6" + HEX.substring(1) + ":",
            "sha256sha2567:" + HEX)) {
      assertThrows(WireException.class, () -> new Digest(text), text);
    }
  }
}
