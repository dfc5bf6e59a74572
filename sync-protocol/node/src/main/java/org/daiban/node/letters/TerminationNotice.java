package org.daiban.node.letters;

import java.time.LocalDate;

/** W30 终止办理告知书: ended without a decision, why, and how to apply anew. */
public record TerminationNotice(String reason, String basis, LocalDate endedOn)
    implements LetterBody {

  @Override
  public LetterKind kind() {
    return LetterKind.W30;
  }

  @Override
  public String title() {
    return "终止办理告知书";
  }

  @Override
  public String plainSpeech(Organ organ) {
    return "这次申请不再办理了，原因写在下面。需要时可以重新申请，不清楚的" + organ.contact() + "。";
  }

  @Override
  public void write(Html page, Organ organ) {
    page.heading("理由");
    page.paragraph(reason);
    page.heading("依据");
    page.paragraph(basis);
    page.paragraph("本机关自" + LetterDates.day(endedOn) + "起终止办理，所交材料退还。条件具备后可以重新提出申请。");
    if (!organ.court().isEmpty()) {
      page.heading("你（单位）的权利");
      page.paragraph("rights", Rights.sentence(organ));
    }
  }
}
