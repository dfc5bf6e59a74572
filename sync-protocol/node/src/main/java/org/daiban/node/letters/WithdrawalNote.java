package org.daiban.node.letters;

import java.time.LocalDate;

/**
 * W29 撤回申请确认书: the applicant took the application back.
 *
 * @param by the applicant, or who had express power to
 */
public record WithdrawalNote(String by, String reason, LocalDate withdrawnOn)
    implements LetterBody {

  @Override
  public LetterKind kind() {
    return LetterKind.W29;
  }

  @Override
  public String title() {
    return "撤回申请确认书";
  }

  @Override
  public String plainSpeech(Organ organ) {
    return "您的申请已经撤回，材料退还给您。以后需要时可以重新申请。";
  }

  @Override
  public void write(Html page, Organ organ) {
    page.open("dl", "facts");
    page.fact("撤回人", by);
    page.fact("撤回理由", reason);
    page.fact("撤回日期", LetterDates.day(withdrawnOn));
    page.close("dl");
    page.paragraph("本机关停止办理，所交原件随本确认书退还。撤回不影响重新提出申请。");
  }
}
