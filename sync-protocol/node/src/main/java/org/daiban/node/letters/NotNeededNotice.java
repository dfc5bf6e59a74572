package org.daiban.node.letters;

/** W06 无需办理告知单: why no approval is needed (行政许可法 32(1)(1)). */
public record NotNeededNotice(String type, String reason) implements LetterBody {

  @Override
  public LetterKind kind() {
    return LetterKind.W06;
  }

  @Override
  public String title() {
    return "无需办理告知单";
  }

  @Override
  public String plainSpeech(Organ organ) {
    return "这件事不用办手续，材料退还给您。为什么不用办，写在下面。";
  }

  @Override
  public void write(Html page, Organ organ) {
    page.paragraph("你（单位）所申请的事项依法不需要办理。依照" + ItemWords.intakeGround(type) + "，现即时告知。");
    page.heading("理由");
    page.paragraph(reason);
    page.paragraph("所交材料随本告知单退还。");
  }
}
