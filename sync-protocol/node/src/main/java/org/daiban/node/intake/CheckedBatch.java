package org.daiban.node.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daiban.core.log.Batch;
import org.daiban.core.log.Certificate;
import org.daiban.core.log.Digest;
import org.daiban.core.log.Entry;
import org.daiban.core.log.KeepRefusal;
import org.daiban.node.identity.Successors;

/**
 * A batch with all that can be said of it without its log: signature, chain and payloads are
 * checked, and everything is hashed, before a transaction begins. So the one writer has nothing to
 * do but to write, while others check on other processors.
 *
 * @param text byte for byte as it came
 * @param textDigest of the text
 * @param digests of the entries' headers, in order
 * @param refusal why nothing of it is kept, if so
 */
public record CheckedBatch(
    Batch batch,
    String text,
    Digest textDigest,
    List<Digest> digests,
    Optional<KeepRefusal> refusal) {
  private static final String UNKNOWN_DEVICE = "UNKNOWN_DEVICE";
  private static final String BAD_SIGNATURE = "BAD_SIGNATURE";
  private static final String SEND_AGAIN = "请保持联网，程序会自动重新发送；多次不成功请联系县中心。";

  /**
   * Checks a batch.
   *
   * @param text the text that the batch was read from
   * @param certificate of its device, if this node knows it; a certificate never changes
   */
  public static CheckedBatch of(Batch batch, String text, Optional<Certificate> certificate) {
    List<Digest> digests = new ArrayList<>(batch.entries().size());
    for (Entry entry : batch.entries()) {
      digests.add(entry.digest());
    }
    return new CheckedBatch(
        batch, text, Digest.of(text), digests, refusal(batch, digests, certificate));
  }

  /**
   * The same of what a machine wrote under a name that it had before: one of those that go on for
   * the name has signed it, and it reaches no further than that one wrote under the name.
   *
   * @param successors none for nearly every machine
   */
  public CheckedBatch orBy(List<Successors.Successor> successors) {
    for (Successors.Successor successor : successors) {
      Certificate certificate = successor.certificate();
      if (successor.former().covers(batch, head()) && batch.signedBy(certificate.publicKey())) {
        return new CheckedBatch(
            batch, text, textDigest, digests, refusal(batch, digests, Optional.of(certificate)));
      }
    }
    return this;
  }

  /** Whether another machine's signature may be on it than that of its device. */
  public boolean isSignedByAnother() {
    return refusal
        .filter(why -> why.code().equals(UNKNOWN_DEVICE) || why.code().equals(BAD_SIGNATURE))
        .isPresent();
  }

  /** The digest of its last entry, at which its log ends for now. */
  public Digest head() {
    return digests.get(digests.size() - 1);
  }

  /** Whose log it is a run of. */
  public String device() {
    return batch.device();
  }

  private static Optional<KeepRefusal> refusal(
      Batch batch, List<Digest> digests, Optional<Certificate> certificate) {
    if (!certificate.isPresent()) {
      return refusal(batch, digests, UNKNOWN_DEVICE, "本中心不认识这台设备。", "请先在乡镇或县中心登记这台设备。");
    }
    if (!batch.signedBy(certificate.get().publicKey())) {
      return refusal(batch, digests, BAD_SIGNATURE, "这一批记录的签名不符，可能在途中被改动。", SEND_AGAIN);
    }
    if (!chained(batch, digests)) {
      return refusal(batch, digests, "BROKEN_CHAIN", "这一批记录前后不相接。", SEND_AGAIN);
    }
    if (!batch.payloadsMatch()) {
      return refusal(batch, digests, "DAMAGED", "这一批记录的内容与签名不符，可能在途中损坏。", SEND_AGAIN);
    }
    return Optional.empty();
  }

  private static boolean chained(Batch batch, List<Digest> digests) {
    for (int i = 1; i < digests.size(); i++) {
      if (!batch.entries().get(i).header().previous().equals(digests.get(i - 1))) {
        return false;
      }
    }
    return true;
  }

  private static Optional<KeepRefusal> refusal(
      Batch batch, List<Digest> digests, String code, String reason, String todo) {
    return Optional.of(new KeepRefusal(batch.from(), digests.get(0), code, reason, todo));
  }
}
