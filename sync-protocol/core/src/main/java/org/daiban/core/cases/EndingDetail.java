package org.daiban.core.cases;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What belongs to certificates, to ends without a decision, and to acts that move no state. */
public sealed interface EndingDetail extends ActDetail {

  /** T24: the certificate is being made. */
  record CertificateBegun(String certificate) implements EndingDetail {
    public CertificateBegun {
      Objects.requireNonNull(certificate, "certificate");
    }
  }

  /**
   * T24: it is made and goes to be delivered.
   *
   * @param number the number on it
   * @param handTo the node that delivers it
   */
  record CertificateMade(String number, String handTo, Letter letter) implements EndingDetail {
    public CertificateMade {
      Objects.requireNonNull(number, "number");
      Objects.requireNonNull(handTo, "handTo");
      Objects.requireNonNull(letter, "letter");
    }

    @Override
    public Optional<Letter> issued() {
      return Optional.of(letter);
    }
  }

  /** T24c: something was done to bring the result to the applicant. */
  record Served(ServingStep step) implements EndingDetail {
    public Served {
      Objects.requireNonNull(step, "step");
    }
  }

  /**
   * T27: the applicant takes the application back.
   *
   * @param request the village's entry; null when it was written at the counter
   * @param by the applicant, or who has express power to withdraw
   */
  record Withdrawn(RequestRef request, String by, String reason, Letter letter)
      implements EndingDetail {
    public Withdrawn {
      Objects.requireNonNull(by, "by");
      Objects.requireNonNull(reason, "reason");
      Objects.requireNonNull(letter, "letter");
    }

    @Override
    public Optional<Letter> issued() {
      return Optional.of(letter);
    }
  }

  /** T28: the applicant has died, the body has ended, or the matter is gone. */
  record Terminated(String reason, String basis, Letter letter) implements EndingDetail {
    public Terminated {
      Objects.requireNonNull(reason, "reason");
      Objects.requireNonNull(basis, "basis");
      Objects.requireNonNull(letter, "letter");
    }

    @Override
    public Optional<Letter> issued() {
      return Optional.of(letter);
    }
  }

  /**
   * T30: a ruling opens a closed case anew; the first act of the new case.
   *
   * @param subject the same matter under a new number, naming the closed case
   * @param toStep where it begins
   * @param limitDays working days that the ruling gives, from the act's date
   * @param recused who kept out of the closed case and keeps out of this one
   */
  record Reopened(
      CaseSubject subject,
      Ruling ruling,
      int toStep,
      int limitDays,
      List<Recusal> recused,
      Letter letter)
      implements EndingDetail {
    /** No ruling gives more working days. */
    public static final int DAYS_MAX = 400;

    public Reopened {
      recused = Collections.unmodifiableList(new ArrayList<>(recused));
      Objects.requireNonNull(subject, "subject");
      Objects.requireNonNull(ruling, "ruling");
      Objects.requireNonNull(letter, "letter");
    }

    @Override
    public Optional<Letter> issued() {
      return Optional.of(letter);
    }
  }

  /**
   * T31: a word to whoever has to act; it changes no limit.
   *
   * @param manner 提醒 to the applicant, 催办 or 督办 to the office
   */
  record Urged(String manner, String words) implements EndingDetail {
    /** A word to the applicant before a correction lapses (T6). */
    public static final String REMINDER = "提醒";

    public Urged {
      Objects.requireNonNull(manner, "manner");
      Objects.requireNonNull(words, "words");
    }
  }

  /** T32: another person goes on with it; nobody's absence stops a clock. */
  record Reassigned(String toPerson, String toName, String note) implements EndingDetail {
    public Reassigned {
      Objects.requireNonNull(toPerson, "toPerson");
      Objects.requireNonNull(toName, "toName");
      Objects.requireNonNull(note, "note");
    }
  }

  /**
   * T37: the act's own author is a near relative of the applicant.
   *
   * @param relation such as 配偶
   */
  record Recused(String relation) implements EndingDetail {
    public Recused {
      Objects.requireNonNull(relation, "relation");
    }
  }
}
