package org.daiban.core.log;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.daiban.core.wire.Fields;
import org.daiban.core.wire.Json;
import org.daiban.core.wire.JsonLine;

/**
 * A node's word on which attachments of a case it keeps whole, their hashes checked; signed ({@link
 * Signed#ATTACHMENTS}). Only the county says it: whoever reads it may call them safe at the top,
 * whatever nodes lie in between.
 *
 * @param node who says it
 * @param epoch of which life of its store; empty where none is named
 * @param hashes all that have arrived so far, in the order of their digests
 */
public record KeptAttachments(String node, String epoch, String caseId, List<Digest> hashes) {
  /** Copies the list. */
  public KeptAttachments {
    hashes = Collections.unmodifiableList(new ArrayList<>(hashes));
  }

  /** The same word, said in the present life of the node's store. */
  public KeptAttachments saidIn(String presentEpoch) {
    return new KeptAttachments(node, presentEpoch, caseId, hashes);
  }

  /** The line of JSON that is signed. */
  public String text() {
    List<String> texts = new ArrayList<>();
    for (Digest hash : hashes) {
      texts.add(hash.text());
    }
    return new JsonLine()
        .put("v", Protocol.VERSION)
        .put("node", node)
        .put("epoch", epoch.isEmpty() ? null : epoch)
        .put("case", caseId)
        .put("hashes", texts)
        .text();
  }

  /** Reads its text; the caller has verified the signature around it. */
  public static KeptAttachments parse(String text) {
    Fields fields = Json.object(text, Protocol.SIGNED_CHARS_MAX);
    List<Digest> hashes = new ArrayList<>();
    for (String hash : fields.texts("hashes")) {
      hashes.add(new Digest(hash));
    }
    return new KeptAttachments(
        fields.text("node"), fields.textOr("epoch", ""), fields.text("case"), hashes);
  }
}
