package org.daiban.node.letters;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daiban.core.calendar.DueDate;
import org.daiban.core.cases.DeferredItem;
import org.daiban.core.cases.Limit;

/**
 * W03 受理通知书: the application is taken up; by when it will be decided.
 *
 * @param type the item's type, such as 行政给付
 * @param materials the papers in hand
 * @param due the day by which the promise says it is decided
 * @param excludedProcedures special procedures ahead whose time does not count
 * @param fee what is paid and by which standard; empty when nothing is
 * @param deferred minor papers that may follow (容缺)
 */
public record AcceptanceNotice(
    String type,
    LocalDate acceptedOn,
    List<MaterialLine> materials,
    Optional<Limit> promised,
    Optional<Limit> statutory,
    Optional<DueDate> due,
    List<String> excludedProcedures,
    String fee,
    List<DeferredItem> deferred)
    implements LetterBody {
  public AcceptanceNotice {
    materials = List.copyOf(materials);
    excludedProcedures = List.copyOf(excludedProcedures);
    deferred = List.copyOf(deferred);
  }

  @Override
  public LetterKind kind() {
    return LetterKind.W03;
  }

  @Override
  public String title() {
    return "受理通知书";
  }

  @Override
  public String plainSpeech(Organ organ) {
    String end = due.map(day -> "最迟" + LetterDates.day(day) + "办结。").orElse("");
    return "您的申请已经受理，" + end + next() + "有事" + organ.contact() + "。";
  }

  /** What the applicant has still to do. */
  private String next() {
    return deferred.stream()
        .filter(item -> !item.byPromise())
        .findFirst()
        .map(item -> "请在" + LetterDates.day(item.dueOn()) + "前补交下面列出的材料。")
        .orElse("现在不用您再跑。");
  }

  @Override
  public void write(Html page, Organ organ) {
    page.paragraph(
        "你（单位）提出的申请，"
            + (deferred.isEmpty() ? "材料齐全、符合法定形式" : "主要材料齐全、符合法定形式，" + minor())
            + "，依照"
            + ItemWords.intakeGround(type)
            + "，本机关于"
            + LetterDates.day(acceptedOn)
            + "予以受理。");
    page.open("dl", "facts");
    page.fact("承诺时限", promised.map(AcceptanceNotice::limit).orElse("未另行承诺"));
    page.fact("法定时限", statutory.map(AcceptanceNotice::limit).orElse("未见统一法定时限，以承诺时限为准"));
    page.fact("办结期限", due.map(LetterDates::day).orElse(""));
    page.fact("收费", fee.isEmpty() ? "不收费" : fee);
    page.close("dl");
    page.heading("已收材料");
    page.numbered(materials.stream().map(MaterialLine::name).toList());
    writeDeferred(page);
    if (!excludedProcedures.isEmpty()) {
      page.paragraph("下列程序所需时间不计入办理时限：" + String.join("、", excludedProcedures) + "。");
    }
    page.paragraph("时限自受理次日起计算。查询进度：凭办件编号和申请人身份证号后四位，有事" + organ.contact() + "。");
  }

  private void writeDeferred(Html page) {
    if (deferred.isEmpty()) {
      return;
    }
    List<String> lines = new ArrayList<>();
    for (DeferredItem item : deferred) {
      String day = LetterDates.day(item.dueOn());
      lines.add(item.name() + (item.byPromise() ? "，以告知承诺代替，" + day + "前核查" : "，" + day + "前补交"));
    }
    page.heading("容缺受理和告知承诺");
    page.numbered(lines);
    page.paragraph("后补的材料没有补交之前，不能作出准予的决定；到期不补交的，本机关依法作出决定。");
  }

  /** Where the law itself accepts (T7), nobody need have signed that a paper follows. */
  private String minor() {
    boolean signed = deferred.stream().noneMatch(item -> item.promise().isEmpty());
    return signed ? "次要材料已书面承诺" : "次要材料另行补交";
  }

  private static String limit(Limit limit) {
    return limit.days() + limit.unit().label();
  }
}
