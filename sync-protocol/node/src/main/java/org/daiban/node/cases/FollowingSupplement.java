package org.daiban.node.cases;

import java.util.List;
import java.util.Optional;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.Verdict;
import org.daiban.core.request.HandedMaterial;
import org.daiban.core.request.Supplement;

/**
 * What the village may send after acceptance (T10b): the papers that acceptance left open, to be
 * seen on a picture, and nothing else. What was accepted is not changed behind the office's back.
 */
final class FollowingSupplement {
  private FollowingSupplement() {}

  /** Refused when it touches anything but what is awaited, or brings no paper that can be seen. */
  static Optional<Verdict> check(CaseFile file, Supplement supplement) {
    if (!supplement.form().isEmpty()) {
      return refuse("办件已经受理，补交材料时不能改动申请表。", "请只补交承诺书所列的材料；申请表有误的，请联系受理窗口。");
    }
    for (HandedMaterial material : supplement.materials()) {
      if (!isOpen(file, material.no())) {
        return refuse("第" + material.no() + "号材料不在等待补交之列。", "请核对承诺书，只补交其中所列的材料；法律不允许再要求别的材料。");
      }
    }
    return arrived(supplement).isEmpty()
        ? refuse("没有收到原件或者复印件的照片，不能算已经补交。", "请选择“原件”或者“复印件”，拍照附上后重新提交。")
        : Optional.empty();
  }

  /** The papers that are there: a word that one follows later is no paper. */
  static List<Integer> arrived(Supplement supplement) {
    return supplement.materials().stream()
        .filter(material -> material.isHandedIn() && !material.attachments().isEmpty())
        .map(HandedMaterial::no)
        .toList();
  }

  private static boolean isOpen(CaseFile file, int no) {
    return file.following().stream().anyMatch(item -> item.no() == no);
  }

  private static Optional<Verdict> refuse(String reason, String todo) {
    return Optional.of(new Verdict.Refused("T10b", reason, todo));
  }
}
