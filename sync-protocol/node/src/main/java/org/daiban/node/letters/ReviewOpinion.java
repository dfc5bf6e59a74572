package org.daiban.node.letters;

import java.util.List;

/**
 * W20 初审意见（转报函）: the lower organ's findings go up with all papers; the upper organ may not ask the
 * applicant for them again (行政许可法 35).
 *
 * @param toOrgan who decides
 * @param workingDaysUsed of the promise, up to now
 */
public record ReviewOpinion(
    String toOrgan, String opinion, List<MaterialLine> materials, int workingDaysUsed)
    implements LetterBody {
  public ReviewOpinion {
    materials = List.copyOf(materials);
  }

  @Override
  public LetterKind kind() {
    return LetterKind.W20;
  }

  @Override
  public String title() {
    return "初审意见（转报函）";
  }

  @Override
  public String plainSpeech(Organ organ) {
    return "";
  }

  @Override
  public void write(Html page, Organ organ) {
    page.paragraph("addressee", toOrgan + "：");
    page.paragraph("本机关已对上列申请完成初审，现将初审意见和全部申请材料报送你单位审查决定。");
    page.heading("初审意见");
    page.paragraph(opinion);
    page.heading("报送材料");
    page.numbered(materials.stream().map(MaterialLine::name).toList());
    page.paragraph("初审已用" + workingDaysUsed + "个工作日。上级机关不得要求申请人重复提供上述材料。");
  }
}
