package org.daiban.node.letters;

import java.time.LocalDate;

/** W17 异议登记表: what was said against a posting; the objector's name stands on paper only. */
public record ObjectionRecord(String objection, LocalDate madeOn) implements LetterBody {

  @Override
  public LetterKind kind() {
    return LetterKind.W17;
  }

  @Override
  public String title() {
    return "异议登记表";
  }

  @Override
  public String plainSpeech(Organ organ) {
    return "";
  }

  @Override
  public void write(Html page, Organ organ) {
    page.open("dl", "facts");
    page.fact("登记日期", LetterDates.day(madeOn));
    page.fact("异议内容", objection);
    page.fact("异议人", "（可以不写姓名；另页保存，不随办件传送）");
    page.fact("核查情况和答复", "（核查后填写）");
    page.close("dl");
    page.paragraph("登记后由原核查环节重新核查，结果告知异议人。");
  }
}
