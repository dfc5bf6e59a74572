package org.daiban.node.letters;

import java.time.LocalDate;

/**
 * W26 送达回证, or W28 代领签收单 when a proxy agent handed it over: the day beside the signature is the day
 * of delivery.
 *
 * @param paper what was served, with its letter number
 * @param relation 本人 or the relation to the applicant
 * @param mode 现场领取, 代办员转交, 邮寄, …
 * @param agent the proxy agent's name; empty when a clerk handed it over
 * @param signature digest of the drawn signature
 */
public record DeliveryReceipt(
    String paper,
    String receiver,
    String relation,
    String mode,
    LocalDate signedOn,
    String agent,
    String signature)
    implements LetterBody {

  @Override
  public LetterKind kind() {
    return agent.isEmpty() ? LetterKind.W26 : LetterKind.W28;
  }

  @Override
  public String title() {
    return agent.isEmpty() ? "送达回证" : "代领签收单";
  }

  @Override
  public String plainSpeech(Organ organ) {
    return "";
  }

  @Override
  public void write(Html page, Organ organ) {
    page.open("dl", "facts");
    page.fact("送达文书", paper);
    page.fact("送达方式", mode);
    page.fact("代办员", agent);
    page.fact("签收人", receiver);
    page.fact("与申请人关系", relation);
    page.fact("签收日期", LetterDates.day(signedOn));
    page.fact("签字图像校验码", signature);
    page.close("dl");
    page.paragraph("签收日期为送达日期。代办员持有文书不视为送达。");
  }
}
