package org.daiban.node.identity;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.daiban.core.log.Certificate;
import org.daiban.core.log.Signed;

/**
 * Certificates by their stored texts, read once: a node needs its own and the asker's several times
 * in each exchange, and a text always reads the same.
 */
final class ReadCertificates {
  private static final int MOST = 4_096;
  private static final Map<String, Certificate> READ = new ConcurrentHashMap<>();

  private ReadCertificates() {}

  static Certificate of(String signedText) {
    Certificate known = READ.get(signedText);
    return known != null ? known : read(signedText);
  }

  private static Certificate read(String signedText) {
    Certificate certificate = Certificate.parse(Signed.parse(signedText).body());
    if (READ.size() >= MOST) {
      READ.clear();
    }
    READ.put(signedText, certificate);
    return certificate;
  }
}
