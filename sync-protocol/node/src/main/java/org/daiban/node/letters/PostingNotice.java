package org.daiban.node.letters;

import java.time.LocalDate;
import org.daiban.core.calendar.DueDate;

/**
 * W16 公示: who is to get what, hung where neighbours read it (社会救助暂行办法 11, 30). It names person,
 * place and matter; no citizen's number, account, telephone or illness.
 *
 * @param applicant the name only
 * @param village where the applicant lives
 * @param place where it hangs
 * @param until the last day for an objection
 */
public record PostingNotice(
    String applicant, String village, String itemName, String place, LocalDate from, DueDate until)
    implements LetterBody {

  @Override
  public LetterKind kind() {
    return LetterKind.W16;
  }

  @Override
  public String title() {
    return "公示";
  }

  @Override
  public String plainSpeech(Organ organ) {
    return "对下面的办理情况有不同意见的，请在" + LetterDates.day(until) + "前告诉我们，" + organ.contact() + "。提意见的人会保密。";
  }

  @Override
  public void write(Html page, Organ organ) {
    page.open("dl", "facts");
    page.fact("姓名", applicant);
    page.fact("所在村", village);
    page.fact("拟办理事项", itemName);
    page.fact("张贴地点", place);
    page.fact("公示期", LetterDates.day(from) + "至" + LetterDates.day(until));
    page.close("dl");
    page.paragraph("公示期内有异议的，可以口头或者书面提出，本机关将重新核查。");
  }
}
