package org.daiban.node.rolls;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.CaseState;
import org.daiban.core.cases.Level;
import org.daiban.core.catalogue.Catalogue;
import org.daiban.core.catalogue.ServiceItem;
import org.daiban.core.log.Digest;
import org.daiban.node.cases.CasePapers;
import org.daiban.node.http.Problem;
import org.daiban.node.http.Refusal;
import org.daiban.node.identity.Identity;
import org.daiban.node.people.Person;
import org.daiban.node.reference.Reference;
import org.daiban.node.sheets.SheetColumn;
import org.daiban.node.sheets.SheetLimits;
import org.daiban.node.sheets.SheetReader;
import org.daiban.node.sheets.SheetRow;
import org.daiban.node.sheets.SheetWriter;
import org.daiban.node.store.Transactions;

/** What a clerk does with rolls: a template out, a sheet in, watch, stop, fetch what failed. */
public final class RollDesk {
  private static final int LISTED = 50;
  private static final int ID_DIGITS = 32;
  private static final int PAPER_CHARS_MAX = 100;
  private static final int FAULTS_SHOWN = 100;
  private static final int CASES_SHOWN = 1_000;
  private static final String FAULT = "问题";
  private static final String ABOUT = "每行一人，从标题下一行填起；标题的字不能改。公民身份号码按文本填写。签字的纸质花名册请留存备查。";

  private final Transactions transactions;
  private final Reference reference;
  private final Clock clock;
  private final Runnable alarm;

  /**
   * @param alarm wakes whoever works rolls off
   */
  RollDesk(Transactions transactions, Reference reference, Clock clock, Runnable alarm) {
    this.transactions = transactions;
    this.reference = reference;
    this.clock = clock;
    this.alarm = alarm;
  }

  /** The items that this person may register by a roll here. */
  List<ServiceItem> items(Person person) {
    List<ServiceItem> items = new ArrayList<>();
    for (ServiceItem item : catalogue().items()) {
      if (isHere(person, item) && new RollForm(item).obstacle().isEmpty()) {
        items.add(item);
      }
    }
    return items;
  }

  private Catalogue catalogue() {
    return reference
        .catalogue()
        .orElseThrow(() -> Refusal.conflict("catalogue-missing", "本机还没有事项目录。", "请等目录同步到本机后再办理。"));
  }

  /** This node receives the item, and the person works for its department where there is one. */
  private boolean isHere(Person person, ServiceItem item) {
    Level level = transactions.read(connection -> Level.ofNode(Identity.read(connection).name()));
    return item.acceptLevel() == level
        && (level == Level.TOWNSHIP || item.department().equals(person.department()));
  }

  private ServiceItem item(Person person, String code) {
    ServiceItem item =
        catalogue()
            .find(code)
            .filter(found -> isHere(person, found))
            .orElseThrow(
                () -> Refusal.notFound("item-unknown", "没有这个事项，或者它不由本窗口受理。", "请在列表里选择事项。"));
    Optional<String> obstacle = new RollForm(item).obstacle();
    if (obstacle.isPresent()) {
      throw Refusal.conflict("roll-not-possible", "这个事项不能批量登记：" + obstacle.get() + "。", "请逐件登记。");
    }
    return item;
  }

  /** An empty sheet with the item's columns. */
  byte[] template(Person person, String code) {
    ServiceItem item = item(person, code);
    return SheetWriter.write("花名册", ABOUT, titles(item), List.of());
  }

  private static List<String> titles(ServiceItem item) {
    List<String> titles = new ArrayList<>();
    for (SheetColumn column : new RollForm(item).columns()) {
      titles.add(column.required() ? column.title() + "*" : column.title());
    }
    return titles;
  }

  /**
   * Keeps a sheet; its rows are worked off behind that. The same sheet brought twice is the same
   * roll.
   *
   * @param paper where the list lies that the applicants have signed
   */
  Roll bring(Person person, String code, String paper, byte[] file) {
    ServiceItem item = item(person, code);
    if (paper.isBlank() || paper.length() > PAPER_CHARS_MAX) {
      throw Refusal.invalid(
          List.of(new Problem.Field("paper", "请写明签字的纸质花名册存在哪里，" + PAPER_CHARS_MAX + "字以内。")));
    }
    int rows = SheetReader.read(file, new RollForm(item).template(), SheetLimits.LARGE, row -> {});
    if (rows == 0) {
      throw Refusal.conflict("roll-empty", "表格里标题下面一行也没有填。", "请从标题下一行填起，保存后再上传。");
    }
    Roll roll = roll(person, item, paper.strip(), file, rows);
    Roll kept = transactions.write(connection -> keep(connection, roll, file));
    alarm.run();
    return kept;
  }

  private Roll roll(Person person, ServiceItem item, String paper, byte[] file, int rows) {
    Digest digest = Digest.of(file);
    return new Roll(
        Digest.of(item.code() + "\n" + digest.text()).hex().substring(0, ID_DIGITS),
        item.code(),
        catalogue().version(),
        digest.text(),
        file.length,
        paper,
        person.id(),
        person.name(),
        person.role(),
        item.department(),
        clock.millis(),
        Roll.State.WORKING,
        "",
        rows,
        0,
        0,
        0,
        0,
        0,
        0,
        0);
  }

  private static Roll keep(Connection connection, Roll roll, byte[] file) throws SQLException {
    Optional<Roll> before = RollTable.find(connection, roll.id());
    if (before.isEmpty()) {
      RollTable.insert(connection, roll, file);
    }
    return before.orElse(roll);
  }

  /** The newest rolls of this node that the person may see. */
  List<Roll> list(Person person) {
    List<Roll> rolls = new ArrayList<>(transactions.read(c -> RollTable.newest(c, LISTED)));
    rolls.removeIf(roll -> !isTheirs(person, roll));
    return rolls;
  }

  private static boolean isTheirs(Person person, Roll roll) {
    return person.department().isEmpty() || person.department().equals(roll.department());
  }

  /** One roll. */
  Roll get(Person person, String id) {
    return transactions
        .read(connection -> RollTable.find(connection, id))
        .filter(roll -> isTheirs(person, roll))
        .orElseThrow(() -> Refusal.notFound("roll-unknown", "没有这份花名册。", "请刷新列表后再试。"));
  }

  /** The first rows that failed, and those that were registered before. */
  List<RowResult> told(Roll roll, RowResult.Kind kind) {
    return transactions.read(c -> RollRowTable.of(c, roll.id(), kind, 0, FAULTS_SHOWN));
  }

  /** Stops the work on a roll between two rows, or lets it go on. */
  Roll turn(Person person, String id, Roll.State state) {
    Roll roll = get(person, id);
    transactions.write(
        connection -> {
          RollTable.set(connection, roll.id(), state, "");
          return null;
        });
    alarm.run();
    return get(person, id);
  }

  /** The rows that failed as they came, each with what is wrong, to be mended and brought again. */
  byte[] failed(Person person, String id) {
    Roll roll = get(person, id);
    ServiceItem item = reference.item(roll.catalogue(), roll.item()).orElseThrow();
    byte[] file = transactions.read(connection -> RollTable.file(connection, roll));
    if (file.length == 0) {
      throw Refusal.notFound("roll-erased", "这份花名册办完已满30天，原表已经清除。", "请找上传的人要原来的表格。");
    }
    List<SheetColumn> columns = new RollForm(item).columns();
    FailedRows faults = new FailedRows(transactions, id);
    List<String> titles = titles(item);
    titles.add(FAULT);
    return SheetWriter.write(
        "要改的行",
        ABOUT,
        titles,
        taker ->
            SheetReader.read(
                file,
                columns,
                SheetLimits.LARGE,
                row ->
                    faults
                        .of(row.number())
                        .ifPresent(fault -> taker.accept(cells(row, columns, fault)))));
  }

  private static List<String> cells(SheetRow row, List<SheetColumn> columns, String fault) {
    List<String> cells = new ArrayList<>();
    columns.forEach(column -> cells.add(row.cells().get(column.title()).text()));
    cells.add(fault);
    return cells;
  }

  /** The cases of a roll that wait to be accepted. */
  List<CaseFile> received(Person person, String id) {
    Roll roll = get(person, id);
    return transactions.read(connection -> received(connection, roll));
  }

  private static List<CaseFile> received(Connection connection, Roll roll) throws SQLException {
    List<CaseFile> received = new ArrayList<>();
    int after = 0;
    List<RowResult> page = made(connection, roll, after);
    while (!page.isEmpty() && received.size() < CASES_SHOWN) {
      for (RowResult row : page) {
        CasePapers.held(connection, row.caseId())
            .filter(file -> file.state() == CaseState.RECEIVED)
            .ifPresent(received::add);
      }
      after = page.get(page.size() - 1).number();
      page = made(connection, roll, after);
    }
    return received;
  }

  private static List<RowResult> made(Connection connection, Roll roll, int after)
      throws SQLException {
    return RollRowTable.of(connection, roll.id(), RowResult.Kind.MADE, after, CASES_SHOWN);
  }
}
