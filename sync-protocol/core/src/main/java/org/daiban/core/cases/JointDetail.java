package org.daiban.core.cases;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What belongs to the acts of a joint approval: split, the parts' answers, merge. */
public sealed interface JointDetail extends ActDetail {

  /**
   * T13: the lead asks the other departments, all at once.
   *
   * @param parts the numbers of those that take part: all mandatory ones, and the conditional ones
   *     whose situation is given
   * @param survey null when the parts do not go there together
   * @param letter the notice W19 to all of them
   */
  record Split(List<Integer> parts, JointSurvey survey, Letter letter) implements JointDetail {
    public Split {
      parts = Collections.unmodifiableList(new ArrayList<>(parts));
      Objects.requireNonNull(letter, "letter");
    }

    @Override
    public Optional<Letter> issued() {
      return Optional.of(letter);
    }
  }

  /**
   * T14: a part's signed opinion. The act's date is that of the signature, its actor who signed.
   *
   * @param request the department's entry
   * @param reason must be filled for a no
   * @param letter the written opinion W19, by the department
   */
  record Answered(RequestRef request, int part, boolean agrees, String reason, Letter letter)
      implements JointDetail {
    public Answered {
      Objects.requireNonNull(request, "request");
      Objects.requireNonNull(reason, "reason");
      Objects.requireNonNull(letter, "letter");
    }

    @Override
    public Optional<Letter> issued() {
      return Optional.of(letter);
    }
  }

  /** T14: a part's limit has passed in silence, and the item's plan takes that for a yes. */
  record Silent(int part) implements JointDetail {}

  /**
   * T14: a part misses papers. It asks the lead, who alone may tell the applicant, once (T4).
   *
   * @param request the department's entry
   */
  record Asked(RequestRef request, int part, List<MissingItem> missing) implements JointDetail {
    public Asked {
      Objects.requireNonNull(request, "request");
      missing = Collections.unmodifiableList(new ArrayList<>(missing));
    }
  }

  /** T15: all have answered; the lead goes on. */
  record Merged(String opinion) implements JointDetail {
    public Merged {
      Objects.requireNonNull(opinion, "opinion");
    }
  }
}
