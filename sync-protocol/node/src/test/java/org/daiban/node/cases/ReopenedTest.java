package org.daiban.node.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.CaseState;
import org.daiban.core.cases.ClockKind;
import org.daiban.core.cases.LegalClock;
import org.daiban.core.cases.Letter;
import org.daiban.core.cases.Role;
import org.daiban.core.log.EntryType;
import org.daiban.core.log.FeedItem;
import org.daiban.core.log.Signed;
import org.daiban.node.feed.ChangeFeed;
import org.daiban.node.http.Refusal;
import org.daiban.node.people.Person;
import org.daiban.node.store.Sql;
import org.junit.jupiter.api.Test;

/** A court takes a decision away: the matter is decided anew as another case (T30). */
class ReopenedTest extends JointStory {
  private static final Person MANAGER = person("manager", Role.CENTRE_MANAGER, "340822000000", "");

  @Test
  void rulingOpensTheCaseAnewAtTheTownshipWithinItsOwnLimit() {
    CaseFile closed = refusedAndFiled();
    CaseFile anew = reopen("（2026）皖0822行初3号", 30);
    assertEquals(CASE, anew.subject().parent());
    assertEquals(township.machine().name(), anew.holder());
    assertEquals(CaseState.REVIEW, anew.state());
    assertEquals(CaseState.CLOSED, closed.state());
    assertEquals("怀高河政更〔2026〕县-1号", anew.letters().get(0).number());
    assertEquals("2026-04-24", due(anew));
    assertTrue(letter(anew).html().contains(closed.letters().get(3).number()), letter(anew).html());

    comesDown(anew.caseId());
    CaseFile there = Look.file(township, anew.caseId());
    assertEquals(anew, there);
    CaseDesk desk = township.bean(CaseDesk.class);
    CaseFile next = desk.act(REVIEWER, anew.caseId(), order("T12", there.revision()));
    assertEquals(4, next.step());
    assertEquals(List.of(anew.caseId()), reopened());
  }

  @Test
  void whoKeptOutOfTheClosedCaseKeepsOutOfTheNewOne() {
    refusedAndFiled();
    township.bean(CaseDesk.class).recuse(REVIEWER, CASE, "子女");
    county.bean(CaseDesk.class).recuse(CHIEF, CASE, "配偶");
    CaseFile anew = reopen("（2026）皖0822行初3号", 30);
    assertTrue(anew.isRecused(CHIEF.id()));
    comesDown(anew.caseId());
    CaseDesk desk = township.bean(CaseDesk.class);
    assertEquals(
        List.of(), desk.available(REVIEWER, Look.file(township, anew.caseId())), "said here only");
    assertEquals(List.of(), desk.available(CHIEF, Look.file(township, anew.caseId())));
  }

  /** 30 working days after 12 March: 清明 (4 to 6 April) do not count. */
  private String due(CaseFile anew) {
    return new LegalClock(
            anew.runningClock(ClockKind.K4).orElseThrow(),
            county.reference().calendar(),
            Beijing.today(clock))
        .due()
        .date()
        .toString();
  }

  private CaseFile refusedAndFiled() {
    day("2026-03-02");
    split();
    relayUp();
    says(FOREST, false, "占用国家级公益林");
    opinionsDown();
    act(MAYOR, order("T23"));
    day("2026-03-12");
    village.write(CASE, EntryType.DELIVERY_PROOF, Papers.delivery("2026-03-12").text());
    send();
    relayUp();
    return Look.file(county, CASE);
  }

  private Letter letter(CaseFile file) {
    return county.bean(DeskPages.class).letter(file, file.letters().get(0).id());
  }

  private void comesDown(String caseId) {
    String text =
        county
            .transactions()
            .read(connection -> ChangeFeed.find(connection, FeedItem.CASE, caseId))
            .orElseThrow();
    township
        .transactions()
        .write(
            connection -> {
              Signed signed = Signed.of(Signed.CASE, text, county.machine().signer());
              township.bean(Cases.class).snapshot(connection, signed, caseId);
              return null;
            });
  }

  @Test
  void limitBeyondAllMeasureIsRefusedAsWhatItIs() {
    refusedAndFiled();
    for (int days : List.of(Integer.MAX_VALUE, 401, 0, -1)) {
      assertEquals("case-rule-t30", refused("（2026）皖0822行初3号", days));
    }
    assertEquals(List.of(), reopened());
  }

  @Test
  void oneRulingOpensACaseOnceHoweverItsNumberIsTyped() {
    refusedAndFiled();
    reopen("（2026）皖0822行初3号", 30);
    assertEquals("case-rule-t30", refused("(2026) 皖0822行初3号", 30));
    assertEquals(1, reopened().size());
    reopen("（2026）皖08行终5号", 30);
    assertEquals(2, reopened().size());
  }

  @Test
  void managerWithoutTheUseOfTheSealIssuesNothingUnderIt() {
    refusedAndFiled();
    county
        .transactions()
        .write(
            connection ->
                Sql.update(
                    connection,
                    "INSERT INTO seal (organ, keeper, named, changed_by, changed_at)"
                        + " VALUES ('340822100000', '赵保管', 1, 'manager', 1)"));
    assertEquals("case-rule-v15", refused("（2026）皖0822行初3号", 30));
    assertEquals(List.of(), reopened());
  }

  private String refused(String number, int days) {
    return assertThrows(Refusal.class, () -> reopen(number, days)).problem().code();
  }

  private CaseFile reopen(String number, int days) {
    ReopenDesk.Order order = new ReopenDesk.Order("行政判决", number, "怀宁县人民法院", "撤销原决定，重新作出", 3, days);
    return county.bean(ReopenDesk.class).reopen(MANAGER, CASE, order);
  }

  private List<String> reopened() {
    return county.transactions().read(connection -> PartTable.reopened(connection, CASE));
  }

  @Test
  void openCaseIsNotReopened() {
    split();
    relayUp();
    ReopenDesk.Order order = new ReopenDesk.Order("行政判决", "1号", "怀宁县人民法院", "重新作出", 3, 30);
    Refusal refused =
        assertThrows(
            Refusal.class, () -> county.bean(ReopenDesk.class).reopen(MANAGER, CASE, order));
    assertTrue(refused.problem().detail().contains("并联审查中"), refused.problem().detail());
  }
}
