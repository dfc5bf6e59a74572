package org.daiban.node.door;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.daiban.core.log.Digest;
import org.daiban.core.log.Protocol;

/**
 * Hands out challenges and knows its own again without storing them: the time and an HMAC over
 * machine and time, under a secret of this run. After a restart a machine is simply asked once
 * more.
 */
public final class Challenges {
  private final SecretKeySpec secret;

  /** Takes 32 random bytes. */
  public Challenges(byte[] secret) {
    this.secret = new SecretKeySpec(secret, "HmacSHA256");
  }

  /** A challenge for a machine. */
  public String fresh(String machine, long now) {
    return now + "." + mac(machine, now);
  }

  /** Whether a challenge was made here for this machine and is still good. */
  public boolean holds(String challenge, String machine, long now) {
    int dot = challenge == null ? -1 : challenge.indexOf('.');
    if (dot < 1 || dot > 18 || !challenge.substring(0, dot).chars().allMatch(Character::isDigit)) {
      return false;
    }
    long made = Long.parseLong(challenge.substring(0, dot));
    boolean ours =
        MessageDigest.isEqual(
            mac(machine, made).getBytes(StandardCharsets.US_ASCII),
            challenge.substring(dot + 1).getBytes(StandardCharsets.UTF_8));
    return ours && Math.abs(now - made) <= Protocol.CHALLENGE_MS;
  }

  private String mac(String machine, long time) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(secret);
      return Digest.ofHash(mac.doFinal((machine + "\n" + time).getBytes(StandardCharsets.UTF_8)))
          .hex();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }
}
