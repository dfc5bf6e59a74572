package org.daiban.core.cases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The words in the details of {@link IntakeDetail}, {@link ReviewDetail} and {@link EndingDetail}:
 * what a line of history says of them, and how long they may be.
 */
final class OtherWords {
  private OtherWords() {}

  /** What follows the act's title in the history; no value of a form and no objector's name. */
  static String of(ActDetail detail) {
    if (detail instanceof IntakeDetail intake) {
      return of(intake);
    }
    if (detail instanceof ReviewDetail review) {
      return of(review);
    }
    return detail instanceof EndingDetail ending ? of(ending) : "";
  }

  private static String of(IntakeDetail detail) {
    if (detail instanceof IntakeDetail.FixedOnSpot fixed) {
      List<String> labels = new ArrayList<>();
      fixed.changes().forEach(change -> labels.add(change.label()));
      return "：" + String.join("、", labels) + "，" + fixed.confirmedBy() + "确认";
    }
    if (detail instanceof IntakeDetail.NotNeeded notNeeded) {
      return "，理由：" + notNeeded.reason();
    }
    if (detail instanceof IntakeDetail.Declined declined) {
      return "，不予受理，应向" + declined.rightOrgan() + "申请，理由：" + declined.reason();
    }
    if (detail instanceof IntakeDetail.Followed followed) {
      return "，共"
          + followed.given().size()
          + "项"
          + (followed.finding().isEmpty() ? "" : "，" + followed.finding());
    }
    return detail instanceof IntakeDetail.Transferred transferred
        ? "，转" + transferred.toDepartment() + "，理由：" + transferred.reason()
        : "";
  }

  private static String of(ReviewDetail detail) {
    if (detail instanceof ReviewDetail.ProcedureStarted started) {
      return "：" + started.procedure() + "，约" + started.days() + "个工作日，理由：" + started.reason();
    }
    if (detail instanceof ReviewDetail.ProcedureEnded ended) {
      return "，结果：" + ended.result();
    }
    if (detail instanceof ReviewDetail.Posted posted) {
      return "：开始，" + posted.days() + "日，张贴于" + posted.place();
    }
    if (detail instanceof ReviewDetail.PostingEnded ended) {
      return "：期满，" + ended.finding();
    }
    if (detail instanceof ReviewDetail.Objected objected) {
      return "：" + objected.objection();
    }
    if (detail instanceof ReviewDetail.Extended extended) {
      String promise = extended.promiseToo() ? "，承诺期限同时延长" : "";
      return extended.days()
          + "个工作日"
          + promise
          + "，"
          + extended.approver()
          + "批准，理由："
          + extended.reason();
    }
    return detail instanceof ReviewDetail.SentBack back
        ? "到第" + back.toStep() + "环节，理由：" + back.reason()
        : "";
  }

  private static String of(EndingDetail detail) {
    if (detail instanceof EndingDetail.CertificateBegun begun) {
      return "：" + begun.certificate();
    }
    if (detail instanceof EndingDetail.CertificateMade made) {
      return "，证号" + made.number();
    }
    if (detail instanceof EndingDetail.Served served) {
      return served(served.step());
    }
    if (detail instanceof EndingDetail.Withdrawn withdrawn) {
      return withdrawn.reason().isEmpty() ? "" : "，理由：" + withdrawn.reason();
    }
    if (detail instanceof EndingDetail.Terminated ended) {
      return "，理由：" + ended.reason();
    }
    if (detail instanceof EndingDetail.Urged urged) {
      return "（" + urged.manner() + "）：" + urged.words();
    }
    if (detail instanceof EndingDetail.Reopened reopened) {
      Ruling ruling = reopened.ruling();
      return "：" + ruling.organ() + ruling.kind() + ruling.number() + "，" + ruling.text();
    }
    return detail instanceof EndingDetail.Reassigned handed
        ? "：交给" + handed.toName() + "，" + handed.note()
        : "";
  }

  /** An agent and a carrier are named; what an applicant said or signed is not. */
  private static String served(ServingStep step) {
    String number = step.number().isEmpty() ? "" : "，邮件号码" + step.number();
    return "：" + step.kind().title() + "，" + step.on() + "，" + step.words() + number;
  }

  /** Free texts, which may be long. */
  static List<String> texts(ActDetail detail) {
    if (detail instanceof JointDetail joint) {
      return JointWords.texts(joint);
    }
    if (detail instanceof IntakeDetail.FixedOnSpot fixed) {
      List<String> values = new ArrayList<>();
      fixed.changes().forEach(one -> values.addAll(Arrays.asList(one.before(), one.after())));
      return values;
    }
    if (detail instanceof IntakeDetail.NotNeeded notNeeded) {
      return Arrays.asList(notNeeded.reason());
    }
    if (detail instanceof IntakeDetail.Declined declined) {
      return Arrays.asList(declined.reason(), declined.basis());
    }
    if (detail instanceof IntakeDetail.Transferred transferred) {
      return Arrays.asList(transferred.reason());
    }
    if (detail instanceof IntakeDetail.Followed followed) {
      return Arrays.asList(followed.finding());
    }
    if (detail instanceof ReviewDetail.ProcedureStarted started) {
      return Arrays.asList(started.reason());
    }
    if (detail instanceof ReviewDetail.ProcedureEnded ended) {
      return Arrays.asList(ended.result());
    }
    return laterTexts(detail);
  }

  private static List<String> laterTexts(ActDetail detail) {
    if (detail instanceof ReviewDetail.PostingEnded ended) {
      return Arrays.asList(ended.finding());
    }
    if (detail instanceof ReviewDetail.Objected objected) {
      return Arrays.asList(objected.objection());
    }
    if (detail instanceof ReviewDetail.Extended extended) {
      return Arrays.asList(extended.reason());
    }
    if (detail instanceof ReviewDetail.SentBack back) {
      return Arrays.asList(back.reason());
    }
    if (detail instanceof EndingDetail.Withdrawn withdrawn) {
      return Arrays.asList(withdrawn.reason());
    }
    if (detail instanceof EndingDetail.Terminated ended) {
      return Arrays.asList(ended.reason(), ended.basis());
    }
    if (detail instanceof EndingDetail.Reopened reopened) {
      return Arrays.asList(reopened.ruling().text());
    }
    return detail instanceof EndingDetail.Urged urged
        ? Arrays.asList(urged.words())
        : Collections.emptyList();
  }

  /** Names and other short words. */
  static List<String> words(ActDetail detail) {
    if (detail instanceof JointDetail joint) {
      return JointWords.words(joint);
    }
    if (detail instanceof IntakeDetail.FixedOnSpot fixed) {
      List<String> words = new ArrayList<>(Arrays.asList(fixed.confirmedBy()));
      fixed.changes().forEach(one -> words.add(one.label()));
      return words;
    }
    if (detail instanceof IntakeDetail.Declined declined) {
      return Arrays.asList(declined.rightOrgan());
    }
    if (detail instanceof IntakeDetail.Transferred transferred) {
      return Arrays.asList(transferred.toDepartment());
    }
    if (detail instanceof ReviewDetail.ProcedureStarted started) {
      return Arrays.asList(started.procedure());
    }
    if (detail instanceof ReviewDetail.Posted posted) {
      return Arrays.asList(posted.place(), posted.photo());
    }
    return laterWords(detail);
  }

  private static List<String> laterWords(ActDetail detail) {
    if (detail instanceof ReviewDetail.Extended extended) {
      return Arrays.asList(extended.approver());
    }
    if (detail instanceof EndingDetail.CertificateBegun begun) {
      return Arrays.asList(begun.certificate());
    }
    if (detail instanceof EndingDetail.CertificateMade made) {
      return Arrays.asList(made.number());
    }
    if (detail instanceof EndingDetail.Served served) {
      return Arrays.asList(served.step().words(), served.step().number(), served.step().proof());
    }
    if (detail instanceof EndingDetail.Withdrawn withdrawn) {
      return Arrays.asList(withdrawn.by());
    }
    if (detail instanceof EndingDetail.Urged urged) {
      return Arrays.asList(urged.manner());
    }
    if (detail instanceof EndingDetail.Reopened reopened) {
      Ruling ruling = reopened.ruling();
      List<String> words =
          new ArrayList<>(
              Arrays.asList(ruling.kind(), ruling.number(), ruling.organ(), ruling.oldLetter()));
      reopened.recused().forEach(one -> words.addAll(Arrays.asList(one.name(), one.relation())));
      return words;
    }
    if (detail instanceof EndingDetail.Recused recused) {
      return Arrays.asList(recused.relation());
    }
    return detail instanceof EndingDetail.Reassigned handed
        ? Arrays.asList(handed.toName(), handed.note())
        : Collections.emptyList();
  }
}
