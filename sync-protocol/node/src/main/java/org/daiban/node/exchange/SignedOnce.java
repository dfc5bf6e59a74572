package org.daiban.node.exchange;

import java.util.LinkedHashMap;
import java.util.Map;
import org.daiban.core.log.KeptAttachments;
import org.daiban.core.log.Keys;
import org.daiban.core.log.Signed;
import org.daiban.core.log.Signer;
import org.daiban.node.feed.FeedSigner;
import org.daiban.node.identity.Machine;

/**
 * Signs what goes out of the feed, and remembers the newest signatures: a village, its township and
 * a repeat of an answer that was lost ask for the same rows one soon after the other. What nobody
 * asks for is never signed, nor what a later act has replaced before anybody asked.
 */
final class SignedOnce {
  private static final int REMEMBERED_MAX = 4_096;

  private final Map<Long, String> signatures =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, String> eldest) {
          return size() > REMEMBERED_MAX;
        }
      };

  /** Signs in a node's name what was not signed yet. */
  FeedSigner with(Machine self) {
    return (position, purpose, body) ->
        signed(position, purpose, said(purpose, body, self.epoch()), self.signer()).text();
  }

  /** A word on what is kept holds in one life of the store: put back, it may have lost it. */
  private static String said(String purpose, String body, String epoch) {
    return purpose.equals(Signed.ATTACHMENTS)
        ? KeptAttachments.parse(body).saidIn(epoch).text()
        : body;
  }

  private Signed signed(long position, String purpose, String body, Signer signer) {
    String signature = find(position);
    if (signature != null) {
      String key = Keys.keyId(signer.publicKey());
      return new Signed(purpose, body, signer.algorithm(), key, signature);
    }
    Signed signed = Signed.of(purpose, body, signer);
    remember(position, signed.signature());
    return signed;
  }

  private synchronized String find(long position) {
    return signatures.get(position);
  }

  private synchronized void remember(long position, String signature) {
    signatures.put(position, signature);
  }
}
