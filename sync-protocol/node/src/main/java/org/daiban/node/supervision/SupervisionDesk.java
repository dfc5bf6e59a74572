package org.daiban.node.supervision;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.Light;
import org.daiban.node.cases.Beijing;
import org.daiban.node.cases.CaseTable;
import org.daiban.node.http.Problem;
import org.daiban.node.http.Refusal;
import org.daiban.node.identity.Moves;
import org.daiban.node.people.Area;
import org.daiban.node.people.Person;
import org.daiban.node.store.Transactions;

/** What people do with cards; each method is one transaction. */
@Singleton
public final class SupervisionDesk {
  /** Levels of a decision on accountability (S2-91). */
  static final List<String> LEVELS = List.of("提醒", "约谈", "通报", "移送");

  /** So many cards are listed, the worst first. */
  static final int LISTED_MAX = 300;

  private static final int TEXT_CHARS_MAX = 2_000;

  private final Transactions transactions;
  private final Clock clock;

  SupervisionDesk(Transactions transactions, Clock clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  /** A card with its case, what was said of it, and its accountability record, if it has one. */
  public record Shown(Card card, CaseFile file, List<CardWord> words, Optional<String> record) {}

  /** The open cards of an area as it is now, the worst first. */
  public List<Shown> open(Area area) {
    return transactions.read(
        connection -> {
          Area now = Moves.now(connection, area);
          List<Shown> shown = new ArrayList<>();
          for (String prefix : now.prefixes()) {
            for (Card card : CardTable.open(connection, prefix, now, LISTED_MAX)) {
              if (!now.hasLost(card.region())) {
                shown.add(shown(connection, card));
              }
            }
          }
          return shown;
        });
  }

  /** The cards of a case that somebody may see, oldest first: a part sees those about itself. */
  List<Shown> ofCase(Person person, String caseId) {
    List<Shown> all = new ArrayList<>(ofCase(caseId));
    all.removeIf(
        shown ->
            !person.department().isEmpty()
                && !person.department().equals(shown.file().subject().department())
                && !person.department().equals(shown.card().department()));
    return all;
  }

  /** All cards of a case, oldest first. */
  public List<Shown> ofCase(String caseId) {
    return transactions.read(
        connection -> {
          List<Shown> shown = new ArrayList<>();
          for (Card card : CardTable.ofCase(connection, caseId)) {
            shown.add(shown(connection, card));
          }
          return shown;
        });
  }

  private static Shown shown(Connection connection, Card card) throws SQLException {
    return new Shown(
        card,
        CaseTable.find(connection, card.caseId()).orElseThrow(),
        CardTable.words(connection, card),
        CardTable.findRecord(connection, card));
  }

  /** Somebody has seen a card. */
  public void acknowledge(Person person, String caseId, String key) {
    transactions.write(
        connection -> {
          Card card = open(connection, caseId, key);
          requireHandler(connection, person, card);
          if (card.state() == Card.State.OPEN) {
            say(connection, card, CardWord.Kind.ACKNOWLEDGED, person, false, "");
          }
          return null;
        });
  }

  /** Whoever it is for says how it came about; a late reply is taken, and marked. */
  public void reply(Person person, String caseId, String key, String text) {
    requireText(text);
    transactions.write(
        connection -> {
          Card card = red(connection, caseId, key);
          requireHandler(connection, person, card);
          boolean late = today().isAfter(card.replyBy());
          say(connection, card, CardWord.Kind.REPLIED, person, late, text);
          return null;
        });
  }

  /** Whoever it is for holds it to be wrong, in time. */
  public void appeal(Person person, String caseId, String key, String text) {
    requireText(text);
    transactions.write(
        connection -> {
          Card card = red(connection, caseId, key);
          requireHandler(connection, person, card);
          if (today().isAfter(card.appealBy())) {
            throw Refusal.byRule("card", "申诉期限（" + card.appealBy() + "）已过。", "请书面回复情况，由监督员一并考虑。");
          }
          say(connection, card, CardWord.Kind.APPEALED, person, false, text);
          return null;
        });
  }

  /** The supervisor rules: it stands, with a level where a statute was broken, or it does not. */
  public void rule(
      Person person, String caseId, String key, boolean upheld, String level, String text) {
    requireText(text);
    transactions.write(
        connection -> {
          Card card = red(connection, caseId, key);
          requireHeard(card);
          boolean accounted = upheld && card.light() == Light.DEEP_RED;
          if (accounted && !LEVELS.contains(level)) {
            throw Refusal.invalid(List.of(new Problem.Field("level", "请选择问责方式：提醒、约谈、通报或者移送。")));
          }
          String words = accounted ? level + "：" + text : text;
          CardWord.Kind kind = upheld ? CardWord.Kind.UPHELD : CardWord.Kind.REVOKED;
          say(connection, card, kind, person, false, words);
          return null;
        });
  }

  private static void requireHandler(Connection connection, Person person, Card card)
      throws SQLException {
    CaseFile file = CaseTable.find(connection, card.caseId()).orElseThrow();
    if (!new Answerable(card, file).isFor(person)) {
      throw Refusal.byRule("card", "这张牌由期限届满时办理本件的单位或者协办部门说明，不是发给您所在的单位的。", "请由该单位的经办人或者B岗知悉、回复。");
    }
  }

  /** Nobody is ruled on before they could speak: after the reply, or when its time is over. */
  private void requireHeard(Card card) {
    boolean heard =
        card.state() == Card.State.REPLIED
            || card.state() == Card.State.APPEALED
            || today().isAfter(card.replyBy());
    if (!heard) {
      throw Refusal.byRule(
          "card",
          "还没有人回复，回复期限（" + card.replyBy() + "）也没有到。",
          "请等经办人回复，或者在" + card.replyBy() + "之后再裁定。");
    }
  }

  private static Card open(Connection connection, String caseId, String key) throws SQLException {
    Card card =
        CardTable.find(connection, caseId, key)
            .orElseThrow(() -> Refusal.notFound("case-unknown", "没有这张预警或者红牌。", "请刷新页面后再试。"));
    if (!card.state().isOpen()) {
      throw Refusal.byRule("card", "这张牌" + card.state().title() + "，不能再处理。", "请刷新页面，看过处理结果。");
    }
    return card;
  }

  private static Card red(Connection connection, String caseId, String key) throws SQLException {
    Card card = open(connection, caseId, key);
    if (!card.isRed()) {
      throw Refusal.byRule("card", "预警只需知悉，不用回复。", "请在期限届满之前办理。");
    }
    return card;
  }

  private static void requireText(String text) {
    if (text.trim().isEmpty() || text.length() > TEXT_CHARS_MAX) {
      throw Refusal.invalid(List.of(new Problem.Field("text", "请写明情况，最多" + TEXT_CHARS_MAX + "字。")));
    }
  }

  private void say(
      Connection connection,
      Card card,
      CardWord.Kind kind,
      Person person,
      boolean late,
      String text)
      throws SQLException {
    long no = CardTable.words(connection, card).size() + 1L;
    CardTable.say(
        connection,
        card,
        new CardWord(
            no,
            kind,
            person.id(),
            person.name(),
            person.role().name(),
            clock.millis(),
            late,
            text));
  }

  private LocalDate today() {
    return Beijing.today(clock);
  }
}
