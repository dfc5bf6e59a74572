package org.daiban.node.rolls;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daiban.core.catalogue.FieldType;
import org.daiban.core.catalogue.FormField;
import org.daiban.core.catalogue.MaterialRule;
import org.daiban.core.catalogue.ServiceItem;
import org.daiban.core.catalogue.Waiver;
import org.daiban.core.request.HandedMaterial;
import org.daiban.node.sheets.SheetCell;
import org.daiban.node.sheets.SheetColumn;
import org.daiban.node.sheets.SheetRow;

/**
 * How an item's form stands in a sheet: a column for the village, and one for each field that can
 * be typed. What is signed or photographed stands on the paper list, and papers come by sharing.
 */
final class RollForm {
  /** The village that the applicant belongs to, by name or code. */
  static final String VILLAGE = "所属村(社区)";

  /** Whose row it is: two without it would be taken for one person. */
  static final String ID_NUMBER = "id_no";

  private static final Set<FieldType> NOT_TYPED =
      EnumSet.of(FieldType.PHOTO, FieldType.SIGNATURE, FieldType.TABLE, FieldType.GEO);
  private static final Set<FieldType> ON_PAPER = EnumSet.of(FieldType.SIGNATURE);

  private final ServiceItem item;

  RollForm(ServiceItem item) {
    this.item = item;
  }

  /** Why the item cannot be registered by a roll, in Chinese; empty when it can. */
  Optional<String> obstacle() {
    for (FormField field : item.form()) {
      boolean typed = isTyped(field) || isOnPaper(field) || !field.required();
      if (!typed) {
        return Optional.of("表单要填“" + field.label() + "”，不能从表格来");
      }
    }
    for (MaterialRule paper : item.materials()) {
      boolean comes =
          !paper.required()
              || paper.waiver() == Waiver.SHARE
              || paper.isMadeFromForm()
              || paper.isMandate();
      if (!comes) {
        return Optional.of("要交“" + paper.name() + "”，不能由数据共享取得");
      }
    }
    boolean known = item.findField(ID_NUMBER).filter(FormField::required).isPresent();
    return known ? Optional.empty() : Optional.of("表单没有必填的公民身份号码，认不出重复");
  }

  /** The columns in the order of the form. */
  List<SheetColumn> columns() {
    List<SheetColumn> columns = new ArrayList<>();
    columns.add(new SheetColumn(VILLAGE, true));
    for (FormField field : item.form()) {
      if (isTyped(field)) {
        columns.add(new SheetColumn(field.label(), field.required()));
      }
    }
    return columns;
  }

  /**
   * The same, each of them asked for: a title that somebody has changed is told, where its cells
   * would be lost without a word. A cell may be left empty.
   */
  List<SheetColumn> template() {
    List<SheetColumn> columns = new ArrayList<>();
    columns().forEach(column -> columns.add(new SheetColumn(column.title(), true)));
    return columns;
  }

  /** The form of a row as typed. */
  Map<String, Object> typed(SheetRow row) {
    Map<String, Object> form = new LinkedHashMap<>();
    for (FormField field : item.form()) {
      SheetCell cell = isTyped(field) ? row.cells().get(field.label()) : null;
      if (cell != null && !cell.text().isEmpty()) {
        form.put(field.id(), value(field, cell.text()));
      }
    }
    return form;
  }

  private static Object value(FormField field, String text) {
    return field.findType().filter(FieldType.MULTISELECT::equals).isPresent()
        ? List.of(text.split("[、,，;；]"))
        : text;
  }

  /** The cell of a field, by its id. */
  static Optional<SheetCell> cell(ServiceItem item, SheetRow row, String field) {
    return item.findField(field).map(found -> row.cells().get(found.label()));
  }

  /** Whether a field stands on the list on paper, where a sheet has nothing. */
  boolean isOnPaper(String field) {
    return item.findField(field).filter(RollForm::isOnPaper).isPresent();
  }

  /** All papers that the item asks for in any case are left to shared data. */
  List<HandedMaterial> papers() {
    List<HandedMaterial> papers = new ArrayList<>();
    for (MaterialRule paper : item.materials()) {
      if (paper.required() && paper.waiver() == Waiver.SHARE) {
        papers.add(new HandedMaterial(paper.no(), HandedMaterial.SHARED, List.of(), ""));
      }
    }
    return papers;
  }

  private static boolean isTyped(FormField field) {
    return field.findType().filter(type -> !NOT_TYPED.contains(type)).isPresent();
  }

  private static boolean isOnPaper(FormField field) {
    return field.findType().filter(ON_PAPER::contains).isPresent();
  }
}
