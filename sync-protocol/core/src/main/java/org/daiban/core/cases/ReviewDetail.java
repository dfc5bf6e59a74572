package org.daiban.core.cases;

import java.util.Objects;
import java.util.Optional;

/** What belongs to the acts that bend the review: time that does not count, postings, returns. */
public sealed interface ReviewDetail extends ActDetail {

  /**
   * T16: time that the law does not count begins (行政许可法 45).
   *
   * @param procedure one that the item lists, or 听证
   * @param days how long it takes, as the letter says, in working days
   */
  record ProcedureStarted(String procedure, int days, String reason, Letter letter)
      implements ReviewDetail {
    public ProcedureStarted {
      Objects.requireNonNull(procedure, "procedure");
      Objects.requireNonNull(reason, "reason");
      Objects.requireNonNull(letter, "letter");
    }

    @Override
    public Optional<Letter> issued() {
      return Optional.of(letter);
    }
  }

  /** T17: its result is here; the limits run on from the next day. */
  record ProcedureEnded(String result, Letter letter) implements ReviewDetail {
    public ProcedureEnded {
      Objects.requireNonNull(result, "result");
      Objects.requireNonNull(letter, "letter");
    }

    @Override
    public Optional<Letter> issued() {
      return Optional.of(letter);
    }
  }

  /**
   * T18: the text hangs in the village.
   *
   * @param days natural days
   * @param photo digest of the photo of the posting; empty while it is on its way
   */
  record Posted(String place, int days, String photo, Letter letter) implements ReviewDetail {
    public Posted {
      Objects.requireNonNull(place, "place");
      Objects.requireNonNull(photo, "photo");
      Objects.requireNonNull(letter, "letter");
    }

    @Override
    public Optional<Letter> issued() {
      return Optional.of(letter);
    }
  }

  /**
   * T18: its days have passed without an objection that is open.
   *
   * @param photo digest of the photo that shows it hanging
   */
  record PostingEnded(String finding, String photo) implements ReviewDetail {
    public PostingEnded {
      Objects.requireNonNull(finding, "finding");
      Objects.requireNonNull(photo, "photo");
    }
  }

  /**
   * T19: somebody objects; who it was stays in the form W17 and out of the file.
   *
   * @param objection what is said, without names
   */
  record Objected(String objection, Letter letter) implements ReviewDetail {
    public Objected {
      Objects.requireNonNull(objection, "objection");
      Objects.requireNonNull(letter, "letter");
    }

    @Override
    public Optional<Letter> issued() {
      return Optional.of(letter);
    }
  }

  /**
   * T20: more days, once (行政许可法 42).
   *
   * @param promiseToo whether the promise moves as well, as far as the statutory limit
   * @param approver the head of the organ who approved it
   */
  record Extended(int days, boolean promiseToo, String reason, String approver, Letter letter)
      implements ReviewDetail {
    public Extended {
      Objects.requireNonNull(reason, "reason");
      Objects.requireNonNull(approver, "approver");
      Objects.requireNonNull(letter, "letter");
    }

    @Override
    public Optional<Letter> issued() {
      return Optional.of(letter);
    }
  }

  /** T29: back to an earlier step, to be done again. */
  record SentBack(int toStep, String reason) implements ReviewDetail {
    public SentBack {
      Objects.requireNonNull(reason, "reason");
    }
  }
}
