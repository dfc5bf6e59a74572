package org.daiban.core.catalogue;

import java.util.Optional;
import org.daiban.core.request.HandedMaterial;

/** Judges one material: whether what was handed over is enough under its waiver. */
final class HandedMaterials {
  private HandedMaterials() {}

  static boolean isThere(HandedMaterial there) {
    return there != null && !there.have().equals(HandedMaterial.NONE);
  }

  /** What is lacking, empty when it is enough. */
  static Optional<MissingMaterial> lack(
      MaterialRule rule, HandedMaterial there, Checklist.Situation situation) {
    if (rule.isMandate() && situation.mandateSigned()) {
      return Optional.empty();
    }
    if (rule.isMadeFromForm() && situation.formFilled()) {
      return Optional.empty();
    }
    return isThere(there) ? lackOf(rule, there) : Optional.of(lackOfAll(rule));
  }

  private static MissingMaterial lackOfAll(MaterialRule rule) {
    if (rule.isMandate()) {
      return Checklist.missing(rule, "未签署", "请申请人在委托书上签字或捺印，保存后由系统生成");
    }
    if (rule.isMadeFromForm()) {
      return Checklist.missing(rule, "表单未填完", "请把表单填完整并签字，保存后由系统生成");
    }
    return Checklist.missing(rule, "未提供", howToGet(rule));
  }

  private static Optional<MissingMaterial> lackOf(MaterialRule rule, HandedMaterial there) {
    return switch (there.have()) {
      case HandedMaterial.ORIGINAL -> lackOfPictures(rule, there);
      case HandedMaterial.COPY ->
          rule.originals() > 0
              ? Optional.of(Checklist.missing(rule, "原件", "只有复印件，请带原件核验，核验后退还"))
              : lackOfPictures(rule, there);
      case HandedMaterial.PROMISE -> unless(rule, Waiver.DECLARE, "不能用承诺书代替");
      case HandedMaterial.DEFER -> unless(rule, Waiver.DEFER, "不能容缺后补");
      case HandedMaterial.SHARED -> unless(rule, Waiver.SHARE, "不能通过数据共享免交");
      default -> Optional.of(Checklist.missing(rule, "未提供", howToGet(rule)));
    };
  }

  private static Optional<MissingMaterial> lackOfPictures(MaterialRule rule, HandedMaterial there) {
    int lacking = rule.picturesNeeded() - there.attachments().size();
    return lacking > 0
        ? Optional.of(Checklist.missing(rule, "照片" + lacking + "张", "请把材料拍清楚后保存，四角完整、字迹可辨"))
        : Optional.empty();
  }

  private static Optional<MissingMaterial> unless(
      MaterialRule rule, Waiver allowing, String cannot) {
    return rule.waiver() == allowing
        ? Optional.empty()
        : Optional.of(Checklist.missing(rule, "未提供", "这份材料" + cannot + "，" + howToGet(rule)));
  }

  private static String howToGet(MaterialRule rule) {
    return source(rule) + otherWay(rule);
  }

  /** Where it comes from, with the catalogue's note. */
  static String source(MaterialRule rule) {
    boolean byApplicant = rule.issuer().startsWith("申请人");
    String from = byApplicant ? "由" + rule.issuer() + "准备" : "由" + rule.issuer() + "出具";
    return rule.note().isEmpty() ? from : from + "(" + rule.note() + ")";
  }

  private static String otherWay(MaterialRule rule) {
    return switch (rule.waiver()) {
      case NONE -> "";
      case SHARE -> "；能数据共享的可勾选免交";
      case DECLARE -> "；也可签告知承诺书代替";
      case DEFER -> "；可先受理、限期后补";
    };
  }
}
