package org.daiban.core.catalogue;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rules of tables: rows by number, cells by their column's own rules. */
final class TableFields {
  private static final int ROWS_MAX = 200;

  private final FieldCheck fields;

  TableFields(FieldCheck fields) {
    this.fields = fields;
  }

  Object rows(FormField field, String path, Object raw, LocalDateTime now, FormFindings findings) {
    if (!(raw instanceof List<?> list) || !allRows(list)) {
      return TextFields.notReadable(field, path, raw, findings);
    }
    List<Object> rows = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      Map<?, ?> row = (Map<?, ?>) list.get(i);
      if (!isBlank(row)) {
        rows.add(row(field, path + "[" + i + "]", row, now, findings));
      }
    }
    requireCount(field, path, rows.size(), findings);
    return Collections.unmodifiableList(rows);
  }

  private static boolean allRows(List<?> list) {
    return list.size() <= ROWS_MAX && list.stream().allMatch(row -> row instanceof Map<?, ?>);
  }

  private static boolean isBlank(Map<?, ?> row) {
    return row.values().stream().allMatch(FieldCheck::isEmpty);
  }

  private Map<String, Object> row(
      FormField field, String path, Map<?, ?> row, LocalDateTime now, FormFindings findings) {
    Map<String, Object> cells = new LinkedHashMap<>();
    for (FormField column : field.rule().columns()) {
      String cell = path + "." + column.id();
      Object value = fields.clean(column, cell, row.get(column.id()), now, findings);
      if (value != null) {
        cells.put(column.id(), value);
      }
    }
    return Collections.unmodifiableMap(cells);
  }

  private static void requireCount(FormField field, String path, int rows, FormFindings findings) {
    int least = field.rule().minRows().orElse(field.required() ? 1 : 0);
    int most = field.rule().maxRows().orElse(ROWS_MAX);
    if (rows < least) {
      findings.error(field, path, "rows-few", "至少填" + least + "行，请添加");
    } else if (rows > most) {
      findings.error(field, path, "rows-many", "最多" + most + "行，请删去多余的行或另附材料");
    }
  }
}
