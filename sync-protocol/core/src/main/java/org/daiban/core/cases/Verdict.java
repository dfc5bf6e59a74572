package org.daiban.core.cases;

import java.util.Objects;

/** What {@link CaseFlow} says to an act. A refusal is expected, so it is a value. */
public sealed interface Verdict {

  /** The act is legal; this is the case after it. */
  record Moved(CaseFile file) implements Verdict {
    public Moved {
      Objects.requireNonNull(file, "file");
    }
  }

  /**
   * The act is not legal and changes nothing.
   *
   * @param rule what refused it: a row such as {@code T4}, or HOLDER, TERM, REVISION, STATE, ROLE,
   *     DETAIL, LETTER, SIZE, LATER, UNKNOWN
   * @param reason what stands in the way, in Chinese
   * @param todo what to do next, in Chinese
   */
  record Refused(String rule, String reason, String todo) implements Verdict {
    public Refused {
      Objects.requireNonNull(rule, "rule");
      Objects.requireNonNull(reason, "reason");
      Objects.requireNonNull(todo, "todo");
    }
  }
}
