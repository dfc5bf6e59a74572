package org.daiban.node.letters;

import java.time.LocalDate;
import java.util.List;

/**
 * W21 准予行政许可决定书, or W22 给付（确认）通知书 under another law: what is granted.
 *
 * @param type the item's type, which chooses the letter
 * @param content amount, from which month, paying way, conditions, validity
 * @param legalBasis the articles of the item
 */
public record GrantDecision(
    String type, LocalDate decidedOn, String content, List<String> legalBasis)
    implements LetterBody {
  public GrantDecision {
    legalBasis = List.copyOf(legalBasis);
  }

  @Override
  public LetterKind kind() {
    return ItemWords.grantKind(type);
  }

  @Override
  public String title() {
    return ItemWords.grantTitle(type);
  }

  @Override
  public String plainSpeech(Organ organ) {
    return "";
  }

  @Override
  public void write(Html page, Organ organ) {
    page.paragraph(
        "你（单位）提出的申请，经审查，符合规定条件。依照"
            + Basis.sentence(legalBasis)
            + "，决定"
            + ItemWords.grantVerb(type)
            + "。");
    page.heading("决定内容");
    page.paragraph(content);
    page.paragraph("情况发生变化时，请及时告知本机关；依照规定需要定期复核或者年审的，请按时办理。");
    page.paragraph("决定日期：" + LetterDates.day(decidedOn) + "。");
  }
}
