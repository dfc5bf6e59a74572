package org.daiban.server.catalogue;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.daiban.core.catalogue.Catalogue;
import org.daiban.core.catalogue.Editions;
import org.daiban.core.catalogue.ItemStop;
import org.daiban.core.catalogue.ServiceItem;
import org.daiban.core.wire.Json;
import org.daiban.core.wire.JsonLine;
import org.daiban.node.NodeProgram;
import org.daiban.node.http.Refusal;
import org.daiban.node.people.Person;
import org.daiban.node.reference.Reference;
import org.daiban.node.store.Transactions;
import org.daiban.node.store.Work;

/** Publishing what three offices have agreed to, and suspending or withdrawing items. */
@Singleton
class PublicationDesk {
  private static final int YEARS_AHEAD_MAX = 2;

  private final Transactions transactions;
  private final Reference reference;
  private final DraftDesk drafts;
  private final Clock clock;

  PublicationDesk(Transactions transactions, Reference reference, DraftDesk drafts, Clock clock) {
    this.transactions = transactions;
    this.reference = reference;
    this.drafts = drafts;
    this.clock = clock;
  }

  /** Publishes an approved draft; it holds from its day on. Answers the version's name. */
  String publish(Person publisher, String id, long revision, String from) {
    LocalDate day = day(from);
    return write(
        connection -> {
          ItemDraft draft = drafts.open(connection, id, revision);
          DraftDesk.require(draft, DraftState.APPROVED, "发布");
          requireOther(connection, publisher, draft);
          drafts.guard(draft);
          Editions editions = reference.editions(connection);
          requireLatest(draft, editions);
          requireNotUndone(draft, editions, day);
          Object item = Json.value(draft.body(), draft.body().length());
          String version = send(connection, editions, day, List.of(item), List.of());
          drafts.moved(
              connection,
              publisher,
              draft,
              DraftState.PUBLISHED,
              draft.round(),
              "发布",
              "版本" + version + "，自" + day + "起施行");
          return version;
        });
  }

  /** What somebody read while this was under way was there before it and must not be kept. */
  private String write(Work<String> work) {
    try {
      return transactions.write(work);
    } finally {
      reference.changed();
    }
  }

  private static void requireOther(Connection connection, Person publisher, ItemDraft draft)
      throws SQLException {
    List<Review> reviews = DraftTable.reviews(connection, draft);
    boolean reviewed = reviews.stream().anyMatch(review -> review.person().equals(publisher.id()));
    if (reviewed || DraftTable.wrote(connection, draft, publisher.id())) {
      throw CatalogueFaults.sameHands("您编辑或审核过这份草稿，不能发布");
    }
    long offices = reviews.stream().filter(Review::agreed).map(Review::office).distinct().count();
    long people = reviews.stream().map(Review::person).distinct().count();
    if (offices < ReviewOffice.values().length || people < offices) {
      throw CatalogueFaults.sameHands("三方审核没有齐全，或者不是由三个人作出");
    }
  }

  /** What was reviewed is a change to a version; if that is no longer the newest, it is another. */
  private static void requireLatest(ItemDraft draft, Editions editions) {
    String newest = editions.newest(draft.item()).map(ServiceItem::edition).orElse("");
    if (!newest.equals(draft.basedOn())) {
      throw Refusal.conflict("catalogue-moved", "这份草稿起草之后，同一事项又发布了别的版本。", "请作废后在新版本上重新起草。");
    }
  }

  /** On the day of a version that is to come already, that one would take this one's place. */
  private static void requireNotUndone(ItemDraft draft, Editions editions, LocalDate day) {
    LocalDate coming = editions.newestFrom(draft.item()).orElse(day);
    if (day.isBefore(coming)) {
      throw CatalogueFaults.invalid("from", "已有从" + coming + "起施行的版本，请写不早于那一天的日期。");
    }
  }

  /** Suspends, withdraws or takes up again, from a day on and for a reason. */
  String stop(Person publisher, String code, ItemStop.Kind kind, String words, String from) {
    String reason = DraftDesk.text("reason", words, true);
    LocalDate day = day(from);
    return write(
        connection -> {
          Editions editions = reference.editions(connection);
          ServiceItem item = editions.newest(code).orElseThrow(CatalogueFaults::noItem);
          Optional<ItemStop.Kind> before =
              editions.inForce(day).flatMap(then -> then.findStop(code)).map(ItemStop::kind);
          requireStoppable(item, before, kind);
          JsonLine stop =
              new JsonLine().put("code", code).put("kind", kind.word()).put("reason", reason);
          String version = send(connection, editions, day, List.of(), List.of(stop.asMap()));
          drafts.tell(
              connection,
              publisher,
              code,
              kind.title(),
              before.isPresent() ? "停办" : "施行中",
              "自" + day + "起" + kind.title(),
              reason);
          return version;
        });
  }

  /** A suspension ends by taking up again; what was withdrawn needs a version and its reviews. */
  private static void requireStoppable(
      ServiceItem item, Optional<ItemStop.Kind> before, ItemStop.Kind wanted) {
    boolean fits =
        wanted == ItemStop.Kind.RESUMED
            ? before.equals(Optional.of(ItemStop.Kind.SUSPENDED))
            : before.isEmpty();
    if (!fits) {
      throw CatalogueFaults.notStoppable(item, before, wanted);
    }
  }

  private String send(
      Connection connection,
      Editions editions,
      LocalDate day,
      List<Object> items,
      List<Object> stops)
      throws SQLException {
    int number = editions.last() + 1;
    String version = day + "." + number;
    reference.publishEdition(
        connection,
        new JsonLine()
            .put("version", version)
            .put("edition", number)
            .put("effective_from", day.toString())
            .put("county", editions.inForce(day).map(Catalogue::county).orElseThrow())
            .put("items", items)
            .put("stops", stops)
            .text());
    return version;
  }

  private LocalDate day(String from) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), NodeProgram.ZONE);
    try {
      LocalDate day = LocalDate.parse(from);
      if (day.isBefore(today) || day.isAfter(today.plusYears(YEARS_AHEAD_MAX))) {
        throw CatalogueFaults.invalid("from", "施行日期应在今天至两年以内，不能早于今天。");
      }
      return day;
    } catch (DateTimeParseException e) {
      throw CatalogueFaults.invalid("from", "请填写施行日期，例如2026-12-01。");
    }
  }
}
