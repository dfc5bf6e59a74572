package org.daiban.node.letters;

import java.time.LocalDate;
import org.daiban.core.cases.ServingFacts;
import org.daiban.core.cases.ServingMode;

/**
 * W26 送达回证, W27 邮寄登记单 when it went by post, or W28 代领签收单 when a proxy agent handed it over. The day
 * beside the signature, on the return slip, of the arrival or of the refusal is the day of delivery
 * (民事诉讼法 87 to 91 by analogy).
 *
 * @param paper what was served, with its letter number
 * @param relation 本人 or the relation to the applicant
 * @param agent the proxy agent's name; empty when a clerk handed it over
 * @param signature digest of the drawn signature, of the slip or of the photo; empty if there is
 *     none
 * @param facts what proves it beside that
 * @param mail the carrier and its number; empty where it did not go by post
 */
public record DeliveryReceipt(
    String paper,
    String receiver,
    String relation,
    ServingMode mode,
    LocalDate signedOn,
    String agent,
    String signature,
    ServingFacts facts,
    String mail)
    implements LetterBody {

  @Override
  public LetterKind kind() {
    return switch (mode) {
      case AGENT -> LetterKind.W28;
      case POST -> LetterKind.W27;
      case PICKUP, ELECTRONIC, LEFT -> LetterKind.W26;
    };
  }

  @Override
  public String title() {
    return switch (mode) {
      case AGENT -> "代领签收单";
      case POST -> "邮寄登记单";
      case PICKUP, ELECTRONIC, LEFT -> "送达回证";
    };
  }

  @Override
  public String plainSpeech(Organ organ) {
    return "";
  }

  @Override
  public void write(Html page, Organ organ) {
    page.open("dl", "facts");
    page.fact("送达文书", paper);
    page.fact("送达方式", mode.title());
    page.fact("代办员", agent);
    page.fact("承运单位和邮件号码", mail);
    page.fact(mode == ServingMode.LEFT ? "受送达人" : "签收人", receiver);
    page.fact("与申请人关系", relation);
    page.fact("拒收事由", facts.refusal());
    page.fact("见证人", facts.witness());
    page.fact("系统记录", facts.log());
    page.fact(day(), LetterDates.day(signedOn));
    page.fact(picture(), signature);
    page.close("dl");
    page.paragraph(ground());
  }

  private String day() {
    return switch (mode) {
      case PICKUP, AGENT -> "签收日期";
      case POST -> "回执上的签收日期";
      case ELECTRONIC -> "到达系统日期";
      case LEFT -> "留置日期";
    };
  }

  private String picture() {
    return switch (mode) {
      case PICKUP, AGENT, ELECTRONIC -> "签字图像校验码";
      case POST -> "回执照片校验码";
      case LEFT -> "现场照片校验码";
    };
  }

  private String ground() {
    return switch (mode) {
      case PICKUP, AGENT -> "签收日期为送达日期。代办员持有文书不视为送达。";
      case POST -> "以回执上注明的收件日期为送达日期（参照民事诉讼法关于邮寄送达的规定）。";
      case ELECTRONIC -> "经受送达人书面同意，以到达其特定系统的日期为送达日期（参照民事诉讼法关于电子送达的规定）。";
      case LEFT -> "受送达人拒绝签收，已记明拒收事由和日期，由见证人见证、拍照记录，把文书留在受送达人的住所，视为送达（参照民事诉讼法关于留置送达的规定）。";
    };
  }
}
