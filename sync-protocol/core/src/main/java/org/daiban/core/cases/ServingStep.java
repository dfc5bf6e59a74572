package org.daiban.core.cases;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/**
 * One thing done to bring a result to the applicant before it is delivered (domain model 9). None
 * of them is the delivery: a paper in the post or in an agent's hands is not yet the villager's.
 *
 * @param on the day that counts: handed over, posted, tried
 * @param words the agent's name, the carrier, why an attempt failed, how the applicant was told
 * @param number the carrier's number of the piece of mail; empty for other kinds
 * @param proof digest of a picture: the agent's signature, the consent; empty where none is asked
 */
public record ServingStep(Kind kind, LocalDate on, String words, String number, String proof) {
  /** What was done. */
  public enum Kind {
    /** The proxy agent signed to the centre for it. */
    GIVEN("交给代办员"),
    /** It was handed to a carrier. */
    MAILED("邮寄"),
    /** The applicant has agreed to be served electronically. */
    CONSENTED("同意电子送达"),
    /** An attempt that failed, or mail that came back. */
    FAILED("没有送到"),
    /** After three attempts the applicant was told by phone, and by post. */
    TOLD("电话并邮寄通知");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    /** The Chinese name. */
    public String title() {
      return title;
    }

    /** The kind of this name; empty for one that only a newer program knows. */
    public static Optional<Kind> find(String name) {
      return Arrays.stream(values()).filter(kind -> kind.name().equals(name)).findFirst();
    }
  }

  public ServingStep {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(on, "on");
    Objects.requireNonNull(words, "words");
    Objects.requireNonNull(number, "number");
    Objects.requireNonNull(proof, "proof");
  }
}
