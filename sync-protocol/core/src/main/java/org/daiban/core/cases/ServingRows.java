package org.daiban.core.cases;

import static org.daiban.core.cases.ActGuards.isBlank;
import static org.daiban.core.cases.ActGuards.refuse;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.daiban.core.cases.Verdict.Refused;

/** What delivery asks for in each of its five modes, and what is done before it (T24c, T25). */
public final class ServingRows {
  /** After so many failed attempts the applicant is told by phone and by post (product rule). */
  public static final int ATTEMPTS_MAX = 3;

  private static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);

  private ServingRows() {}

  /** One thing done on the way. */
  static Optional<Refused> step(CaseFile file, Act act, ServingStep step) {
    if (isBlank(step.words())) {
      return refuse("T24c", "没有写明" + step.kind().title() + "的情况。", "请填写代办员、承运单位、没有送到的原因或者通知的情况。");
    }
    if (step.on().isBefore(decided(file)) || step.on().isAfter(dayOf(act))) {
      return refuse("T24c", "日期早于决定日期，或者晚于今天。", "请核对日期。");
    }
    return switch (step.kind()) {
      case GIVEN -> afterTelling(file, proven(step, "没有代办员的签字。", "请代办员签字；代办员拿到文书不算送达。"));
      case CONSENTED -> proven(step, "没有申请人同意电子送达的书面确认。", "请申请人签字确认，并附上照片。");
      case MAILED -> afterTelling(file, numbered(step));
      case TOLD -> numbered(step);
      case FAILED -> mayTry(file);
    };
  }

  private static Optional<Refused> proven(ServingStep step, String reason, String todo) {
    return isBlank(step.proof()) ? refuse("T24c", reason, todo) : Optional.empty();
  }

  private static Optional<Refused> numbered(ServingStep step) {
    return isBlank(step.number())
        ? refuse("T24c", "没有写明邮件号码。", "请填写承运单位给的邮件号码。")
        : Optional.empty();
  }

  /** To post it or to hand it to the agent again is another attempt. */
  private static Optional<Refused> afterTelling(CaseFile file, Optional<Refused> wrong) {
    Optional<Refused> untold = mayTry(file);
    return untold.isPresent() ? untold : wrong;
  }

  private static Optional<Refused> mayTry(CaseFile file) {
    return isToBeTold(file)
        ? refuse("T24c", "已经" + ATTEMPTS_MAX + "次没有送到。", "请电话并邮寄通知申请人，登记之后再送。")
        : Optional.empty();
  }

  /** Whether three attempts have failed since the applicant was last told. */
  public static boolean isToBeTold(CaseFile file) {
    int failed = 0;
    for (ServingStep step : file.serving()) {
      boolean told = step.kind() == ServingStep.Kind.TOLD;
      failed = told ? 0 : failed + (step.kind() == ServingStep.Kind.FAILED ? 1 : 0);
    }
    return failed >= ATTEMPTS_MAX;
  }

  /** The delivery itself: who, when, and the proof that its mode asks for. */
  static Optional<Refused> delivered(CaseFile file, Act act, ActDetail.Delivered detail) {
    if (isBlank(detail.receiver()) || isBlank(detail.relation())) {
      return refuse("T25", "没有写明签收人及其与申请人的关系。", "请填写签收人和关系。");
    }
    Optional<ServingMode> mode = ServingMode.find(detail.mode());
    if (!mode.isPresent()) {
      return refuse("T25", "没有写明送达方式。", "请选择现场领取、邮寄、代办员转交、电子送达或者留置送达。");
    }
    Optional<Refused> unproven = unproven(file, detail, mode.get());
    return unproven.isPresent() ? unproven : inTime(file, act, detail);
  }

  private static Optional<Refused> unproven(
      CaseFile file, ActDetail.Delivered detail, ServingMode mode) {
    if (mode != ServingMode.ELECTRONIC && isBlank(detail.signature())) {
      return refuse("T25", "没有签收人的签字，也没有送达的照片。", proof(mode));
    }
    return switch (mode) {
      case PICKUP -> Optional.empty();
      case POST -> after(file, detail, ServingStep.Kind.MAILED, "还没有登记邮寄的承运单位和邮件号码。");
      case AGENT -> agent(file, detail);
      case ELECTRONIC -> electronic(file, detail);
      case LEFT ->
          isBlank(detail.facts().refusal()) || isBlank(detail.facts().witness())
              ? refuse("T25", "留置送达没有写明拒收的事由和见证人。", "请写明拒收的事由、见证人，并附上送达现场的照片。")
              : Optional.empty();
    };
  }

  private static String proof(ServingMode mode) {
    return switch (mode) {
      case PICKUP, AGENT -> "请由签收人签字或者捺印。";
      case POST -> "请附上邮件回执的照片。";
      case LEFT -> "请附上送达现场的照片。";
      case ELECTRONIC -> "请附上系统记录。";
    };
  }

  /**
   * Two steps: a clerk who writes it down has seen the agent sign; the agent's own proof says so.
   */
  private static Optional<Refused> agent(CaseFile file, ActDetail.Delivered detail) {
    boolean given = last(file, ServingStep.Kind.GIVEN).isPresent();
    return given || detail.request() == null
        ? after(file, detail, ServingStep.Kind.GIVEN, "还没有登记代办员向中心签收。")
        : Optional.empty();
  }

  private static Optional<Refused> electronic(CaseFile file, ActDetail.Delivered detail) {
    return isBlank(detail.facts().log())
        ? refuse("T25", "没有写明系统的送达记录。", "请写明送到哪个系统、系统记录的到达时间。")
        : after(file, detail, ServingStep.Kind.CONSENTED, "申请人还没有书面同意电子送达。");
  }

  private static Optional<Refused> after(
      CaseFile file, ActDetail.Delivered detail, ServingStep.Kind kind, String reason) {
    Optional<ServingStep> before = last(file, kind);
    if (!before.isPresent()) {
      return refuse("T25", reason, "请先登记“" + kind.title() + "”（T24c）。");
    }
    return detail.signedOn().isBefore(before.get().on())
        ? refuse("T25", "送达日期早于“" + kind.title() + "”的日期（" + before.get().on() + "）。", "请核对送达日期。")
        : Optional.empty();
  }

  /** Mail that came back is in the post no more. */
  private static Optional<ServingStep> last(CaseFile file, ServingStep.Kind kind) {
    ServingStep last = null;
    for (ServingStep step : file.serving()) {
      boolean back = kind == ServingStep.Kind.MAILED && step.kind() == ServingStep.Kind.FAILED;
      last = step.kind() == kind ? step : back ? null : last;
    }
    return Optional.ofNullable(last);
  }

  private static Optional<Refused> inTime(CaseFile file, Act act, ActDetail.Delivered detail) {
    boolean inTime =
        !detail.signedOn().isBefore(decided(file))
            && !detail.signedOn().isAfter(dayOf(act))
            && act.date().equals(detail.signedOn());
    return inTime ? Optional.empty() : refuse("T25", "签收日期早于决定日期，或者晚于今天。", "请核对签收日期；代办员拿到文书不算送达。");
  }

  private static LocalDate decided(CaseFile file) {
    return file.dates().decided() == null ? LocalDate.MIN : file.dates().decided();
  }

  private static LocalDate dayOf(Act act) {
    return Instant.ofEpochMilli(act.atMs()).atOffset(BEIJING).toLocalDate();
  }
}
