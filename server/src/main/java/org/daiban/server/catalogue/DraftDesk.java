package org.daiban.server.catalogue;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daiban.core.catalogue.Catalogue;
import org.daiban.core.catalogue.CatalogueProblem;
import org.daiban.core.catalogue.CatalogueReader;
import org.daiban.core.catalogue.DamagedCatalogue;
import org.daiban.core.catalogue.ItemDifference;
import org.daiban.core.catalogue.PublishGuards;
import org.daiban.core.catalogue.ServiceItem;
import org.daiban.core.wire.Json;
import org.daiban.node.Ground;
import org.daiban.node.http.JsonBody;
import org.daiban.node.http.Problem;
import org.daiban.node.http.Refusal;
import org.daiban.node.people.Person;
import org.daiban.node.reference.Reference;
import org.daiban.node.store.Transactions;

/** Drafting and reviewing a version of an item; each method is one act. */
@Singleton
class DraftDesk {
  private static final int ABOUT_CHARS_MAX = 500;
  private static final int ITEM_CHARS_MAX = 300_000;

  private final Transactions transactions;
  private final Reference reference;
  private final Ground ground;
  private final Clock clock;

  DraftDesk(Transactions transactions, Reference reference, Ground ground, Clock clock) {
    this.transactions = transactions;
    this.reference = reference;
    this.ground = ground;
    this.clock = clock;
  }

  /**
   * Saves a whole record as the draft of its item's next version; begins the draft if none is open.
   *
   * @param body the record as JSON
   * @param revision of the draft that was opened; 0 when none was
   */
  ItemDraft save(Person editor, String item, String body, String about, long revision) {
    String record = record(item, body);
    String why = text("about", about, true);
    return transactions.write(
        connection -> {
          Optional<ItemDraft> open = DraftTable.open(connection, item);
          if (open.map(ItemDraft::revision).orElse(0L) != revision) {
            throw CatalogueFaults.moved();
          }
          return open.isPresent()
              ? rewrite(connection, editor, open.get(), record, why)
              : begin(connection, editor, item, record, why);
        });
  }

  /** Saves what a file brings; a draft under way of the same item is written over. */
  ItemDraft take(Person editor, String item, String body, String about) {
    long revision =
        transactions.read(
            connection -> DraftTable.open(connection, item).map(ItemDraft::revision).orElse(0L));
    return save(editor, item, body, about, revision);
  }

  /**
   * Saves what a file of several items brings, as one act: when one of them cannot be a draft, none
   * is. The codes, in the order of the file.
   */
  List<String> takeAll(Person editor, List<String> bodies, String about) {
    List<String> codes = readable(bodies);
    return transactions.write(
        connection -> {
          for (int at = 0; at < bodies.size(); at++) {
            take(editor, codes.get(at), bodies.get(at), about);
          }
          return codes;
        });
  }

  /** The items' codes; all that cannot be read is told at once, each with its place in the file. */
  private static List<String> readable(List<String> bodies) {
    List<Problem.Field> faults = new ArrayList<>();
    List<String> codes = new ArrayList<>();
    for (int at = 0; at < bodies.size(); at++) {
      String place = "items[" + at + "]";
      try {
        String body = bodies.get(at);
        String code = JsonBody.read(body, fields -> fields.text("code"));
        record(code, body);
        if (codes.contains(code)) {
          faults.add(new Problem.Field(place, "事项" + code + "在文件里写了两次，请只留一个。"));
        }
        codes.add(code);
      } catch (Refusal wrong) {
        wrong
            .problem()
            .fields()
            .forEach(field -> faults.add(new Problem.Field(place, field.message())));
      }
    }
    if (!faults.isEmpty()) {
      throw Refusal.invalid(faults);
    }
    return codes;
  }

  private ItemDraft begin(
      Connection connection, Person editor, String item, String record, String why)
      throws SQLException {
    ItemDraft draft =
        new ItemDraft(
            ground.id(),
            item,
            newest(item).map(ServiceItem::edition).orElse(""),
            record,
            why,
            DraftState.DRAFT,
            1,
            0,
            editor.id(),
            editor.name(),
            clock.millis());
    DraftTable.insert(connection, draft);
    tell(connection, editor, item, DraftTable.BEGUN, draft.basedOn(), changes(draft), why);
    return draft;
  }

  private ItemDraft rewrite(
      Connection connection, Person editor, ItemDraft open, String record, String why)
      throws SQLException {
    require(open, DraftState.DRAFT, "修改");
    ItemDraft draft = open.rewritten(record, why, clock.millis());
    DraftTable.update(connection, draft);
    tell(
        connection, editor, draft.item(), DraftTable.REWRITTEN, changes(open), changes(draft), why);
    return draft;
  }

  private String changes(ItemDraft draft) {
    String before = newest(draft.item()).map(ServiceItem::json).orElse("");
    return "与现行版有" + ItemDifference.between(before, draft.body()).size() + "处不同";
  }

  /** Hands the draft in for three reviews, once its guards let it through. */
  ItemDraft submit(Person editor, String id, long revision) {
    return transactions.write(
        connection -> {
          ItemDraft draft = open(connection, id, revision);
          require(draft, DraftState.DRAFT, "送审");
          guard(draft);
          return moved(connection, editor, draft, DraftState.REVIEW, draft.round() + 1, "送审", "");
        });
  }

  /** Throws an open draft away. */
  ItemDraft drop(Person editor, String id, long revision, String reason) {
    String why = text("reason", reason, true);
    return transactions.write(
        connection -> {
          ItemDraft draft = open(connection, id, revision);
          return moved(connection, editor, draft, DraftState.DROPPED, draft.round(), "作废", why);
        });
  }

  /**
   * One office's word: the third agreement lets the draft be published, one refusal sends it back
   * to its editor.
   */
  ItemDraft review(
      Person reviewer,
      String id,
      long revision,
      ReviewOffice office,
      boolean agreed,
      String words) {
    String reason = text("reason", words, !agreed);
    return transactions.write(
        connection -> {
          ItemDraft draft = open(connection, id, revision);
          require(draft, DraftState.REVIEW, "审核");
          List<Review> before = DraftTable.reviews(connection, draft);
          requireOther(connection, reviewer, draft, before, office);
          Review review =
              new Review(office, reviewer.id(), reviewer.name(), agreed, reason, clock.millis());
          DraftTable.review(connection, draft, review);
          DraftState next =
              !agreed
                  ? DraftState.DRAFT
                  : before.size() + 1 == ReviewOffice.values().length
                      ? DraftState.APPROVED
                      : DraftState.REVIEW;
          String act = office.title() + (agreed ? "同意" : "退回");
          return moved(connection, reviewer, draft, next, draft.round(), act, reason);
        });
  }

  private static void requireOther(
      Connection connection,
      Person reviewer,
      ItemDraft draft,
      List<Review> before,
      ReviewOffice office)
      throws SQLException {
    if (DraftTable.wrote(connection, draft, reviewer.id())) {
      throw CatalogueFaults.sameHands("您是这份草稿的编辑，不能审核");
    }
    for (Review review : before) {
      if (review.person().equals(reviewer.id())) {
        throw CatalogueFaults.sameHands("您已经作过" + review.office().title() + "，不能再作另一方审核");
      }
      if (review.office() == office) {
        throw Refusal.conflict(
            "catalogue-draft-state", "“" + office.title() + "”已经有了意见。", "请选择还没有审核的一方。");
      }
    }
  }

  /** The guards of section 4, looked at when it is handed in and again before it is published. */
  void guard(ItemDraft draft) {
    String county = reference.catalogue().map(Catalogue::county).orElse("");
    List<CatalogueProblem> problems = PublishGuards.problems(draft.read(), county);
    if (!problems.isEmpty()) {
      throw CatalogueFaults.guarded(problems);
    }
  }

  ItemDraft open(Connection connection, String id, long revision) throws SQLException {
    ItemDraft draft =
        DraftTable.find(connection, id)
            .filter(found -> found.state().isOpen())
            .orElseThrow(CatalogueFaults::noDraft);
    if (draft.revision() != revision) {
      throw CatalogueFaults.moved();
    }
    return draft;
  }

  ItemDraft moved(
      Connection connection,
      Person by,
      ItemDraft draft,
      DraftState next,
      int round,
      String act,
      String reason)
      throws SQLException {
    ItemDraft after = draft.in(next, round, clock.millis());
    DraftTable.update(connection, after);
    tell(connection, by, draft.item(), act, draft.state().title(), next.title(), reason);
    return after;
  }

  void tell(
      Connection connection,
      Person by,
      String item,
      String act,
      String before,
      String after,
      String reason)
      throws SQLException {
    DraftTable.tell(
        connection,
        item,
        new HistoryEntry(
            clock.millis(), act, by.id(), by.name(), by.role().title(), before, after, reason));
  }

  static void require(ItemDraft draft, DraftState state, String wanted) {
    if (draft.state() != state) {
      throw CatalogueFaults.wrongState(draft.state(), wanted);
    }
  }

  Optional<ServiceItem> newest(String item) {
    return reference.editions().newest(item);
  }

  /** A record that can be read and says itself which item it is. */
  private static String record(String item, String body) {
    if (body.length() > ITEM_CHARS_MAX) {
      throw CatalogueFaults.invalid("item", "事项内容过长，请缩短常见问题、备注等文字。");
    }
    try {
      ServiceItem read = CatalogueReader.readItem(body, "draft");
      if (!read.code().equals(item) || !item.matches("\\d{12}")) {
        throw CatalogueFaults.invalid("code", "事项编码应为12位数字，并且不能改成别的事项。");
      }
      return Json.text(Json.value(body, ITEM_CHARS_MAX));
    } catch (DamagedCatalogue damaged) {
      throw CatalogueFaults.invalid("item", damaged.getMessage());
    }
  }

  static String text(String field, String text, boolean required) {
    String trimmed = text.strip();
    if ((required && trimmed.isEmpty()) || trimmed.length() > ABOUT_CHARS_MAX) {
      throw CatalogueFaults.invalid(field, "请写明理由，最多" + ABOUT_CHARS_MAX + "字。");
    }
    return trimmed;
  }
}
