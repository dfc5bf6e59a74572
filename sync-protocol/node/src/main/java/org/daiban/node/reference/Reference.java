package org.daiban.node.reference;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.daiban.core.calendar.WorkingCalendar;
import org.daiban.core.calendar.YearList;
import org.daiban.core.cases.ItemLaw;
import org.daiban.core.catalogue.Catalogue;
import org.daiban.core.catalogue.CatalogueCheck;
import org.daiban.core.catalogue.CatalogueProblem;
import org.daiban.core.catalogue.CatalogueReader;
import org.daiban.core.catalogue.Editions;
import org.daiban.core.catalogue.Regions;
import org.daiban.core.catalogue.ServiceItem;
import org.daiban.core.log.FeedItem;
import org.daiban.core.log.Protocol;
import org.daiban.core.wire.Fields;
import org.daiban.core.wire.Json;
import org.daiban.core.wire.JsonLine;
import org.daiban.core.wire.WireException;
import org.daiban.node.feed.Change;
import org.daiban.node.feed.ChangeFeed;
import org.daiban.node.http.Refusal;
import org.daiban.node.letters.Organs;
import org.daiban.node.store.Transactions;

/**
 * Reads the newest published data and keeps what it has parsed until {@link #changed}. A case asks
 * for the catalogue's version that it was captured with; every version stays, as the county has
 * signed it.
 */
public final class Reference {
  /** The first and last year that a list of holidays may be of. */
  public static final int YEAR_MIN = 2000;

  public static final int YEAR_MAX = 2100;

  /** For stores without a clock everything published is in force. */
  private static final LocalDate DAYS_END = LocalDate.of(9999, 12, 31);

  private final Transactions transactions;
  private final Awaiting awaiting;
  private final Supplier<LocalDate> today;
  private final Object parsing = new Object();
  private volatile Parsed parsed;
  private volatile InForce inForce;
  private long generation;

  /** The data of a store in which nobody waits for it. */
  public Reference(Transactions transactions) {
    this(transactions, connection -> {});
  }

  /**
   * The data of one store.
   *
   * @param awaiting is told when this node has published a catalogue or organs
   */
  public Reference(Transactions transactions, Awaiting awaiting) {
    this(transactions, awaiting, () -> DAYS_END);
  }

  /**
   * The data of one store.
   *
   * @param today the day in Beijing, by which a version is in force
   */
  public Reference(Transactions transactions, Awaiting awaiting, Supplier<LocalDate> today) {
    this.transactions = transactions;
    this.awaiting = awaiting;
    this.today = today;
  }

  /** What can be applied for today; empty before the first catalogue has arrived. */
  public Optional<Catalogue> catalogue() {
    Editions editions = editions();
    LocalDate day = today.get();
    InForce now = inForce;
    if (now == null || now.editions() != editions || !now.day().equals(day)) {
      now = new InForce(editions, day, editions.inForce(day).orElse(null));
      inForce = now;
    }
    return Optional.ofNullable(now.catalogue());
  }

  /** Everything that was ever published, and what of it holds when. */
  public Editions editions() {
    return parsed().editions();
  }

  /** Everything that was ever published as it stands in the store, for who adds to it. */
  public Editions editions(Connection connection) throws SQLException {
    List<Catalogue> catalogues = new ArrayList<>();
    for (String text : ChangeFeed.all(connection, FeedItem.CATALOGUE)) {
      catalogues.add(catalogue(text));
    }
    return Editions.of(catalogues);
  }

  /** An item by the version of the catalogue that brought it. */
  public Optional<ServiceItem> item(String version, String code) {
    return editions().find(version, code);
  }

  /** What the flow of a case must know of its item. */
  public Optional<ItemLaw> law(String version, String code) {
    return item(version, code).map(ServiceItem::law);
  }

  /** The calendar with all years that were loaded. */
  public WorkingCalendar calendar() {
    return parsed().calendar();
  }

  /** The years whose list was loaded at this township alone, see {@link #publishLocalYear}. */
  public Set<Integer> localYears() {
    return parsed().localYears();
  }

  /** The county's regions; empty before they have arrived. */
  public Optional<Regions> regions() {
    return Optional.ofNullable(parsed().regions());
  }

  /** The newest text of a kind and key, such as the organs. */
  public Optional<String> text(String kind, String key) {
    return transactions.read(connection -> ChangeFeed.find(connection, kind, key));
  }

  /** Publishes a catalogue after its guards; a damaged one changes nothing. */
  public void publishCatalogue(String text) {
    Catalogue catalogue = CatalogueReader.read(text);
    List<CatalogueProblem> problems = CatalogueCheck.problems(catalogue);
    if (!problems.isEmpty()) {
      throw Refusal.conflict(
          "catalogue-problems", "目录有 " + problems.size() + " 处不合规：" + problems.get(0), "请改正后再发布。");
    }
    publish(FeedItem.CATALOGUE, catalogue.version(), oneLine(text));
  }

  /**
   * Publishes a later edition: what its desk has let through item by item goes down alone, beside
   * everything that was published before.
   *
   * <p>Whoever calls this within a transaction says {@link #changed} once more after its end: who
   * reads before that reads what was there before, and it would be kept.
   *
   * @throws Refusal when another edition of that number is there already
   */
  public void publishEdition(Connection connection, String text) throws SQLException {
    Catalogue edition = CatalogueReader.read(text);
    if (edition.edition() != editions(connection).last() + 1) {
      throw Refusal.conflict("catalogue-moved", "目录刚刚又发布了别的内容。", "请刷新页面，核对后再发布一次。");
    }
    publish(FeedItem.CATALOGUE, edition.version(), oneLine(text));
  }

  /** Publishes a later edition by itself. */
  public void publishEdition(String text) {
    try {
      transactions.write(
          connection -> {
            publishEdition(connection, text);
            return null;
          });
    } finally {
      changed();
    }
  }

  /** Publishes the county's regions. */
  public void publishRegions(String text) {
    Regions.read(text);
    publish(FeedItem.REGIONS, "regions", oneLine(text));
  }

  /** Publishes the organs whose texts stand in letters. */
  public void publishOrgans(String text) {
    Organs.parse(text);
    publish(FeedItem.ORGANS, "organs", oneLine(text));
  }

  /** Publishes one year's list of holidays; a contradictory list is refused and changes nothing. */
  public void publishYear(int year, String source, String csv) {
    YearList.read(year, source, csv);
    publish(FeedItem.CALENDAR, Integer.toString(year), yearText(year, source, csv, false));
  }

  /**
   * Publishes a year's list at a township, for itself and its villages, until the county's list of
   * that year comes down and takes its place. The county's own is never replaced from below.
   */
  public void publishLocalYear(int year, String source, String csv) {
    YearList.read(year, source, csv);
    if (calendar().lists().containsKey(year) && !localYears().contains(year)) {
      throw Refusal.conflict(
          "calendar-of-county", year + "年的放假安排县中心已经下发。", "不用再导入；内容有误请联系县中心改正后重新下发。");
    }
    publish(FeedItem.CALENDAR, Integer.toString(year), yearText(year, source, csv, true));
  }

  /**
   * Whether what came down the feed can be read as it will be read here, and stands under its own
   * name. What cannot must not take the place of what is in use.
   */
  public static boolean isReadable(FeedItem item) {
    try {
      return switch (item.kind()) {
        case FeedItem.CATALOGUE -> catalogue(item.body()).version().equals(item.key());
        case FeedItem.CALENDAR -> Integer.toString(year(item.body()).year()).equals(item.key());
        case FeedItem.REGIONS -> isRead(Regions.read(item.body()));
        case FeedItem.ORGANS -> isRead(Organs.parse(item.body()));
        default -> true;
      };
    } catch (WireException | IllegalArgumentException | DateTimeException damaged) {
      return false;
    }
  }

  private static boolean isRead(Object read) {
    return read != null;
  }

  /** Stores what came down the feed and will be passed on. */
  public void store(Connection connection, List<Change> changes) throws SQLException {
    ChangeFeed.publish(connection, changes);
    if (changes.stream().anyMatch(change -> isRead(change.kind()))) {
      changed();
    }
  }

  /** Whether things of this kind are read here, so that a new one makes what was parsed old. */
  public static boolean isRead(String kind) {
    return kind.equals(FeedItem.CATALOGUE)
        || kind.equals(FeedItem.CALENDAR)
        || kind.equals(FeedItem.REGIONS);
  }

  /** Forgets what was parsed, since the store has changed. */
  public void changed() {
    synchronized (parsing) {
      generation++;
      parsed = null;
    }
  }

  private void publish(String kind, String key, String body) {
    try {
      transactions.write(
          connection -> {
            String sent =
                kind.equals(FeedItem.CATALOGUE) ? SignedCatalogue.of(connection, body) : body;
            store(connection, List.of(new Change(kind, key, FeedItem.EVERYONE, sent)));
            if (isAwaited(kind)) {
              awaiting.lookAgain(connection);
            }
            return null;
          });
    } finally {
      changed(); // whoever looked again has parsed what was not yet committed
    }
  }

  /**
   * No case is judged without its item, no letter written without its organ, nothing received by a
   * node that is not in charge.
   */
  public static boolean isAwaited(String kind) {
    return kind.equals(FeedItem.CATALOGUE)
        || kind.equals(FeedItem.ORGANS)
        || kind.equals(FeedItem.CHARGE);
  }

  private Parsed parsed() {
    Parsed now = parsed;
    return now == null ? parseAgain() : now;
  }

  /** What was read before a change that came in meanwhile is used once and not kept. */
  private Parsed parseAgain() {
    long before = generation();
    Parsed fresh = transactions.read(this::parse);
    synchronized (parsing) {
      if (generation == before) {
        parsed = fresh;
      }
    }
    return fresh;
  }

  private long generation() {
    synchronized (parsing) {
      return generation;
    }
  }

  private Parsed parse(Connection connection) throws SQLException {
    List<YearList> years = new ArrayList<>();
    Set<Integer> localYears = new TreeSet<>();
    for (String text : ChangeFeed.all(connection, FeedItem.CALENDAR)) {
      YearList list = year(text);
      years.add(list);
      if (Json.object(text, Protocol.FEED_BODY_CHARS_MAX).flag("local")) {
        localYears.add(list.year());
      }
    }
    Regions regions =
        ChangeFeed.find(connection, FeedItem.REGIONS, "regions").map(Regions::read).orElse(null);
    return new Parsed(editions(connection), WorkingCalendar.of(years), localYears, regions);
  }

  private static YearList year(String text) {
    Fields fields = Json.object(text, Protocol.FEED_BODY_CHARS_MAX);
    int year = fields.integer("year");
    if (year < YEAR_MIN || year > YEAR_MAX) {
      throw fields.wrong("year", "from " + YEAR_MIN + " to " + YEAR_MAX);
    }
    return YearList.read(year, fields.text("source"), fields.text("csv"));
  }

  /** A county's list says nothing of where it was loaded. */
  private static String yearText(int year, String source, String csv, boolean local) {
    JsonLine line = new JsonLine().put("year", year).put("source", source).put("csv", csv);
    return (local ? line.put("local", true) : line).text();
  }

  private static String oneLine(String json) {
    return Json.text(Json.value(json, Protocol.FEED_BODY_CHARS_MAX));
  }

  private static Catalogue catalogue(String body) {
    return CatalogueReader.read(SignedCatalogue.words(body));
  }

  private record InForce(Editions editions, LocalDate day, Catalogue catalogue) {}

  private record Parsed(
      Editions editions, WorkingCalendar calendar, Set<Integer> localYears, Regions regions) {}
}
