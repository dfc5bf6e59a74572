package org.daiban.core.cases;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What belongs to the acts between receipt and acceptance, beside the notice and its answer. */
public sealed interface IntakeDetail extends ActDetail {

  /**
   * T3: a mistake that could be mended at once (行政许可法 32(1)(3)).
   *
   * @param confirmedBy who stood there: the applicant, or the proxy agent by telephone
   */
  record FixedOnSpot(List<FieldChange> changes, String confirmedBy) implements IntakeDetail {
    public FixedOnSpot {
      changes = Collections.unmodifiableList(new ArrayList<>(changes));
      Objects.requireNonNull(confirmedBy, "confirmedBy");
    }
  }

  /** T6: the notice was not answered in time and after a reminder. */
  record Lapsed(Letter letter) implements IntakeDetail {
    public Lapsed {
      Objects.requireNonNull(letter, "letter");
    }

    @Override
    public Optional<Letter> issued() {
      return Optional.of(letter);
    }
  }

  /**
   * T7: nobody told anything within the limit, so the law has accepted.
   *
   * @param deferred the papers that the village said would follow; they are still to come
   */
  record DeemedAccepted(Letter letter, List<DeferredItem> deferred) implements IntakeDetail {
    /** One for which all papers are there. */
    public DeemedAccepted(Letter letter) {
      this(letter, Collections.emptyList());
    }

    public DeemedAccepted {
      deferred = Collections.unmodifiableList(new ArrayList<>(deferred));
      Objects.requireNonNull(letter, "letter");
    }

    @Override
    public Optional<Letter> issued() {
      return Optional.of(letter);
    }
  }

  /** T8: no approval is needed for what was asked. */
  record NotNeeded(String reason, Letter letter) implements IntakeDetail {
    public NotNeeded {
      Objects.requireNonNull(reason, "reason");
      Objects.requireNonNull(letter, "letter");
    }

    @Override
    public Optional<Letter> issued() {
      return Optional.of(letter);
    }
  }

  /**
   * T9: not this organ's matter, and the applicant is told whose it is.
   *
   * @param rightOrgan the organ to go to
   */
  record Declined(String reason, String basis, String rightOrgan, Letter letter)
      implements IntakeDetail {
    public Declined {
      Objects.requireNonNull(reason, "reason");
      Objects.requireNonNull(basis, "basis");
      Objects.requireNonNull(rightOrgan, "rightOrgan");
      Objects.requireNonNull(letter, "letter");
    }

    @Override
    public Optional<Letter> issued() {
      return Optional.of(letter);
    }
  }

  /**
   * T9: not this organ's matter, and the papers go on to the right one.
   *
   * @param toNode the node that receives them: this one, when only the department is another
   * @param toDepartment whose matter it is
   */
  record Transferred(String toNode, String toDepartment, String reason, Letter letter)
      implements IntakeDetail {
    public Transferred {
      Objects.requireNonNull(toNode, "toNode");
      Objects.requireNonNull(toDepartment, "toDepartment");
      Objects.requireNonNull(reason, "reason");
      Objects.requireNonNull(letter, "letter");
    }

    @Override
    public Optional<Letter> issued() {
      return Optional.of(letter);
    }
  }

  /** T9b: the right organ has the papers; its own limit for a notice begins. */
  record TransferReceived(String department) implements IntakeDetail {
    public TransferReceived {
      Objects.requireNonNull(department, "department");
    }
  }

  /**
   * T10b: papers that acceptance left open have come, or promises were checked.
   *
   * @param request the village's entry that brought them; null when a clerk took them in
   * @param given the numbers of the materials
   * @param finding how a promise was checked and whether it is true; empty for papers
   */
  record Followed(RequestRef request, List<Integer> given, String finding) implements IntakeDetail {
    public Followed {
      given = Collections.unmodifiableList(new ArrayList<>(given));
      Objects.requireNonNull(finding, "finding");
    }
  }
}
