package org.daiban.core.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What belongs to one kind of {@link Act}. Texts that do not apply are empty, never null. */
public sealed interface ActDetail
    permits ActDetail.Captured,
        ActDetail.Received,
        ActDetail.Notified,
        ActDetail.Corrected,
        ActDetail.Accepted,
        ActDetail.StepStarted,
        ActDetail.StepDone,
        ActDetail.Forwarded,
        ActDetail.TakenUp,
        ActDetail.Decided,
        ActDetail.ReadyToDeliver,
        ActDetail.Delivered,
        ActDetail.Closed,
        ActDetail.TakenOver,
        ActDetail.HandedOver,
        ActDetail.OldAct,
        ActDetail.Unknown,
        JointDetail,
        IntakeDetail,
        ReviewDetail,
        EndingDetail {

  /** The request of a device that this act answers; null if it answers none. */
  default RequestRef request() {
    return null;
  }

  /** The letter this act issues, if it issues one. */
  default Optional<Letter> issued() {
    return Optional.empty();
  }

  /** T1: the device's capture, before any node has it. */
  record Captured(
      String number,
      String item,
      String itemName,
      String catalogue,
      String applicant,
      String region,
      String department)
      implements ActDetail {
    public Captured {
      Objects.requireNonNull(number, "number");
      Objects.requireNonNull(item, "item");
      Objects.requireNonNull(applicant, "applicant");
      Objects.requireNonNull(region, "region");
    }
  }

  /**
   * T2: the node of the accepting level has kept the application.
   *
   * @param request the capture entry
   * @param number the 24-digit case number
   * @param catalogue the version of the catalogue that the case was captured with
   * @param applicant the name only; no citizen's number stands in a file
   * @param region the village (or township, county) where it was captured, 12 digits
   * @param acceptNode the node that receives: the writer of this act
   * @param decideLevel township or county
   * @param department whose window decides
   * @param capturedAtMs the device's own time, epoch milliseconds: evidence, never a limit's start
   * @param suspectedDuplicateOf the UUID of an open case of the same person and item (O4), or empty
   */
  record Received(
      RequestRef request,
      String number,
      String item,
      String itemName,
      String catalogue,
      String applicant,
      String region,
      String acceptNode,
      Level decideLevel,
      String department,
      long capturedAtMs,
      String suspectedDuplicateOf)
      implements ActDetail {
    public Received {
      Objects.requireNonNull(request, "request");
      Objects.requireNonNull(number, "number");
      Objects.requireNonNull(item, "item");
      Objects.requireNonNull(applicant, "applicant");
      Objects.requireNonNull(region, "region");
      Objects.requireNonNull(acceptNode, "acceptNode");
      Objects.requireNonNull(decideLevel, "decideLevel");
    }
  }

  /**
   * T4: the one notice.
   *
   * @param dueDays working days that the applicant has
   */
  record Notified(List<MissingItem> missing, int dueDays, Letter letter) implements ActDetail {
    public Notified {
      missing = Collections.unmodifiableList(new ArrayList<>(missing));
      Objects.requireNonNull(letter, "letter");
    }

    @Override
    public Optional<Letter> issued() {
      return Optional.of(letter);
    }
  }

  /**
   * T5: the supplement that answers the notice.
   *
   * @param given the numbers of the notice's lines that are now answered
   */
  record Corrected(RequestRef request, List<Integer> given) implements ActDetail {
    public Corrected {
      Objects.requireNonNull(request, "request");
      given = Collections.unmodifiableList(new ArrayList<>(given));
    }
  }

  /** T10: acceptance, the legal act. */
  record Accepted(Letter letter, List<DeferredItem> deferred) implements ActDetail {
    public Accepted {
      Objects.requireNonNull(letter, "letter");
      deferred = Collections.unmodifiableList(new ArrayList<>(deferred));
    }

    @Override
    public Optional<Letter> issued() {
      return Optional.of(letter);
    }
  }

  /** T10a: the first step after acceptance begins. */
  record StepStarted() implements ActDetail {}

  /** T12: the current step is done, the next one begins. */
  record StepDone(String opinion) implements ActDetail {
    public StepDone {
      Objects.requireNonNull(opinion, "opinion");
    }
  }

  /** T21: the township's first review goes up. */
  record Forwarded(String opinion, String toNode, Letter letter) implements ActDetail {
    public Forwarded {
      Objects.requireNonNull(opinion, "opinion");
      Objects.requireNonNull(toNode, "toNode");
      Objects.requireNonNull(letter, "letter");
    }

    @Override
    public Optional<Letter> issued() {
      return Optional.of(letter);
    }
  }

  /** T21b: the upper node holds the case from here on. */
  record TakenUp() implements ActDetail {}

  /**
   * T22 and T23: the decision.
   *
   * @param reason facts and reasons; must be filled for a no
   * @param basis the articles; must be filled for a no
   * @param content what is granted: amount, from when, paying way, conditions; must be filled for a
   *     yes
   */
  record Decided(boolean yes, String reason, String basis, String content, Letter letter)
      implements ActDetail {
    public Decided {
      Objects.requireNonNull(reason, "reason");
      Objects.requireNonNull(basis, "basis");
      Objects.requireNonNull(content, "content");
      Objects.requireNonNull(letter, "letter");
    }

    @Override
    public Optional<Letter> issued() {
      return Optional.of(letter);
    }
  }

  /** T24b: the paper is ready; {@code handTo} is the node that delivers it. */
  record ReadyToDeliver(String handTo, Letter letter) implements ActDetail {
    public ReadyToDeliver {
      Objects.requireNonNull(handTo, "handTo");
      Objects.requireNonNull(letter, "letter");
    }

    @Override
    public Optional<Letter> issued() {
      return Optional.of(letter);
    }
  }

  /**
   * T25: the result is in the villager's hands.
   *
   * @param request the proof's entry; null when a clerk hands it over at the counter
   * @param receiver who signed
   * @param relation 本人 or the relation to the applicant
   * @param signedOn the day beside the signature: the delivery date in law
   * @param signature digest of the signature's image, of the return slip (post) or of the photo of
   *     the place (left)
   * @param mode a word of {@link ServingMode}
   * @param byAgent whether a proxy agent handed it over
   * @param facts what proves it beside the signature, by its mode
   * @param letter the delivery receipt 送达回证
   */
  record Delivered(
      RequestRef request,
      String receiver,
      String relation,
      LocalDate signedOn,
      String signature,
      String mode,
      boolean byAgent,
      ServingFacts facts,
      Letter letter)
      implements ActDetail {
    /** One that its signature proves. */
    public Delivered(
        RequestRef request,
        String receiver,
        String relation,
        LocalDate signedOn,
        String signature,
        String mode,
        boolean byAgent,
        Letter letter) {
      this(
          request,
          receiver,
          relation,
          signedOn,
          signature,
          mode,
          byAgent,
          ServingFacts.NONE,
          letter);
    }

    public Delivered {
      Objects.requireNonNull(receiver, "receiver");
      Objects.requireNonNull(relation, "relation");
      Objects.requireNonNull(signedOn, "signedOn");
      Objects.requireNonNull(signature, "signature");
      Objects.requireNonNull(mode, "mode");
      Objects.requireNonNull(facts, "facts");
      Objects.requireNonNull(letter, "letter");
    }

    @Override
    public Optional<Letter> issued() {
      return Optional.of(letter);
    }
  }

  /** T26: filed. */
  record Closed() implements ActDetail {}

  /**
   * T33: the county's node holds the case from here on.
   *
   * @param fromNode the township's machine that held it
   */
  record TakenOver(String fromNode, String reason) implements ActDetail {
    public TakenOver {
      Objects.requireNonNull(fromNode, "fromNode");
      Objects.requireNonNull(reason, "reason");
    }
  }

  /** T34: the township's node holds the case from here on. */
  record HandedOver(String toNode, String reason) implements ActDetail {
    public HandedOver {
      Objects.requireNonNull(toNode, "toNode");
      Objects.requireNonNull(reason, "reason");
    }
  }

  /**
   * T35 and T36: what becomes of an act that a former holder made under its old term.
   *
   * @param act the entry in that holder's log
   * @param transition the row of that act
   * @param date the day that counts in law, of that act
   * @param letterNumber the number of the letter it issued; empty if it issued none
   * @param reason why it is revoked; empty when it is adopted
   */
  record OldAct(
      RequestRef act, String transition, LocalDate date, String letterNumber, String reason)
      implements ActDetail {
    public OldAct {
      Objects.requireNonNull(act, "act");
      Objects.requireNonNull(transition, "transition");
      Objects.requireNonNull(date, "date");
      Objects.requireNonNull(letterNumber, "letterNumber");
      Objects.requireNonNull(reason, "reason");
    }
  }

  /** A kind of detail that only a newer program knows; its JSON is kept as it came. */
  record Unknown(String kind, String json) implements ActDetail {
    public Unknown {
      Objects.requireNonNull(kind, "kind");
      Objects.requireNonNull(json, "json");
    }
  }
}
