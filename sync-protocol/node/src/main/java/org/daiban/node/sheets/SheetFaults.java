package org.daiban.node.sheets;

import java.util.List;
import org.daiban.node.http.Refusal;

/** What makes a whole file unusable. None of these texts holds anything out of the file's cells. */
final class SheetFaults {
  private static final String TITLE = "表格无法读取";

  private SheetFaults() {}

  static Refusal notASheet() {
    return Refusal.of(
        422,
        "sheet-not-readable",
        TITLE,
        "这个文件不是 .xlsx 表格，或者已经损坏。",
        "请用 Excel 或 WPS 打开它，另存为“Excel 工作簿（*.xlsx）”后再上传。");
  }

  static Refusal oldOrLocked() {
    return Refusal.of(
        422,
        "sheet-not-readable",
        TITLE,
        "这个文件是旧版 .xls，或者设了打开密码。",
        "请去掉密码，另存为“Excel 工作簿（*.xlsx）”后再上传。");
  }

  static Refusal tooLarge(String what) {
    return Refusal.of(413, "sheet-too-large", "表格过大", what, "请把表格拆成几个文件，或者删去多余的工作表和内容后再上传。");
  }

  static Refusal titlesMissing(List<String> titles) {
    return Refusal.of(
        422,
        "sheet-titles",
        TITLE,
        "表格前" + Titles.ROWS_SEARCHED + "行里没有找到这些列的标题：" + String.join("、", titles) + "。",
        "请下载模板，照模板的标题行填写；标题的字不能改。");
  }

  static Refusal rowsOutOfOrder(String address, int before) {
    return Refusal.of(
        422,
        "sheet-rows",
        TITLE,
        address + "：这一行的行号没有排在第" + before + "行之后，分不清是哪一行。",
        "请用 Excel 或 WPS 打开它，把内容复制到新的模板里，保存后再上传。");
  }

  static Refusal titleTwice(String address, String title) {
    return Refusal.of(
        422, "sheet-titles", TITLE, address + "：“" + title + "”这一列出现了两次。", "请删去多出的一列后再上传。");
  }
}
