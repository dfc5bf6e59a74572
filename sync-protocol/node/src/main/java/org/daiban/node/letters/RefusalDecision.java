package org.daiban.node.letters;

import java.time.LocalDate;

/**
 * W23 不予…决定书: facts, reasons, articles, and the rights of the applicant (行政许可法 38, 行政复议法 20, 行政诉讼法
 * 46). The organ of reconsideration and the court come from the organ's record.
 *
 * @param type the item's type, which chooses the words
 * @param reason facts and reasons
 * @param basis the articles
 * @param reconsiderFirst whether the item's record says that reconsideration comes before a suit
 */
public record RefusalDecision(
    String type, LocalDate decidedOn, String reason, String basis, boolean reconsiderFirst)
    implements LetterBody {

  /** One against which the applicant may also go to court at once. */
  public RefusalDecision(String type, LocalDate decidedOn, String reason, String basis) {
    this(type, decidedOn, reason, basis, false);
  }

  @Override
  public LetterKind kind() {
    return LetterKind.W23;
  }

  @Override
  public String title() {
    return ItemWords.refusalTitle(type);
  }

  @Override
  public String plainSpeech(Organ organ) {
    String remedy = reconsiderFirst ? "要先申请复议" : "可以申请复议或者打官司";
    return "这次申请没有批准，原因写在下面。您不同意的，" + remedy + "，办法也写在下面。想问清楚的" + organ.contact() + "。";
  }

  @Override
  public void write(Html page, Organ organ) {
    page.paragraph("你（单位）提出的申请，经审查，本机关决定" + ItemWords.refusalVerb(type) + "。");
    page.heading("事实和理由");
    page.paragraph(reason);
    page.heading("依据");
    page.paragraph(basis);
    page.heading("你（单位）的权利");
    page.paragraph("rights", Rights.sentence(organ, reconsiderFirst));
    page.paragraph("条件具备后，可以重新提出申请。决定日期：" + LetterDates.day(decidedOn) + "。");
  }
}
