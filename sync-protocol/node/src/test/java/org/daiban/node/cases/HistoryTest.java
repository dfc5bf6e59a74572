package org.daiban.node.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.daiban.core.cases.ActsInOrder;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.CaseState;
import org.daiban.core.cases.ItemLaw;
import org.daiban.core.log.EntryType;
import org.daiban.node.TestNode;
import org.daiban.node.Village;
import org.daiban.node.exchange.Exchange;
import org.daiban.node.identity.Identity;
import org.daiban.node.reference.Reference;
import org.junit.jupiter.api.Test;

/** The history of a case is the case: its row is nothing but what the acts make of it. */
class HistoryTest extends CaseStory {
  @Test
  void rowOfACaseCanBeRebuiltFromItsActsAtEveryNodeThatHasThem() {
    captured();
    act(CLERK, notice());
    act(CLERK, order("T31", ",\"manner\":\"提醒\",\"words\":\"请补交身份证\""));
    clock.set("2026-03-25T02:00:00Z");
    act(CLERK, order("T6"));
    relayUp();
    assertEquals(CaseState.TERMINATED, Look.file(county, CASE).state());
    for (TestNode node : List.of(township, county)) {
      assertEquals(Look.file(node, CASE), rebuilt(node));
    }
  }

  @Test
  void rowOfAForwardedCaseIsRebuiltFromTheActsOfBothNodes() {
    captured();
    reviewed();
    relayUp();
    decide("T22");
    assertEquals(Look.file(county, CASE), rebuilt(county));
  }

  @Test
  void eachActIsShownWithItsEntryTheStateBeforeAndTheRequestThatItAnswers() {
    captured();
    act(CLERK, order("T10"));
    CaseFile file = Look.file(township, CASE);
    List<CaseRecord> records =
        township.transactions().read(connection -> CaseRecord.ofNumber(connection, file.number()));
    assertEquals(1, records.size());
    List<CaseRecord.Line> lines = records.get(0).lines();
    assertEquals(file.history(), lines.stream().map(CaseRecord.Line::line).toList());
    assertTrue(lines.get(0).before().isEmpty());
    assertEquals(CaseState.RECEIVED, lines.get(1).before().orElseThrow());
    assertEquals(village.device(), lines.get(0).request().orElseThrow().entry().header().device());
    assertEquals(
        township.machine().name(), lines.get(1).act().orElseThrow().entry().header().device());
  }

  @Test
  void requestOfAnotherCaseUnderTheSameNumberOfACopiedLogIsNotShown() {
    Village copy = village.cloned();
    captured();
    act(CLERK, order("T10"));
    copy.write(Papers.caseId(2), EntryType.CAPTURE, Papers.application(2).text());
    learnVillageAtCounty();
    county.bean(Exchange.class).keep("test", copy.batch());
    relayUp();

    CaseFile file = Look.file(county, CASE);
    List<CaseRecord> records =
        county.transactions().read(connection -> CaseRecord.ofNumber(connection, file.number()));
    CaseRecord.Line received = records.get(0).lines().get(0);
    assertEquals(village.device() + ":1", received.line().request());
    assertEquals(Optional.empty(), received.request(), "here this number is another case's");
  }

  private void learnVillageAtCounty() {
    county
        .transactions()
        .write(
            connection -> {
              Identity.learn(connection, village.certificates(), 0);
              return null;
            });
  }

  private static CaseFile rebuilt(TestNode node) {
    CaseFile file = Look.file(node, CASE);
    ItemLaw law =
        node.bean(Reference.class).law(file.subject().catalogue(), file.item()).orElseThrow();
    return node.transactions()
        .read(
            connection -> ActsInOrder.fold(null, CaseTable.history(connection, CASE), law).file());
  }
}
