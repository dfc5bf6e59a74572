package org.daiban.core.engine;

import org.daiban.core.log.Certificate;
import org.daiban.core.log.Signer;

/**
 * Who talks to whom: this machine's own name and key, and the certificate of the node above, by
 * which each of its answers is checked.
 */
public record Peer(String machine, Signer signer, Certificate upstream) {}
