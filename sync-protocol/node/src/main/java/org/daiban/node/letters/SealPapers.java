package org.daiban.node.letters;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** W47 授权书 and 用章登记: who may use a seal, and who did. They belong to no case. */
public final class SealPapers {
  private SealPapers() {}

  /**
   * What an authorisation says.
   *
   * @param items codes; empty for all
   * @param revokedOn null while it stands
   */
  public record Given(
      String taker,
      List<String> items,
      LocalDate from,
      LocalDate to,
      String document,
      String giver,
      LocalDate givenOn,
      LocalDate revokedOn) {
    public Given {
      items = List.copyOf(items);
    }
  }

  /** The authorisation as a page. */
  public static String authorisation(Organ organ, Given given) {
    Html page = head(organ, "首席代表（用章）授权书");
    page.paragraph(
        "兹授权"
            + given.taker()
            + "在下列范围和期限内，以本机关名义办理政务服务事项，并使用“"
            + organ.seal()
            + "”。被授权人应当在授权范围内依法办理，每次用章均须登记；不得转授权。");
    page.open("dl", "facts");
    page.fact("被授权人", given.taker());
    page.fact("授权事项", given.items().isEmpty() ? "本机关进驻的全部事项" : String.join("、", given.items()));
    page.fact("授权期限", LetterDates.day(given.from()) + "至" + LetterDates.day(given.to()));
    page.fact("授权依据", given.document());
    page.fact("登记人", given.giver());
    page.fact("登记日期", LetterDates.day(given.givenOn()));
    page.fact(
        "收回", given.revokedOn() == null ? "" : "已于" + LetterDates.day(given.revokedOn()) + "收回");
    page.close("dl");
    page.table(List.of("", "授权人（负责人）签字", "被授权人签字", "日期"), List.of(List.of("", "　", "　", "　")));
    return whole("首席代表（用章）授权书", page);
  }

  /**
   * The log as a page.
   *
   * @param rows number, time, letter, letter number, case number, who
   */
  public static String log(Organ organ, List<List<String>> rows) {
    Html page = head(organ, "用章登记表");
    page.paragraph("", "印章：" + organ.seal());
    page.table(List.of("序号", "用章时间", "文书名称", "文号", "办件编号", "用章人"), new ArrayList<>(rows));
    return whole("用章登记表", page);
  }

  private static Html head(Organ organ, String title) {
    Html page = new Html().open("article", "letter");
    page.open("header", "");
    page.paragraph("organ", organ.name());
    page.element("h1", "", title);
    return page.close("header");
  }

  private static String whole(String title, Html page) {
    return LetterPress.page(title, page.close("article").text());
  }
}
