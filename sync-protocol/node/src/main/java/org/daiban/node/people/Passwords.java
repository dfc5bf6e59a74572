package org.daiban.node.people;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * Passwords as Argon2id verifiers. 9 MiB, 4 passes, 1 lane: one of the settings that OWASP's
 * password sheet holds equal, chosen for laptops with little memory. Verified one at a time, so
 * that a rush of sign-ins costs time and not memory.
 */
public final class Passwords {
  /** Shorter ones are refused when a password is set. */
  public static final int LENGTH_MIN = 8;

  /** Longer ones are refused unread. */
  public static final int LENGTH_MAX = 128;

  public static final int SALT_BYTES = 16;

  private static final int MEMORY_KIB = 9 * 1024;
  private static final int PASSES = 4;
  private static final int LANES = 1;
  private static final int HASH_BYTES = 32;
  private static final Pattern OURS =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m="
              + MEMORY_KIB
              + ",t="
              + PASSES
              + ",p="
              + LANES
              + "\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}");
  private static final Object ONE_AT_A_TIME = new Object();

  private Passwords() {}

  /**
   * The verifier of a password, as a PHC string.
   *
   * @param salt {@value #SALT_BYTES} random bytes, new for each password
   */
  public static String verifier(String password, byte[] salt) {
    synchronized (ONE_AT_A_TIME) {
      byte[] hash = function().hash(bytes(password), salt).getBytes();
      return "$argon2id$v=19$m="
          + MEMORY_KIB
          + ",t="
          + PASSES
          + ",p="
          + LANES
          + "$"
          + base64(salt)
          + "$"
          + base64(hash);
    }
  }

  /** Whether a verifier that comes from elsewhere was made with our settings and costs no more. */
  static boolean isOurs(String verifier) {
    return OURS.matcher(verifier).matches();
  }

  /** Whether the password belongs to the verifier; a verifier of another kind fits nothing. */
  static boolean fits(String password, String verifier) {
    if (password.length() > LENGTH_MAX || !verifier.startsWith("$argon2id$")) {
      return false;
    }
    synchronized (ONE_AT_A_TIME) {
      return Argon2Function.getInstanceFromHash(verifier).check(password, verifier);
    }
  }

  private static Argon2Function function() {
    return Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, HASH_BYTES, Argon2.ID);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().withoutPadding().encodeToString(bytes);
  }
}
