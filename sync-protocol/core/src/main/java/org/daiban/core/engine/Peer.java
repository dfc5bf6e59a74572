package org.daiban.core.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.daiban.core.log.Certificate;
import org.daiban.core.log.Signer;

/**
 * Who talks to whom: this machine's own name and key, and the certificate of the node above, by
 * which each of its answers is checked.
 *
 * @param certificates who vouches for this machine, its own first, for a node that has not heard of
 *     it; empty when the node above has let it in itself
 */
public record Peer(String machine, Signer signer, Certificate upstream, List<String> certificates) {
  /** Copies the list. */
  public Peer {
    certificates = Collections.unmodifiableList(new ArrayList<>(certificates));
  }

  /** Towards a node that knows this machine. */
  public Peer(String machine, Signer signer, Certificate upstream) {
    this(machine, signer, upstream, Collections.emptyList());
  }
}
