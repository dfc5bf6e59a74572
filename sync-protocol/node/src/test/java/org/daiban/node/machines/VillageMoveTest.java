package org.daiban.node.machines;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.CaseState;
import org.daiban.core.cases.MissingItem;
import org.daiban.core.cases.Role;
import org.daiban.core.cases.Transition;
import org.daiban.core.log.Cursor;
import org.daiban.core.log.EntryType;
import org.daiban.core.log.FeedItem;
import org.daiban.node.TestNode;
import org.daiban.node.Village;
import org.daiban.node.cases.CaseDesk;
import org.daiban.node.cases.Papers;
import org.daiban.node.cases.Posting;
import org.daiban.node.http.Refusal;
import org.daiban.node.identity.Charges;
import org.daiban.node.people.Person;
import org.daiban.node.quarantine.QuarantineDesk;
import org.daiban.node.store.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A village is given to another township: each case arrives once, with its letters. */
class VillageMoveTest {
  @TempDir Path folder;
  private TwoTownships all;

  @BeforeEach
  void start() {
    all = new TwoTownships(folder);
  }

  @AfterEach
  void stop() {
    all.close();
  }

  @Test
  void openCaseGoesToTheNewTownshipAsSoonAsTheOldOneHears() {
    all.received();
    CaseFile accepted = all.act(all.old, TwoTownships.CLERK, Transition.T10);
    String number = accepted.letters().get(0).number();
    all.up(all.old);
    VillageMoveDesk.Moved moved = all.move();
    assertEquals(new VillageMoveDesk.Moved(0, 1), moved);
    assertEquals(all.name(all.old), all.file(all.county).holder(), "until it hands it over");
    all.allHear();

    for (TestNode node : List.of(all.county, all.old, all.fresh)) {
      assertEquals(all.name(all.fresh), all.file(node).holder());
      assertEquals(2, all.file(node).term());
    }
    assertThrows(
        Refusal.class, () -> all.act(all.old, TwoTownships.CLERK, Transition.T21), "handed over");
    assertThrows(
        Refusal.class,
        () -> all.act(all.fresh, TwoTownships.CLERK, Transition.T21),
        "not its clerk");
    Posting.review(
        all.fresh, all.clock, TwoTownships.NEW_CLERK, TwoTownships.NEW_REVIEWER, TwoTownships.CASE);
    CaseFile forwarded = all.act(all.fresh, TwoTownships.NEW_REVIEWER, Transition.T21);
    all.up(all.fresh);
    assertEquals(CaseState.REVIEW, all.file(all.county).state());
    assertEquals(
        number, all.file(all.county).letters().get(0).number(), "a letter keeps its number");
    String review = forwarded.letters().get(forwarded.letters().size() - 1).number();
    assertTrue(review.endsWith("〕1号"), "the first of the new organ's own series: " + review);
  }

  @Test
  void whatIsCapturedFromNowOnIsReceivedByTheNewTownship() {
    all.move();
    all.down(all.fresh);
    all.capture(1);
    all.village.send(all.fresh, all.village.batch());
    assertEquals(all.name(all.fresh), all.file(all.fresh).holder());
    assertEquals(
        3, all.file(all.fresh).term(), "above all that the all.old one can have done alone");
    all.keep(all.county, all.name(all.fresh), all.village.batch());
    all.up(all.fresh);
    assertEquals(all.file(all.fresh), all.file(all.county));
    all.act(all.fresh, TwoTownships.NEW_CLERK, Transition.T10);
    all.down(all.old);
    all.village.send(all.old, all.village.batch());
    assertFalse(
        all.find(all.old, 1).isPresent(), "it receives nothing of the all.village any more");
  }

  @Test
  void whatWaitedForTheOldTownshipAtTheCountyIsReceivedByTheNewOne() {
    all.capture(1);
    all.keep(all.county, "test", all.village.batch());
    all.move();
    all.down(all.fresh);
    assertEquals(all.name(all.fresh), all.file(all.fresh).holder());
    all.up(all.fresh);
    all.down(all.old);
    assertFalse(all.find(all.old, 1).isPresent());
    assertEquals(all.name(all.fresh), all.file(all.county).holder());
  }

  @Test
  void whatTheOldTownshipHadNotSentUpArrivesOnceAndIsHandedOver() {
    all.capture(1);
    all.village.send(all.old, all.village.batch());
    String number = all.act(all.old, TwoTownships.CLERK, Transition.T10).letters().get(0).number();
    all.move();
    all.clock.advance(Duration.ofDays(5));
    all.keep(all.county, all.name(all.old), all.village.batch());
    all.up(all.old);
    assertEquals(all.name(all.old), all.file(all.county).holder(), "what it did stands");
    all.allHear();
    assertEquals(all.name(all.fresh), all.file(all.county).holder());
    assertEquals(all.file(all.county), all.file(all.fresh));
    assertEquals(number, all.file(all.fresh).letters().get(0).number());
    assertEquals(List.of(), all.refused(all.fresh));
  }

  /** The all.village offered it again by another route while the all.old township was away. */
  @Test
  void caseThatBothTownshipsHaveReceivedIsTheNewOnesAndTheOldOnesActsWaitForAPerson() {
    all.capture(1);
    all.village.send(all.old, all.village.batch());
    String number = all.act(all.old, TwoTownships.CLERK, Transition.T10).letters().get(0).number();
    all.move();
    all.keep(all.county, "test", all.village.batch());
    all.down(all.fresh);
    all.up(all.fresh);
    assertEquals(all.name(all.fresh), all.file(all.county).holder());
    all.allHear();
    for (TestNode node : List.of(all.county, all.fresh)) {
      assertEquals(all.name(all.fresh), all.file(node).holder());
      assertEquals(CaseState.RECEIVED, all.file(node).state());
    }
    assertEquals(all.name(all.fresh), all.file(all.old).holder(), "and knows it by itself");
    adoptAtTheCounty(number);
  }

  /** A clerk of the new township lets the all.old one's letter stand, at the county's console. */
  private void adoptAtTheCounty(String number) {
    QuarantineDesk desk = all.county.bean(QuarantineDesk.class);
    assertThrows(
        Refusal.class,
        () -> desk.adopt(TwoTownships.CLERK, all.name(all.old), TwoTownships.CASE),
        "not hers any more");
    desk.adopt(TwoTownships.NEW_CLERK, all.name(all.old), TwoTownships.CASE);
    all.down(all.fresh);
    assertEquals(all.name(all.fresh), all.file(all.fresh).holder());
    assertEquals(CaseState.REVIEW, all.file(all.fresh).state());
    assertEquals(number, all.file(all.fresh).letters().get(0).number());
    assertEquals(all.file(all.county), all.file(all.fresh));
  }

  @Test
  void sameWhenTheCountyHeardOfTheOldReceiptFirst() {
    all.capture(1);
    all.village.send(all.old, all.village.batch());
    String number = all.act(all.old, TwoTownships.CLERK, Transition.T10).letters().get(0).number();
    all.move();
    all.down(all.fresh);
    all.village.send(all.fresh, all.village.batch()); // the all.old one's answer was lost
    all.keep(all.county, all.name(all.old), all.village.batch());
    all.up(all.old);
    assertEquals(CaseState.REVIEW, all.file(all.county).state());
    all.up(all.fresh);
    assertEquals(all.file(all.fresh), all.file(all.county));
    all.allHear();
    assertEquals(all.file(all.fresh), all.file(all.county));
    assertEquals(all.file(all.fresh).holder(), all.file(all.old).holder());
    adoptAtTheCounty(number);
  }

  @Test
  void requestIsAnsweredOnceWhicheverTownshipItReaches() {
    all.received();
    MissingItem photo = new MissingItem(2, "照片", "不清楚", "重拍");
    all.act(all.old, TwoTownships.CLERK, Transition.T4, List.of(photo));
    all.up(all.old);
    all.village.write(TwoTownships.CASE, EntryType.SUPPLEMENT, Papers.supplement().text());
    all.village.send(all.old, all.village.batch());
    assertEquals(CaseState.RECEIVED, all.file(all.old).state());
    all.move();
    all.keep(all.county, all.name(all.old), all.village.batch());
    all.up(all.old);
    all.allHear();
    assertEquals(CaseState.RECEIVED, all.file(all.fresh).state());
    assertEquals(List.of(), all.refused(all.fresh), "it knows that the supplement was answered");
    all.village.send(all.fresh, all.village.batch());
    assertEquals(List.of(), all.refused(all.fresh));
  }

  @Test
  void requestThatArrivesBeforeTheOldTownshipHasHandedOverIsAnsweredByTheNewOne() {
    all.received();
    MissingItem photo = new MissingItem(2, "照片", "不清楚", "重拍");
    all.act(all.old, TwoTownships.CLERK, Transition.T4, List.of(photo));
    all.up(all.old);
    all.move();
    all.down(all.fresh);
    all.village.write(TwoTownships.CASE, EntryType.SUPPLEMENT, Papers.supplement().text());
    all.village.send(all.fresh, all.village.batch());
    all.keep(all.county, all.name(all.fresh), all.village.batch());
    assertEquals(
        CaseState.CORRECTION, all.file(all.fresh).state(), "the all.old one holds it still");
    all.allHear();
    assertEquals(CaseState.RECEIVED, all.file(all.fresh).state());
    assertEquals(all.file(all.fresh), all.file(all.county));
  }

  @Test
  void casesOfATownshipWhoseMachineIsDeadAreHandedOnAtOnce() {
    all.received();
    all.act(all.old, TwoTownships.CLERK, Transition.T10);
    assertEquals(
        new VillageMoveDesk.Moved(0, 0), all.move(TwoTownships.NEW, true), "taken and handed on");
    assertEquals(all.name(all.fresh), all.file(all.county).holder());
    assertEquals(3, all.file(all.county).term());
    all.down(all.fresh);
    CaseFile held = all.file(all.fresh);
    assertEquals(all.name(all.fresh), held.holder());
    all.up(all.old); // the acceptance that nobody knew of
    assertEquals(
        CaseState.RECEIVED, all.file(all.county).state(), "not before a person has looked");
    all.county
        .bean(QuarantineDesk.class)
        .adopt(TwoTownships.NEW_CLERK, all.name(all.old), TwoTownships.CASE);
    all.down(all.fresh);
    assertEquals(CaseState.REVIEW, all.file(all.fresh).state());
    Posting.review(
        all.fresh, all.clock, TwoTownships.NEW_CLERK, TwoTownships.NEW_REVIEWER, TwoTownships.CASE);
  }

  private void handUp() {
    all.received();
    all.act(all.old, TwoTownships.CLERK, Transition.T10);
    Posting.review(
        all.old,
        all.clock,
        TwoTownships.CLERK,
        TwoTownships.person(Role.TOWNSHIP_REVIEWER, TwoTownships.OLD),
        TwoTownships.CASE);
    all.act(all.old, TwoTownships.person(Role.TOWNSHIP_REVIEWER, TwoTownships.OLD), Transition.T21);
  }

  @Test
  void townshipThatHandedACaseUpHearsThatItWasTakenThoughItsVillageHasGone() {
    handUp();
    all.up(all.old);
    all.move();
    assertEquals(CaseState.FORWARDED, all.file(all.old).state());
    all.down(all.old);
    assertEquals(CaseState.REVIEW, all.file(all.old).state());
    assertEquals(all.name(all.county), all.file(all.old).holder());
  }

  @Test
  void sameWhenTheCountyHearsOfTheHandingUpAfterTheVillageHasGone() {
    handUp();
    all.move();
    all.down(all.old);
    assertEquals(CaseState.FORWARDED, all.file(all.old).state(), "the county has not heard of it");
    all.up(all.old);
    all.down(all.old);
    assertEquals(CaseState.REVIEW, all.file(all.old).state());
    assertEquals(all.name(all.county), all.file(all.old).holder());
  }

  @Test
  void newTownshipIsBroughtTheVillageOnceTheCountyIsRemindedOfTheMove() {
    all.received();
    all.move();
    FeedItem charge = forgetTheMove();
    all.down(all.fresh);
    all.capture(2);
    all.keep(all.county, all.name(all.old), all.village.batch());
    all.county.exchange(
        all.name(all.old), Village.of(all.old).request((Cursor) null).telling(List.of(charge)));

    all.down(all.fresh);
    assertTrue(all.find(all.fresh, 1).isPresent(), "what the feed said before");
    assertTrue(all.find(all.fresh, 2).isPresent(), "what came when nobody waited for it");
  }

  /** The county is put back to before the move, of which the old township has heard. */
  private FeedItem forgetTheMove() {
    String charge =
        all.county
            .transactions()
            .write(
                connection -> {
                  String signed = Charges.allSigned(connection).get(0).text();
                  Sql.update(connection, "DELETE FROM charge");
                  Sql.update(connection, "DELETE FROM charge_said");
                  Sql.update(connection, "DELETE FROM feed_row WHERE kind = 'charge'");
                  Sql.update(connection, "DELETE FROM inbox");
                  return signed;
                });
    return new FeedItem(0, FeedItem.CHARGE, Village.REGION, FeedItem.EVERYONE, charge);
  }

  @Test
  void resultOfTheCountyGoesToTheNewTownshipForDelivery() {
    handUp();
    all.up(all.old);
    all.move();
    all.allHear();
    assertEquals(
        all.name(all.county), all.file(all.county).holder(), "what the all.county has it keeps");
    Person window =
        new Person("w", "w", "窗口", Role.WINDOW_CLERK, TestNode.COUNTY_REGION, "县民政局", "", true);
    Person chief =
        new Person(
            "c", "c", "首席", Role.FIRST_REPRESENTATIVE, TestNode.COUNTY_REGION, "县民政局", "", true);
    while (all.county
        .bean(CaseDesk.class)
        .available(window, all.file(all.county))
        .contains(Transition.T12)) {
      all.act(all.county, window, Transition.T12);
    }
    CaseFile decided = all.act(all.county, chief, Transition.T22);
    assertEquals(all.name(all.fresh), decided.holder());
    all.down(all.fresh);
    all.village.write(
        TwoTownships.CASE,
        EntryType.DELIVERY_PROOF,
        Papers.delivery(decided.dates().decided().toString()).text());
    all.village.send(all.fresh, all.village.batch());
    all.up(all.fresh);
    assertEquals(CaseState.CLOSED, all.file(all.county).state());
  }
}
