package org.daiban.core.log;

import java.util.Objects;
import org.daiban.core.wire.Fields;
import org.daiban.core.wire.JsonLine;

/**
 * The name under which a machine went before, and how far it wrote under it, as whoever gave it the
 * new name saw that. Up to there it may bring its old log again, signed with its present key; what
 * another that bears the old name writes behind that is not its to say.
 *
 * @param head number of the last entry that it wrote under the old name, 0 for none
 * @param headDigest digest of that entry
 */
public record Former(String name, long head, Digest headDigest) {
  public Former {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(headDigest, "headDigest");
  }

  /**
   * Whether a batch under the old name may be this machine's.
   *
   * @param last digest of the batch's last entry
   */
  public boolean covers(Batch batch, Digest last) {
    return batch.device().equals(name)
        && (batch.to() < head || (batch.to() == head && last.equals(headDigest)));
  }

  static void put(JsonLine line, Former former) {
    if (former != null) {
      line.put("replaces", former.name)
          .put("replacesHead", former.head)
          .put("replacesDigest", former.headDigest);
    }
  }

  /** Null when a certificate names none. One that says no head is believed nothing behind 0. */
  static Former of(Fields fields) {
    String name = fields.textOr("replaces", null);
    String digest = fields.textOr("replacesDigest", null);
    if (name == null) {
      return null;
    }
    return digest == null
        ? new Former(name, 0, Digest.NONE)
        : new Former(name, fields.number("replacesHead"), new Digest(digest));
  }
}
