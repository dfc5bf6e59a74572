package org.daiban.world.demo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.daiban.core.catalogue.FieldType;
import org.daiban.core.catalogue.FormField;
import org.daiban.core.catalogue.ServiceItem;
import org.daiban.core.number.CitizenNumber;
import org.daiban.core.number.InvalidNumber;
import org.daiban.node.sheets.SheetWriter;

/** A sheet of made-up people, born from 1900 to 1904, who register for medical insurance. */
public final class MadeUpRoll {
  /** 城乡居民基本医疗保险参保登记. */
  public static final String ITEM = "342036001001";

  private static final Set<FieldType> NOT_TYPED =
      EnumSet.of(FieldType.PHOTO, FieldType.SIGNATURE, FieldType.TABLE, FieldType.GEO);
  private static final LocalDate FIRST_BIRTH = LocalDate.of(1900, 1, 1);
  private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);
  private static final int A_DAY = 900;
  private static final String NAMES = "甲乙丙丁戊己庚辛壬癸";

  private MadeUpRoll() {}

  /**
   * The sheet as a file.
   *
   * @param village name or code
   * @param from number of the first person
   * @param wrongEvery one in so many has a wrong check digit; 0 for none
   */
  public static byte[] sheet(
      ServiceItem item, String village, int from, int people, int wrongEvery) {
    List<List<String>> rows = new ArrayList<>();
    for (int n = from; n < from + people; n++) {
      boolean wrong = wrongEvery > 0 && (n - from) % wrongEvery == wrongEvery - 1;
      rows.add(row(item, village, n, wrong));
    }
    return SheetWriter.write("花名册", "模拟人员", titles(item), rows);
  }

  private static List<String> titles(ServiceItem item) {
    List<String> titles = new ArrayList<>();
    titles.add("所属村(社区)");
    typed(item).forEach(field -> titles.add(field.label()));
    return titles;
  }

  private static List<FormField> typed(ServiceItem item) {
    List<FormField> fields = new ArrayList<>(item.form());
    fields.removeIf(field -> NOT_TYPED.contains(field.findType().orElseThrow()));
    return fields;
  }

  private static List<String> row(ServiceItem item, String village, int n, boolean wrong) {
    List<String> row = new ArrayList<>();
    row.add(village);
    for (FormField field : typed(item)) {
      row.add(value(field, n, wrong));
    }
    return row;
  }

  private static String value(FormField field, int n, boolean wrong) {
    return switch (field.id()) {
      case "applicant_name" -> "测试" + NAMES.charAt(n / 10 % 10) + NAMES.charAt(n % 10);
      case "id_no" -> wrong ? spoilt(citizen(n)) : citizen(n);
      case "phone" -> String.format(Locale.ROOT, "1380000%04d", n % 9_999 + 1);
      case "hukou_address" -> "第" + (n % 20 + 1) + "组" + n + "号";
      case "year" -> "2026";
      case "special" -> "无";
      case "moved_in" -> "否";
      case "truth_promise" -> "是";
      default -> "";
    };
  }

  private static String spoilt(String citizen) {
    char last = citizen.charAt(citizen.length() - 1);
    return citizen.substring(0, citizen.length() - 1) + (last == '1' ? '2' : '1');
  }

  private static String citizen(int n) {
    String birth = FIRST_BIRTH.plusDays(n / A_DAY).format(DateTimeFormatter.BASIC_ISO_DATE);
    String base = "340822" + birth + (100 + n % A_DAY);
    for (char check : "0123456789X".toCharArray()) {
      try {
        return CitizenNumber.parse(base + check, TODAY).value();
      } catch (InvalidNumber another) {
        // only one of the eleven fits
      }
    }
    throw new IllegalStateException("no check digit fits");
  }
}
