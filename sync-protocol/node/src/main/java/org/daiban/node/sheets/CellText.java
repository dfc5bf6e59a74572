package org.daiban.node.sheets;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/** Makes a cell's text from its kind, style and stored value. */
final class CellText {
  /** A number is kept in 15 digits; a citizen's number typed as one has lost its last three. */
  private static final int EXACT_DIGITS = 15;

  private static final Pattern NUMBER = Pattern.compile("-?[0-9.]{1,40}([eE][+-]?[0-9]{1,3})?");
  private static final LocalDate DAY_0 = LocalDate.of(1899, 12, 30);
  private static final LocalDate DAY_0_FROM_1904 = LocalDate.of(1904, 1, 1);
  private static final int DAYS_MAX = 2_958_465; // 9999-12-31
  private static final int LEAP_DAY_THAT_NEVER_WAS = 60;

  private final Workbook workbook;
  private final int charsMax;

  CellText(Workbook workbook, int charsMax) {
    this.workbook = workbook;
    this.charsMax = charsMax;
  }

  /** Reads on from the beginning of a cell to its end. */
  SheetCell read(Xml xml, String address) throws XMLStreamException {
    String kind = xml.attribute("t");
    String style = xml.attribute("s");
    String value = "";
    while (xml.next() && !xml.ends("c")) {
      if (xml.begins("v")) {
        value = xml.text(charsMax);
      } else if (xml.begins("is")) {
        value = xml.runs("is", charsMax);
      }
    }
    return cell(kind, style, value, address);
  }

  private SheetCell cell(String kind, String style, String value, String address) {
    return switch (kind) {
      case "s" -> text(workbook.text(value), address);
      case "inlineStr", "str", "d" -> text(value, address);
      case "b" -> SheetCell.of(address, value.equals("1") ? "是" : "否");
      case "e" -> SheetCell.wrong(address, "单元格里是公式错误，请改成填写好的内容。");
      default -> number(style, value.trim(), address);
    };
  }

  private SheetCell text(String value, String address) {
    String text = value.strip();
    return text.length() > charsMax
        ? SheetCell.wrong(address, "内容超过" + charsMax + "字，请缩短。")
        : SheetCell.of(address, text);
  }

  private SheetCell number(String style, String value, String address) {
    if (value.isEmpty()) {
      return SheetCell.of(address, "");
    }
    if (!NUMBER.matcher(value).matches()) {
      return SheetCell.wrong(address, "单元格里的数值无法读取，请重新填写。");
    }
    try {
      BigDecimal number = new BigDecimal(value);
      return workbook.isDate(style) ? date(number, address) : plain(number, address);
    } catch (NumberFormatException | ArithmeticException e) {
      return SheetCell.wrong(address, "单元格里的数值无法读取，请重新填写。");
    }
  }

  private static SheetCell plain(BigDecimal number, String address) {
    boolean whole = number.stripTrailingZeros().scale() <= 0;
    int digits = number.precision() - number.scale();
    if (digits > EXACT_DIGITS) {
      return SheetCell.wrong(address, "这一格是数值，超过15位的数字已被表格程序改动，请把整列设为“文本”格式后重新填写。");
    }
    String shown =
        whole
            ? number.toBigInteger().toString()
            : number.round(new MathContext(EXACT_DIGITS)).stripTrailingZeros().toPlainString();
    return SheetCell.of(address, shown);
  }

  private SheetCell date(BigDecimal number, String address) {
    int days = number.intValue();
    if (days < 1 || days > DAYS_MAX) {
      return SheetCell.wrong(address, "日期无法读取，请写成2026-03-02的样子。");
    }
    try {
      return SheetCell.of(address, day(days).toString());
    } catch (DateTimeException e) {
      return SheetCell.wrong(address, "日期无法读取，请写成2026-03-02的样子。");
    }
  }

  /** Sheets count 1900-02-29 as a day, which it was not. */
  private LocalDate day(int days) {
    if (workbook.countsFrom1904()) {
      return DAY_0_FROM_1904.plusDays(days);
    }
    return DAY_0.plusDays(days < LEAP_DAY_THAT_NEVER_WAS ? days + 1L : days);
  }
}
