package org.daiban.world.law;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.logging.LogManager;
import java.util.stream.Stream;
import org.daiban.core.calendar.WorkingCalendar;
import org.daiban.node.FolderLock;
import org.daiban.node.cases.Beijing;
import org.daiban.node.cases.CaseRecord;
import org.daiban.node.http.Refusal;
import org.daiban.node.reference.Reference;
import org.daiban.node.store.Store;
import org.daiban.node.store.StoreFailure;
import org.daiban.node.store.Transactions;
import org.daiban.world.lives.Life;
import org.daiban.world.lives.SmallCounty;

/**
 * The program behind the command {@code history}: prints what was done on a case, by whom, on which
 * machine and when, and how each of its due dates comes about. With {@code case=NUMBER} and {@code
 * data=FOLDER} it looks into the data folder of a township or the county whose program is stopped;
 * with neither it lets a made-up case of a real item live through its offices first. Exit codes: 0
 * printed, 1 no such case or the folder cannot be read, 2 wrong words.
 */
public final class History {
  private static final String EXAMPLE = "/lives/felling.life";
  private static final int DIGITS = 24;

  private final PrintStream out;
  private final PrintStream errors;
  private final Clock clock;

  History(PrintStream out, PrintStream errors, Clock clock) {
    this.out = out;
    this.errors = errors;
    this.clock = clock;
  }

  public static void main(String[] words) throws IOException {
    LogManager.getLogManager().reset(); // only the history is printed
    History history =
        new History(
            new PrintStream(System.out, false, StandardCharsets.UTF_8),
            new PrintStream(System.err, true, StandardCharsets.UTF_8),
            Clock.system(Beijing.ZONE));
    System.exit(history.exitCode(value(words, "case="), value(words, "data=")));
  }

  private static String value(String[] words, String name) {
    return Stream.of(words)
        .filter(word -> word.startsWith(name))
        .map(word -> word.substring(name.length()).trim())
        .findFirst()
        .orElse("");
  }

  int exitCode(String number, String folder) throws IOException {
    if (number.isEmpty() && folder.isEmpty()) {
      return example();
    }
    String digits = number.replaceAll("[\\s-]", "");
    if (folder.isEmpty() || digits.length() != DIGITS) {
      errors.println("要查一件，请写 -Dcase=24位办件编号 -Ddata=镇或县程序的数据文件夹；两个都不写，就演示一件。");
      return 2;
    }
    return look(digits, Path.of(folder));
  }

  @SuppressWarnings("try") // the lock is held, not used
  private int look(String number, Path folder) throws IOException {
    if (!Files.isRegularFile(folder.resolve(Store.FILE))) {
      return failed("这个文件夹里没有节点的数据（" + Store.FILE + "）：" + folder, "请写镇或县程序启动时用的 --data 文件夹。");
    }
    Optional<FolderLock> lock = FolderLock.take(folder);
    if (lock.isEmpty()) {
      return failed("数据文件夹正被运行着的程序使用：" + folder, "请先停下程序，或者复制一份文件夹再查。");
    }
    try (FolderLock held = lock.get();
        Store store = Store.openToRead(folder)) {
      return print(number, store.transactions());
    } catch (StoreFailure | Refusal unreadable) {
      return failed("数据读不出来：" + folder, "请用写它的那一版程序启动一次再查；还读不出来的，请用备份。");
    }
  }

  private int print(String number, Transactions store) {
    List<CaseRecord> records = store.read(connection -> CaseRecord.ofNumber(connection, number));
    if (records.isEmpty()) {
      return failed("这里没有这个办件：" + number, "请核对回执上的24位编号；镇里没有的，请到县里的数据查。");
    }
    print(records, new Reference(store).calendar(), Beijing.today(clock));
    return 0;
  }

  private void print(List<CaseRecord> records, WorkingCalendar calendar, LocalDate today) {
    HistoryPaper paper = new HistoryPaper(out, calendar, today);
    records.forEach(paper::print);
  }

  private int failed(String what, String todo) {
    errors.println(what);
    errors.println(todo);
    return 1;
  }

  private int example() throws IOException {
    Path folder = Files.createTempDirectory("daiban-history-");
    try (SmallCounty county = new SmallCounty(folder)) {
      Life life = new Life(county);
      life.walk(text());
      out.println("下面是一件虚构的办件（事项、日历是真的，人是编的），在一个进程里的县、镇、村走完。");
      out.println();
      print(
          county.store().read(connection -> CaseRecord.ofNumber(connection, life.number())),
          county.calendar(),
          county.today());
      return 0;
    } finally {
      delete(folder);
    }
  }

  private static String text() throws IOException {
    try (InputStream in = History.class.getResourceAsStream(EXAMPLE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
    }
  }
}
