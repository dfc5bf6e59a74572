package org.daiban.server.outside;

import java.time.LocalDate;
import java.util.Set;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.CaseState;
import org.daiban.core.cases.MissingItem;
import org.daiban.node.cases.ProgressDesk.Progress;

/** How far a case is, in plain words: what it means, what to do, which days count. */
final class ProgressPage {
  private static final String ADDRESS = "/public/progress";
  private static final String TITLE = "查办件进度";
  private static final String ENGLISH = "Progress of a case";
  private static final long MINUTES_TOLD_MAX = 90;
  private static final Set<CaseState> AFTER_DECISION =
      Set.of(CaseState.DELIVERING, CaseState.DELIVERED, CaseState.CLOSED);

  private ProgressPage() {}

  /** What is asked. */
  static String asked() {
    return form(new PublicPage(TITLE, ENGLISH)).text();
  }

  /** One answer for whatever does not fit: nobody learns which of the two was wrong. */
  static String notFound() {
    PublicPage page = new PublicPage(TITLE, ENGLISH);
    page.paragraph("bad", "没有查到。编号和后四位对不上，或者材料还没有送到县中心。");
    page.paragraph("请对照收件凭证再输一次。刚交的材料，村里没有网络时要过一两天才查得到；着急的请问代办员或者乡镇窗口。");
    return form(page).text();
  }

  /** Too many tries. */
  static String tooMany(long waitMs) {
    long minutes = (waitMs + 59_999) / 60_000;
    PublicPage page = new PublicPage(TITLE, ENGLISH);
    page.paragraph("bad", "查错的次数太多，为了保护申请人的信息，先停一停。");
    String again = minutes > MINUTES_TOLD_MAX ? "请明天再查" : "请过" + minutes + "分钟再查";
    return page.paragraph(again + "，或者带收件凭证到乡镇窗口、县中心窗口问。").text();
  }

  private static PublicPage form(PublicPage page) {
    String number =
        PublicPage.field(
            "number",
            "办件编号",
            "收件凭证上的24位数字，空格可以不输",
            "<input inputmode=\"numeric\" maxlength=\"60\" required>");
    String last =
        PublicPage.field(
            "last",
            "申请人身份证号码后四位",
            "最后一位是字母X的，也输X",
            "<input maxlength=\"8\" required autocapitalize=\"characters\">");
    return page.form(ADDRESS, "查询 Ask", number + last);
  }

  /** The case. */
  static String of(Progress progress) {
    CaseFile file = progress.file();
    PublicPage page = new PublicPage(TITLE, ENGLISH);
    page.paragraph(style(file), file.subject().itemName() + "：" + told(file.state()));
    page.heading("您要做什么").paragraph(todo(shown(file)));
    for (MissingItem item : file.toBring()) {
      page.item(item.name());
    }
    page.heading("经过");
    page.fact("现在的环节", progress.stepName());
    page.fact("收到材料", day(file.dates().received()));
    page.fact("受理", day(file.dates().accepted()));
    page.fact("应当办到", due(progress));
    page.fact("作出决定", day(file.dates().decided()));
    page.fact("送达", day(file.dates().delivered()));
    return page.paragraph("quiet", "期限按工作日计算，节假日和依法暂停的日子不算。").text();
  }

  private static String due(Progress progress) {
    if (progress.dueOn().isEmpty()) {
      return "";
    }
    String day = day(LocalDate.parse(progress.dueOn()));
    return day + "以前" + (progress.provisional() ? "（暂定，等国务院公布放假安排）" : "");
  }

  private static String day(LocalDate day) {
    return day == null
        ? ""
        : day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
  }

  /**
   * The state by which a case is told: who was refused is told so, and where to turn against it,
   * also while the letter is on its way and after it has come, when the time for it runs.
   */
  private static CaseState shown(CaseFile file) {
    boolean refused = file.decision() != null && !file.decision().yes();
    return refused && AFTER_DECISION.contains(file.state()) ? CaseState.DECIDED_NO : file.state();
  }

  private static String style(CaseFile file) {
    return switch (shown(file)) {
      case CORRECTION, NOT_ACCEPTED, DECIDED_NO, TERMINATED, SUSPENDED -> "note";
      case DECIDED_YES, PRODUCING, DELIVERING, DELIVERED, CLOSED -> "good";
      case DRAFT,
          CAPTURED,
          RECEIVED,
          NOT_NEEDED,
          TRANSFERRED,
          ACCEPTED,
          REVIEW,
          JOINT,
          PUBLICITY,
          FORWARDED,
          WITHDRAWN,
          UNKNOWN ->
          "calm";
    };
  }

  private static String told(CaseState state) {
    return switch (state) {
      case DRAFT, CAPTURED -> "已登记，还在路上";
      case RECEIVED -> "已收到材料，正在看材料齐不齐";
      case CORRECTION -> "材料要补";
      case NOT_NEEDED -> "这件事不用办理";
      case NOT_ACCEPTED -> "没有受理";
      case TRANSFERRED -> "已转给有权办理的单位";
      case ACCEPTED -> "已受理";
      case REVIEW, FORWARDED -> "正在审查";
      case JOINT -> "几个部门正在一起审查";
      case PUBLICITY -> "正在公示";
      case SUSPENDED -> "正在进行特别程序，期限暂停";
      case DECIDED_YES -> "已作出决定";
      case DECIDED_NO -> "已作出决定";
      case PRODUCING -> "已作出决定，正在制作证件";
      case DELIVERING -> "结果出来了，正在送达";
      case DELIVERED -> "结果已经送到";
      case CLOSED -> "已办结";
      case WITHDRAWN -> "已按申请人的意思撤回";
      case TERMINATED -> "已终止办理";
      case UNKNOWN -> "正在办理";
    };
  }

  private static String todo(CaseState state) {
    return switch (state) {
      case CORRECTION -> "请在通知书写的日期以前，把下面的材料交给村代办员，或者送到办理窗口。过期没有补的，这件可能被终止。";
      case NOT_ACCEPTED, DECIDED_NO ->
          "请看送达给您的决定书：上面写着理由，也写着不服时到哪里、在几天以内申请行政复议或者提起诉讼。还没有拿到的，请问代办员或者窗口。";
      case DECIDED_YES, PRODUCING, DELIVERING -> "等通知领取；委托代办员领取的，代办员会送到家。领的时候请带身份证。";
      case NOT_NEEDED, TERMINATED, TRANSFERRED -> "请看送达给您的通知书，或者问代办员、窗口。";
      case SUSPENDED -> "不用做什么。通知书上写着为什么停、停多久。";
      case PUBLICITY -> "不用做什么。公示期满没有异议的，接着往下办。";
      case DELIVERED, CLOSED, WITHDRAWN -> "不用做什么。对结果有疑问的，请带决定书到窗口问。";
      case DRAFT, CAPTURED, RECEIVED, ACCEPTED, REVIEW, JOINT, FORWARDED, UNKNOWN ->
          "不用做什么。要补材料的，会一次告诉您。";
    };
  }
}
