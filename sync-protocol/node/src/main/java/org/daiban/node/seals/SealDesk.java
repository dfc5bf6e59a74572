package org.daiban.node.seals;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.daiban.core.log.Digest;
import org.daiban.core.log.FeedItem;
import org.daiban.core.wire.Fields;
import org.daiban.core.wire.JsonLine;
import org.daiban.node.http.Problem;
import org.daiban.node.http.Refusal;
import org.daiban.node.letters.Organ;
import org.daiban.node.letters.Organs;
import org.daiban.node.letters.SealPicture;
import org.daiban.node.people.Area;
import org.daiban.node.people.People;
import org.daiban.node.people.Person;
import org.daiban.node.reference.Reference;
import org.daiban.node.seals.SealAuthorisation.Purpose;
import org.daiban.node.store.Transactions;

/** The page of seals: who may use them, and who did. */
@Singleton
final class SealDesk {
  private static final int USES_SHOWN = 200;
  private static final int TEXT_MAX = 100;
  private static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);

  private static final Taker NODE = new Taker(Seals.SYSTEM, "系统（自动用章）");

  /** To whom an authorisation is given. */
  private record Taker(String id, String name) {}

  private final Transactions transactions;
  private final Reference reference;
  private final People people;
  private final Clock clock;

  SealDesk(Transactions transactions, Reference reference, People people, Clock clock) {
    this.transactions = transactions;
    this.reference = reference;
    this.people = people;
    this.clock = clock;
  }

  /** The seals of the organs whose cases somebody sees here, each with its newest uses. */
  List<Object> list(Area area, String place) {
    return transactions.read(
        connection -> {
          List<Object> lines = new ArrayList<>();
          for (Organ organ : organs()) {
            if (organ.region().equals(place) && isOf(area, organ)) {
              lines.add(line(connection, organ).asMap());
            }
          }
          return lines;
        });
  }

  /** Says who keeps a seal, and whether only those named may use it. */
  void keep(Person by, String organ, Fields fields) {
    Organ of = organ(by, organ);
    String keeper = text(fields, "keeper");
    boolean named = fields.flag("named");
    boolean deciders = fields.has("deciders") && fields.flag("deciders");
    transactions.write(
        connection -> {
          SealTable.Keeping keeping = new SealTable.Keeping(keeper, named, deciders);
          SealTable.keep(connection, of.id(), keeping, by, clock.millis());
          return null;
        });
  }

  /**
   * Gives somebody the use of a seal or the power to decide, or the node the use of a seal (W47).
   * Nobody gives it to themselves.
   */
  void authorise(Person by, String organ, Fields fields) {
    Organ of = organ(by, organ);
    Purpose purpose = purpose(fields);
    Taker taker = purpose == Purpose.SYSTEM ? NODE : taker(by, of, fields);
    LocalDate from = day(fields, "from");
    LocalDate to = day(fields, "to");
    if (to.isBefore(from)) {
      throw invalid("to", "截止日期早于起始日期，请改正。");
    }
    SealAuthorisation given =
        new SealAuthorisation(
            id(of, purpose, taker),
            purpose,
            of.id(),
            taker.id(),
            taker.name(),
            items(fields),
            from,
            to,
            text(fields, "document"),
            by.name(),
            clock.millis(),
            0);
    transactions.write(
        connection -> {
          SealTable.authorise(connection, given, by);
          return null;
        });
  }

  private static Purpose purpose(Fields fields) {
    String word = fields.textOr("purpose", Purpose.SEAL.name());
    return Arrays.stream(Purpose.values())
        .filter(each -> each.name().equals(word))
        .findFirst()
        .orElseThrow(() -> invalid("purpose", "请选择用章、决定或者系统自动用章。"));
  }

  private Taker taker(Person by, Organ of, Fields fields) {
    Person taker =
        people
            .findByLogin(text(fields, "login"))
            .filter(person -> person.active() && person.region().equals(of.region()))
            .filter(person -> isOf(person, of))
            .orElseThrow(() -> invalid("login", "本单位没有这个在用的账号，请核对账号。"));
    if (taker.id().equals(by.id())) {
      throw invalid("login", "不能给自己授权，请由另一位管理人员登记。");
    }
    return new Taker(taker.id(), taker.name());
  }

  /** Takes an authorisation back from now on; what was sealed under it stands. */
  void revoke(Person by, String organ, String id) {
    Organ of = organ(by, organ);
    boolean revoked =
        transactions.write(
            connection -> SealTable.revoke(connection, of.id(), id, by, clock.millis()));
    if (!revoked) {
      throw Refusal.notFound("authorisation-unknown", "没有这份授权，或者已经收回。", "请刷新页面后再看。");
    }
  }

  /** One authorisation on paper. */
  String paper(Person who, String organ, String id) {
    Organ of = organ(who, organ);
    return transactions.read(
        connection ->
            SealTable.authorisations(connection, of.id()).stream()
                .filter(given -> given.id().equals(id))
                .findFirst()
                .map(given -> SealViews.paper(of, given))
                .orElseThrow(
                    () -> Refusal.notFound("authorisation-unknown", "没有这份授权。", "请刷新页面后再看。")));
  }

  /** The log of a seal on paper. */
  String log(Person who, String organ) {
    Organ of = organ(who, organ);
    return transactions.read(
        connection -> SealViews.log(of, SealTable.uses(connection, of.id(), USES_SHOWN)));
  }

  private JsonLine line(Connection connection, Organ organ) throws SQLException {
    SealTable.Keeping keeping =
        SealTable.keeping(connection, organ.id()).orElse(new SealTable.Keeping("", false, false));
    String picture = new SealPicture(organ.seal()).svg();
    List<Object> given = new ArrayList<>();
    for (SealAuthorisation each : SealTable.authorisations(connection, organ.id())) {
      given.add(SealViews.authorisation(each, today()).asMap());
    }
    List<Object> uses = new ArrayList<>();
    for (SealUse use : SealTable.uses(connection, organ.id(), USES_SHOWN)) {
      uses.add(SealViews.use(use).asMap());
    }
    return new JsonLine()
        .put("organ", organ.id())
        .put("organName", organ.name())
        .put("seal", organ.seal())
        .put("picture", picture)
        .put("pictureDigest", Digest.of(picture).text())
        .put("keeper", keeping.keeper())
        .put("named", keeping.named())
        .put("deciders", keeping.deciders())
        .put("authorisations", given)
        .put("uses", uses);
  }

  /** An organ of the person's own place and, at a window, of their department. */
  private Organ organ(Person who, String id) {
    return organs().stream()
        .filter(organ -> organ.id().equals(id) && organ.region().equals(who.region()))
        .filter(organ -> isOf(who, organ))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("seal-unknown", "没有这枚印章，或者不归您管理。", "请刷新页面后再看。"));
  }

  /** People of no department work for the whole centre, or for a township's government. */
  private static boolean isOf(Person person, Organ organ) {
    return person.department().isEmpty() || person.department().equals(organ.department());
  }

  private static boolean isOf(Area area, Organ organ) {
    return area.covers(organ.region(), organ.department())
        && area.department().map(organ.department()::equals).orElse(true);
  }

  private List<Organ> organs() {
    return reference.text(FeedItem.ORGANS, "organs").map(Organs::parse).map(Organs::all).stream()
        .flatMap(List::stream)
        .toList();
  }

  private String id(Organ organ, Purpose purpose, Taker taker) {
    String named = organ.id() + " " + purpose + " " + taker.id() + " " + clock.millis();
    return UUID.nameUUIDFromBytes(named.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private static List<String> items(Fields fields) {
    String text = fields.textOr("items", "").trim();
    List<String> items = text.isEmpty() ? List.of() : List.of(text.split("[,，\\s]+"));
    for (String item : items) {
      if (!item.matches("\\d{12}") || items.size() > TEXT_MAX) {
        throw invalid("items", "事项编码是12位数字，几个之间用逗号隔开；留空表示全部事项。");
      }
    }
    return items;
  }

  private static String text(Fields fields, String name) {
    String text = fields.textOr(name, "").trim();
    if (text.isEmpty() || text.length() > TEXT_MAX) {
      throw invalid(name, "请填写这一项，最多" + TEXT_MAX + "字。");
    }
    return text;
  }

  private static LocalDate day(Fields fields, String name) {
    try {
      return LocalDate.parse(text(fields, name));
    } catch (DateTimeParseException e) {
      throw invalid(name, "请填写日期，例如2026-03-02。");
    }
  }

  private static Refusal invalid(String field, String message) {
    return Refusal.invalid(List.of(new Problem.Field(field, message)));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), BEIJING);
  }
}
