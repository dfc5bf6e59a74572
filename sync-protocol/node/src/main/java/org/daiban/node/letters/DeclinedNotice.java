package org.daiban.node.letters;

/**
 * W04 不予受理决定书: another organ's matter; whose it is, and the rights of the applicant (行政许可法
 * 32(1)(2), 72(7)).
 *
 * @param type the item's type
 * @param rightOrgan where to apply
 */
public record DeclinedNotice(String type, String reason, String basis, String rightOrgan)
    implements LetterBody {

  @Override
  public LetterKind kind() {
    return LetterKind.W04;
  }

  @Override
  public String title() {
    return "不予受理决定书";
  }

  @Override
  public String plainSpeech(Organ organ) {
    return "这件事不归我们管，请到" + rightOrgan + "去办，材料已经退还。不清楚的" + organ.contact() + "。";
  }

  @Override
  public void write(Html page, Organ organ) {
    page.paragraph("你（单位）提出的申请，依法不属于本机关职权范围。依照" + ItemWords.intakeGround(type) + "，决定不予受理。");
    page.heading("理由");
    page.paragraph(reason);
    page.heading("依据");
    page.paragraph(basis);
    page.paragraph("请向" + rightOrgan + "申请。所交材料随本决定书退还。");
    page.heading("你（单位）的权利");
    page.paragraph("rights", Rights.sentence(organ));
  }
}
