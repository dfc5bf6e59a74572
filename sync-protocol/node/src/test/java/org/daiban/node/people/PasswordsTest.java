package org.daiban.node.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PasswordsTest {
  private static final byte[] SALT =
      "sixteen bytes ok".getBytes(java.nio.charset.StandardCharsets.UTF_8);

  @Test
  void passwordFitsItsVerifierOnly() {
    String verifier = Passwords.verifier("口令 password", SALT);
    assertTrue(verifier.startsWith("$argon2id$v=19$m=9216,t=4,p=1$"), verifier);
    assertTrue(Passwords.fits("口令 password", verifier));
    assertFalse(Passwords.fits("口令 Password", verifier));
    assertNotEquals(verifier, Passwords.verifier("口令 password", new byte[16]));
    assertEquals(verifier, Passwords.verifier("口令 password", SALT));
  }

  @Test
  void otherVerifiersAndEndlessPasswordsFitNothing() {
    assertFalse(Passwords.fits("", ""));
    assertFalse(Passwords.fits("secret", "secret"));
    assertFalse(Passwords.fits("x".repeat(1_000), Passwords.verifier("x".repeat(1_000), SALT)));
  }
}
