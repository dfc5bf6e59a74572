package org.daiban.server.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daiban.core.catalogue.CatalogueReader;
import org.daiban.core.wire.Json;
import org.daiban.node.http.Problem;
import org.daiban.node.http.Refusal;
import org.daiban.node.sheets.SheetColumn;
import org.daiban.node.sheets.SheetLimits;
import org.daiban.node.sheets.SheetReader;
import org.daiban.node.sheets.SheetRow;
import org.daiban.node.sheets.SheetWriter;

/**
 * An item as a table for office programs: each line belongs to a part of the record. A part that
 * the sheet has takes the place of the record's whole part; parts that it has not stay as they are.
 */
final class ItemSheet {
  private static final String PART = "部分";
  private static final String NAME = "名称";
  private static final String CONTENT = "内容";
  private static final String BASIC = "基本";
  private static final String MATERIALS = "材料";
  private static final String STEPS = "环节";
  private static final Map<String, String> TEXTS =
      Map.of("设定依据", "legal_basis", "受理条件", "conditions");
  private static final Set<String> ALWAYS = Set.of(PART, NAME, CONTENT);
  private static final int FAULTS_MAX = 50;
  private static final String ABOUT =
      "“部分”填：基本、设定依据、受理条件、材料、环节。写了某个部分，就用表中各行替换原来的整个部分；没有写的部分不变。导入后成为草稿，审核发布后才施行。";

  private final Map<String, Object> record;
  private final Map<String, List<Object>> parts = new LinkedHashMap<>();
  private final List<Problem.Field> faults = new ArrayList<>();
  private final Set<String> absent = new LinkedHashSet<>();

  /**
   * What a sheet makes of a record.
   *
   * @param absent titles of columns that the sheet has not, of parts that it changes: what stood
   *     there stays
   */
  record Changed(String json, List<String> absent) {
    /** What the draft's history says of where it comes from. */
    String about() {
      return "从表格导入" + (absent.isEmpty() ? "" : "；表中没有这些列，原来的内容不变：" + String.join("、", absent));
    }
  }

  private ItemSheet(String json) {
    this.record = new LinkedHashMap<>(Json.object(json, CatalogueReader.CHARS_MAX).asMap());
  }

  /** The record with what the sheet changes; all faults are told at once, each with its cell. */
  static Changed read(byte[] file, String json) {
    ItemSheet sheet = new ItemSheet(json);
    SheetReader.read(file, columns(), SheetLimits.SMALL, sheet::row);
    if (!sheet.faults.isEmpty()) {
      throw Refusal.invalid(sheet.faults);
    }
    sheet.record.putAll(sheet.parts);
    return new Changed(Json.text(sheet.record), List.copyOf(sheet.absent));
  }

  private static List<SheetColumn> columns() {
    List<SheetColumn> columns = new ArrayList<>();
    titles().forEach(title -> columns.add(new SheetColumn(title, ALWAYS.contains(title))));
    return columns;
  }

  private static List<String> titles() {
    Set<String> titles = new LinkedHashSet<>(List.of(PART, NAME, CONTENT));
    SheetField.MATERIAL.forEach(field -> titles.add(field.title()));
    SheetField.STEP.forEach(field -> titles.add(field.title()));
    return new ArrayList<>(titles);
  }

  private void row(SheetRow row) {
    row.faults().forEach(this::fault);
    String part = row.text(PART);
    switch (part) {
      case BASIC -> basic(row);
      case MATERIALS -> line(row, "materials", SheetField.MATERIAL);
      case STEPS -> line(row, "steps", SheetField.STEP);
      default -> {
        if (TEXTS.containsKey(part)) {
          text(row, TEXTS.get(part));
        } else {
          fault(row.about(PART, "只能填写：基本、设定依据、受理条件、材料、环节。"));
        }
      }
    }
  }

  private void text(SheetRow row, String field) {
    if (row.text(CONTENT).isEmpty()) {
      fault(row.about(CONTENT, "请填写内容。"));
    }
    part(field).add(row.text(CONTENT));
  }

  private void basic(SheetRow row) {
    Optional<SheetField> field =
        SheetField.BASIC.stream().filter(one -> one.title().equals(row.text(NAME))).findFirst();
    if (field.isEmpty()) {
      fault(row.about(NAME, "没有这一项，请照模板填写。"));
      return;
    }
    if (field.get().number() && row.text(CONTENT).isEmpty()) {
      return; // it stays as it is
    }
    Optional<Object> value = field.get().value(row.text(CONTENT));
    if (value.isEmpty()) {
      fault(row.about(CONTENT, field.get().fault()));
    } else if (field.get().number()) {
      Map<String, Object> limit = copy(record.get(field.get().field()));
      limit.put("days", value.get());
      limit.putIfAbsent("unit", "wd");
      record.put(field.get().field(), limit);
    } else {
      record.put(field.get().field(), value.get());
    }
  }

  /** A line keeps what the sheet does not show of the line of the same name. */
  private void line(SheetRow row, String part, List<SheetField> fields) {
    if (row.text(NAME).isEmpty()) {
      fault(row.about(NAME, "请填写名称。"));
    }
    Map<String, Object> line = copy(old(part, row.text(NAME)));
    line.put("name", row.text(NAME));
    for (SheetField field : fields) {
      String cell = row.text(field.title());
      if (!row.has(field.title())) {
        absent.add(field.title());
      }
      boolean left = cell.isEmpty() && (field.number() || line.containsKey(field.field()));
      if (!left) {
        Optional<Object> value = field.value(cell);
        value.ifPresent(known -> line.put(field.field(), known));
        if (value.isEmpty()) {
          fault(row.about(field.title(), field.fault()));
        }
      }
    }
    line.put("no", (long) part(part).size() + 1);
    part(part).add(line);
  }

  private Object old(String part, String name) {
    if (record.get(part) instanceof List<?> lines) {
      for (Object line : lines) {
        if (line instanceof Map<?, ?> one && name.equals(one.get("name"))) {
          return one;
        }
      }
    }
    return Map.of();
  }

  private static Map<String, Object> copy(Object value) {
    Map<String, Object> copy = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> map) {
      map.forEach((name, each) -> copy.put(name.toString(), each));
    }
    return copy;
  }

  private List<Object> part(String field) {
    return parts.computeIfAbsent(field, name -> new ArrayList<>());
  }

  private void fault(String message) {
    if (faults.size() < FAULTS_MAX) {
      faults.add(new Problem.Field("sheet", message));
    }
  }

  /** The item as a sheet, to be changed and handed in again. */
  static byte[] write(String json) {
    Map<String, Object> record = Json.object(json, CatalogueReader.CHARS_MAX).asMap();
    List<List<String>> rows = new ArrayList<>();
    for (SheetField field : SheetField.BASIC) {
      Object value = record.get(field.field());
      Object shown = value instanceof Map<?, ?> limit ? limit.get("days") : value;
      rows.add(List.of(BASIC, field.title(), field.cell(shown)));
    }
    for (String part : List.of("设定依据", "受理条件")) {
      list(record, TEXTS.get(part)).forEach(text -> rows.add(List.of(part, "", text.toString())));
    }
    list(record, "materials").forEach(line -> rows.add(row(MATERIALS, line, SheetField.MATERIAL)));
    list(record, "steps").forEach(line -> rows.add(row(STEPS, line, SheetField.STEP)));
    return SheetWriter.write("事项", ABOUT, titles(), rows);
  }

  private static List<?> list(Map<String, Object> record, String field) {
    return record.get(field) instanceof List<?> list ? list : List.of();
  }

  private static List<String> row(String part, Object line, List<SheetField> fields) {
    Map<String, Object> values = copy(line);
    List<String> cells = new ArrayList<>();
    for (String title : titles()) {
      cells.add(
          fields.stream()
              .filter(field -> field.title().equals(title))
              .findFirst()
              .map(field -> field.cell(values.get(field.field())))
              .orElse(""));
    }
    cells.set(0, part);
    cells.set(1, String.valueOf(values.get("name")));
    return cells;
  }
}
