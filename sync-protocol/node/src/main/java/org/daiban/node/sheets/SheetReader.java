package org.daiban.node.sheets;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamException;
import org.daiban.node.http.Refusal;

/**
 * Reads the first sheet that is shown, row by row: memory holds one row and the texts that the file
 * shares among cells, however long the sheet is. Columns are found by their titles, in any order;
 * columns that nobody asked for are passed over, and so are rows with nothing in them.
 */
public final class SheetReader {
  private final List<SheetColumn> columns;
  private final SheetLimits limits;
  private final Consumer<SheetRow> taker;
  private final Titles titles;
  private CellText cells;
  private int rows;

  private SheetReader(List<SheetColumn> columns, SheetLimits limits, Consumer<SheetRow> taker) {
    this.columns = List.copyOf(columns);
    this.limits = limits;
    this.taker = taker;
    this.titles = new Titles(columns);
  }

  /**
   * Hands every row to the taker, in the order of the sheet.
   *
   * @param file a whole {@code .xlsx}
   * @return how many rows were handed over
   * @throws Refusal when the file is no sheet, lacks a column or passes a limit; rows before the
   *     fault were handed over
   */
  public static int read(
      byte[] file, List<SheetColumn> columns, SheetLimits limits, Consumer<SheetRow> taker) {
    return new SheetReader(columns, limits, taker).read(file);
  }

  private int read(byte[] file) {
    ZipParts parts = new ZipParts(file, limits.unpackedBytesMax());
    Workbook workbook = Workbook.read(parts, limits);
    String sheet = workbook.sheetPart();
    cells = new CellText(workbook, limits.cellCharsMax());
    parts.read(sheet, this::sheet);
    titles.require();
    return rows;
  }

  /** What became of a row is kept by its number: none may stand twice, none above one before. */
  private void sheet(Xml xml) throws XMLStreamException {
    int row = 0;
    while (xml.next()) {
      if (xml.begins("row")) {
        int before = row;
        row = Addresses.row(xml.attribute("r"), before + 1);
        if (row <= before) {
          throw SheetFaults.rowsOutOfOrder(Addresses.of(0, row), before);
        }
        row(xml, row);
      }
    }
  }

  private void row(Xml xml, int row) throws XMLStreamException {
    Map<Integer, SheetCell> there = new LinkedHashMap<>();
    int column = -1;
    while (xml.next() && !xml.ends("row")) {
      if (xml.begins("c")) {
        column = Addresses.column(xml.attribute("r"), column + 1);
        if (titles.isWanted(column)) {
          there.put(column, cells.read(xml, Addresses.of(column, row)));
        }
      }
    }
    if (titles.areFound()) {
      take(row, there);
    } else {
      titles.look(row, texts(there));
    }
  }

  private static Map<Integer, String> texts(Map<Integer, SheetCell> there) {
    Map<Integer, String> texts = new LinkedHashMap<>();
    there.forEach((column, cell) -> texts.put(column, cell.text()));
    return texts;
  }

  private void take(int row, Map<Integer, SheetCell> there) {
    boolean empty =
        there.values().stream().allMatch(cell -> cell.text().isEmpty() && cell.fault().isEmpty());
    if (empty) {
      return;
    }
    if (++rows > limits.rowsMax()) {
      throw SheetFaults.tooLarge("表格超过" + limits.rowsMax() + "行。");
    }
    taker.accept(new SheetRow(row, byTitle(row, there)));
  }

  private Map<String, SheetCell> byTitle(int row, Map<Integer, SheetCell> there) {
    Map<String, SheetCell> byTitle = new LinkedHashMap<>();
    Map<String, Integer> places = new HashMap<>(titles.places());
    for (SheetColumn column : columns) {
      Integer place = places.get(column.title());
      byTitle.put(column.title(), place == null ? SheetCell.of("", "") : cell(there, place, row));
    }
    return byTitle;
  }

  private static SheetCell cell(Map<Integer, SheetCell> there, int place, int row) {
    SheetCell cell = there.get(place);
    return cell == null ? SheetCell.of(Addresses.of(place, row), "") : cell;
  }
}
