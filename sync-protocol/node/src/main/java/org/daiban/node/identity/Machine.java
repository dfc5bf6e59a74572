package org.daiban.node.identity;

import java.util.Optional;
import org.daiban.core.courier.SealOpener;
import org.daiban.core.log.Certificate;
import org.daiban.core.log.Signer;

/**
 * This program as a machine: its key for signing, its key for opening parcels, the epoch of its
 * store, and once it is enrolled its certificate and the address of the node above.
 *
 * @param logFloor behind which number its own log goes on since it was put back; 0 for never
 */
public record Machine(
    Signer signer,
    SealOpener seal,
    String epoch,
    Optional<Certificate> certificate,
    String upstream,
    long logFloor) {

  /** The certificate of a machine that must be enrolled by now. */
  public Certificate enrolled() {
    return certificate.orElseThrow(() -> new IllegalStateException("this machine is not enrolled"));
  }

  /** The name that stands in entries and receipts. */
  public String name() {
    return enrolled().subject();
  }
}
