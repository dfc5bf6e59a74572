package org.daiban.node.letters;

import java.time.LocalDate;

/**
 * W19 协办意见: what one department says to a joint approval, in its own name.
 *
 * @param number of its run, such as …-02
 * @param lead whose case it is
 * @param reason must be filled for a no
 * @param signer who signed
 */
public record PartOpinionLetter(
    String number, String lead, boolean agrees, String reason, String signer, LocalDate on)
    implements LetterBody {

  @Override
  public LetterKind kind() {
    return LetterKind.W19;
  }

  @Override
  public String title() {
    return "协办意见";
  }

  @Override
  public String plainSpeech(Organ organ) {
    return "";
  }

  @Override
  public void write(Html page, Organ organ) {
    page.paragraph("addressee", lead + "：");
    page.paragraph("你单位并联审批的上列申请（协办编号" + number + "），我单位审查后的意见如下。");
    page.heading("协办意见");
    page.paragraph(agrees ? "同意。" : "不同意。");
    if (!reason.isEmpty()) {
      page.heading("理由");
      page.paragraph(reason);
    }
    page.paragraph("签署人：" + signer + "。签署日期：" + LetterDates.day(on) + "。");
  }
}
