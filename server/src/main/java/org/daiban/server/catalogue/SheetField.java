package org.daiban.server.catalogue;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One column of the sheet for lines of one part, and the field of the record that it fills.
 *
 * @param words what may stand there and what it is in the record; empty for texts and numbers
 * @param number whether it is a whole number
 */
record SheetField(String title, String field, Map<String, Object> words, boolean number) {
  private static final String LEVELS = "村=village 乡镇=township 县=county";
  private static final String UNITS = "工作日=wd 自然日=nd 个月=month";
  private static final String KINDS =
      "受理=accept 审查=review 踏勘=survey 公示=publicity 并联审批=joint 决定=decide 送达=deliver 备案=record";
  private static final int DIGITS_MAX = 6;

  /** The columns of 材料. */
  static final List<SheetField> MATERIAL =
      List.of(
          number("原件份数", "originals"),
          number("复印件份数", "copies"),
          words("必要性", "need", "必需=required 视情形=conditional"),
          text("出具单位", "issuer"),
          words("免交方式", "waiver", "不可免=none 数据共享=share 告知承诺=declare 容缺后补=defer"),
          text("说明", "note"));

  /** The columns of 环节. */
  static final List<SheetField> STEP =
      List.of(
          words("层级", "level", LEVELS),
          text("办理人", "role"),
          number("天数", "days"),
          words("单位", "unit", UNITS),
          words("环节类型", "kind", KINDS),
          new SheetField("计入承诺", "counts_in_limit", Map.of("是", true, "否", false), false),
          number("计划工作日", "plan_wd"));

  /** What 基本 lines may set, by their name. */
  static final List<SheetField> BASIC =
      List.of(
          text("事项名称", "name"),
          text("简称", "short_name"),
          text("责任岗位", "responsible"),
          text("服务对象", "applicant"),
          text("审批结果", "result"),
          text("办理时间", "hours"),
          text("办理地点", "place"),
          text("咨询方式", "contact"),
          text("监督投诉", "complaint"),
          text("备注", "notes"),
          number("承诺时限", "promised_limit"),
          number("法定时限", "statutory_limit"));

  static SheetField text(String title, String field) {
    return new SheetField(title, field, Map.of(), false);
  }

  private static SheetField number(String title, String field) {
    return new SheetField(title, field, Map.of(), true);
  }

  private static SheetField words(String title, String field, String pairs) {
    Map<String, Object> words = new LinkedHashMap<>();
    Arrays.stream(pairs.split(" ", -1))
        .map(pair -> pair.split("=", -1))
        .forEach(pair -> words.put(pair[0], pair[1]));
    return new SheetField(title, field, words, false);
  }

  /** The record's value of a cell; empty when nothing fits. */
  Optional<Object> value(String cell) {
    if (number) {
      return cell.matches("\\d{1," + DIGITS_MAX + "}")
          ? Optional.of(Long.valueOf(cell))
          : Optional.empty();
    }
    return words.isEmpty() ? Optional.of(cell) : Optional.ofNullable(words.get(cell));
  }

  /** What a cell shows of the record's value. */
  String cell(Object value) {
    for (Map.Entry<String, Object> word : words.entrySet()) {
      if (word.getValue().equals(value)) {
        return word.getKey();
      }
    }
    return value == null ? "" : value.toString();
  }

  /** What is wrong with a cell, and what may stand there. */
  String fault() {
    return number
        ? "请填写不超过" + DIGITS_MAX + "位的整数。"
        : "只能填写：" + String.join("、", words.keySet()) + "。";
  }
}
