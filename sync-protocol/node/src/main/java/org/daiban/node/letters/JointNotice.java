package org.daiban.node.letters;

import java.util.ArrayList;
import java.util.List;

/**
 * W19 并联审批通知（协办单）: the lead asks the other departments, all at once, and says by when (行政许可法 26).
 *
 * @param lines one for each department
 * @param survey the one slot in which all go to the place; empty when there is none
 * @param limit what the law gives for the whole
 * @param silenceAgrees whether silence after the limit is taken for a yes
 */
public record JointNotice(
    List<Line> lines,
    List<MaterialLine> materials,
    String survey,
    String limit,
    boolean silenceAgrees)
    implements LetterBody {
  public JointNotice {
    lines = List.copyOf(lines);
    materials = List.copyOf(materials);
  }

  /**
   * What one department is asked.
   *
   * @param number of its run
   * @param when the situation that calls for it; empty when it always takes part
   * @param due the last day for its opinion
   */
  public record Line(String number, String department, String when, String due) {}

  @Override
  public LetterKind kind() {
    return LetterKind.W19;
  }

  @Override
  public String title() {
    return "并联审批通知（协办单）";
  }

  @Override
  public String plainSpeech(Organ organ) {
    return "";
  }

  @Override
  public void write(Html page, Organ organ) {
    page.paragraph("addressee", String.join("、", departments()) + "：");
    page.paragraph("上列申请由本机关牵头办理，已经受理，涉及你单位职责。依照《中华人民共和国行政许可法》第二十六条，现请你单位就职责范围内的事项提出意见。" + limit);
    page.heading("协办部门和期限");
    List<List<String>> rows = new ArrayList<>();
    lines.forEach(
        line ->
            rows.add(
                List.of(
                    line.number(),
                    line.department(),
                    line.when().isEmpty() ? "每件" : line.when(),
                    line.due())));
    page.table(List.of("协办编号", "部门", "情形", "答复期限"), rows);
    if (!survey.isEmpty()) {
      page.heading("联合踏勘");
      page.paragraph(survey + "。各部门一起到场，不再分别踏勘。");
    }
    page.heading("申请材料（各部门共用一套，随办件查看）");
    page.numbered(materials.stream().map(MaterialLine::name).toList());
    page.paragraph(
        "请在期限内出具书面协办意见；不同意的，写明事实、理由和依据。需要申请人补正的，在本通知之日起2个工作日内向本机关提出，由本机关一次告知，不得直接要求申请人。"
            + (silenceAgrees ? "逾期未答复的，按并联方案视为同意。" : "逾期未答复的，不视为同意，本机关将催办。"));
  }

  private List<String> departments() {
    List<String> names = new ArrayList<>();
    lines.forEach(line -> names.add(line.department()));
    return names;
  }
}
