package org.daiban.node.letters;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * W02 材料接收凭证: what was handed over and when. It says that it is no acceptance, since legal receipt
 * happens at the township or county.
 *
 * @param handedOverAt the minute, as people read it, such as 2026年3月2日10时05分
 * @param handInBy the day by which the agent hands it in; null at a node, which has it already
 * @param supplement whether these papers answer a one-time notice
 */
public record MaterialReceipt(
    List<MaterialLine> materials, String handedOverAt, LocalDate handInBy, boolean supplement)
    implements LetterBody {
  public MaterialReceipt {
    materials = List.copyOf(materials);
  }

  @Override
  public LetterKind kind() {
    return LetterKind.W02;
  }

  @Override
  public String title() {
    return supplement ? "材料接收凭证（补正）" : "材料接收凭证";
  }

  @Override
  public String plainSpeech(Organ organ) {
    return "您的材料我们已经收下，请保管好这张凭证。这张凭证不是受理通知，受理后另行通知您。";
  }

  @Override
  public void write(Html page, Organ organ) {
    List<List<String>> rows = new ArrayList<>();
    for (MaterialLine line : materials) {
      rows.add(
          List.of(
              String.valueOf(rows.size() + 1),
              line.name(),
              line.form(),
              String.valueOf(line.pages()),
              line.whereabouts()));
    }
    page.paragraph("于" + handedOverAt + "收到下列材料：");
    page.table(List.of("序号", "材料名称", "原件或复印件", "页数", "留存或退还"), rows);
    if (handInBy != null) {
      page.paragraph("代办员将在" + LetterDates.day(handInBy) + "前把材料上交受理机关；以受理机关收件之日为收到申请之日。");
    }
    page.paragraph("本凭证只证明收到材料，不表示申请已被受理。查询进度：凭办件编号和申请人身份证号后四位。代办不收取任何费用。");
  }
}
