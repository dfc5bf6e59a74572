package org.daiban.server.outside;

import java.util.Map;
import java.util.Set;

/** Whether a letter or receipt is real: what its code is worth, in plain words. */
final class PaperPage {
  private static final String ADDRESS = "/public/papers";
  private static final String TITLE = "核验文书真假";
  private static final String ENGLISH = "Is a paper real?";

  /** Only for these is it told what the real paper says: else it would vouch for a forged one. */
  private static final Set<String> PROVEN = Set.of("SIGNED", "UNSIGNED");

  private PaperPage() {}

  /** What is asked. */
  static String asked() {
    PublicPage page = new PublicPage(TITLE, ENGLISH);
    page.paragraph("用手机的“扫一扫”扫文书左下角的二维码，把出来的文字（以 DAIBAN 开头）全部复制，粘贴到下面。");
    return form(page).text();
  }

  /** What was sent is no code. */
  static String notACode() {
    PublicPage page = new PublicPage(TITLE, ENGLISH);
    page.paragraph("bad", "这不是文书上的二维码内容，或者没有复制全。");
    page.paragraph("请重新扫描，把出来的文字从 DAIBAN 到最后一个字全部复制。扫不出来的，请带文书到窗口核验。");
    return form(page).text();
  }

  /** Too many tries. */
  static String tooMany() {
    return new PublicPage(TITLE, ENGLISH)
        .paragraph("bad", "核验的次数太多。")
        .paragraph("请过一刻钟再试，或者带文书到窗口核验。")
        .text();
  }

  private static PublicPage form(PublicPage page) {
    return page.form(
        ADDRESS,
        "核验 Check",
        PublicPage.field(
            "code",
            "二维码里的文字",
            "以 DAIBAN 开头",
            "<textarea maxlength=\"600\" required spellcheck=\"false\"></textarea>"));
  }

  /** The verdict. */
  static String of(Map<String, Object> check) {
    if (check.get("verdict").equals("INCOMPLETE")) {
      return notACode();
    }
    PublicPage page = new PublicPage(TITLE, ENGLISH);
    boolean here = check.get("here").equals(true);
    verdict(page, check.get("verdict").toString(), here, check.get("shutOut").equals(true));
    if (here && PROVEN.contains(check.get("verdict").toString())) {
      page.fact("出文单位", text(check, "organ")).fact("文书", text(check, "title"));
      page.fact("文号", text(check, "letterNumber")).fact("日期", text(check, "issuedOn"));
      page.fact("文书底部的校验码应当是", text(check, "check"));
      if (check.get("reopened").equals(true)) {
        page.paragraph("note", "这件已经依裁决重新办理，请以后来送达的文书为准。");
      }
      page.paragraph("quiet", "请核对：纸上的单位、文号、日期、校验码和这里一样，才是同一份文书。");
    }
    return page.text();
  }

  private static void verdict(PublicPage page, String verdict, boolean here, boolean shutOut) {
    switch (verdict) {
      case "SIGNED" -> signed(page, here, shutOut);
      case "UNSIGNED" ->
          page.paragraph("note", "这是收件凭证，凭证上没有电子签名。")
              .paragraph("收件凭证只证明代办员收过材料。材料到没有到，请用“查办件进度”查。");
      case "FORGED" ->
          page.paragraph("bad", "这不是真的：电子签名和文书的内容对不上。")
              .paragraph("请不要凭它办事，并请把它交给县政务服务中心窗口或者拨打12345。");
      case "UNPROVEN" -> page.paragraph("bad", "没有电子签名，不能证明是真的。").paragraph("请带文书到县政务服务中心窗口核验。");
      default -> page.paragraph("bad", "不能证明是真的：不是本县系统出的文书。").paragraph("请带文书到县政务服务中心窗口核验。");
    }
  }

  private static void signed(PublicPage page, boolean here, boolean shutOut) {
    if (here) {
      page.paragraph("good", "是真的：由本县出具，县中心有同样的一份。");
    } else if (shutOut) {
      page.paragraph("bad", "不能证明是真的：签名的机器已经停用，县中心也没有这份文书。").paragraph("请带文书到县政务服务中心窗口核验。");
    } else {
      page.paragraph("note", "签名是真的，但是这份文书还没有送到县中心。").paragraph("刚出的文书，过一两天再核验一次；着急的请问出文的窗口。");
    }
  }

  private static String text(Map<String, Object> check, String name) {
    Object value = check.get(name);
    return value == null ? "" : value.toString();
  }
}
