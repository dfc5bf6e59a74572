package org.daiban.node.machines;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.Transition;
import org.daiban.core.log.Certificate;
import org.daiban.core.log.Charge;
import org.daiban.core.log.ExchangeAnswer;
import org.daiban.core.log.FeedItem;
import org.daiban.node.TestNode;
import org.daiban.node.Village;
import org.daiban.node.cases.CaseTable;
import org.daiban.node.http.Refusal;
import org.daiban.node.identity.Charges;
import org.daiban.node.identity.Identity;
import org.daiban.node.identity.Moves;
import org.daiban.node.people.Jurisdiction;
import org.daiban.node.people.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who sees, lets in and is believed of a village that was given to another township. */
class MovedVillageTest {
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
  void newTownshipIsToldAllOfTheVillageAndTheOldOneNothingMore() {
    all.received();
    all.allHear();
    assertFalse(all.find(all.fresh, 1).isPresent());
    all.move();
    ExchangeAnswer told = all.down(all.fresh);
    List<String> kinds = told.items().stream().map(FeedItem::kind).toList();
    assertTrue(kinds.contains(FeedItem.CASE) && kinds.contains(FeedItem.CERTIFICATE), "" + kinds);
    assertEquals(FeedItem.CHARGE, kinds.get(kinds.size() - 1), "behind all that it brings");
    assertTrue(all.find(all.fresh, 1).isPresent());
    all.allHear();
    all.act(all.fresh, TwoTownships.NEW_CLERK, Transition.T10);
    all.up(all.fresh);
    for (FeedItem item : all.down(all.old).items()) {
      assertFalse(item.scope().contains(Village.REGION), item.kind() + " " + item.key());
    }
  }

  @Test
  void listsFollowTheVillageAndWhatIsOverStaysReadable() {
    all.received();
    all.move();
    all.allHear();
    assertEquals(List.of(), listed(all.old, TwoTownships.CLERK), "the new township's to do");
    assertEquals(List.of(TwoTownships.CASE), listed(all.fresh, TwoTownships.NEW_CLERK));
    assertEquals(List.of(TwoTownships.CASE), listed(all.county, TwoTownships.NEW_CLERK));
    assertEquals(List.of(), listed(all.county, TwoTownships.CLERK));
    assertTrue(
        all.old
            .transactions()
            .read(connection -> Moves.now(connection, Jurisdiction.area(TwoTownships.CLERK)))
            .covers(Village.REGION, ""),
        "it may look up what it had");
  }

  private static List<String> listed(TestNode node, Person who) {
    return node.transactions()
        .read(
            connection -> CaseTable.eachOpen(connection, Jurisdiction.area(who), CaseFile::caseId));
  }

  @Test
  void newTownshipVouchesForMachinesOfTheVillageUnderSlotsOfItsOwn() {
    all.move();
    all.down(all.fresh);
    Village second = Village.enrolledAt(all.fresh);
    assertEquals(Village.REGION + "-30", second.device());
    assertEquals(4, second.certificates().size(), "the county's word stands among them");
    all.county
        .transactions()
        .write(
            connection -> {
              Identity.learn(connection, second.certificates(), all.clock.millis());
              return null;
            });
    Optional<Certificate> known =
        all.county.transactions().read(connection -> Identity.find(connection, second.device()));
    assertEquals(all.name(all.fresh), known.orElseThrow().issuer());
    all.down(all.old);
    assertThrows(Refusal.class, () -> all.old.enrolment().issue(Village.REGION, "clerk"));

    List<String> without = new ArrayList<>(second.certificates());
    without.remove(1);
    TestNode other = TestNode.township(all.county, "340822102000", folder.resolve("other"));
    try {
      other
          .transactions()
          .write(
              connection -> {
                Identity.learn(connection, without, all.clock.millis());
                return null;
              });
      assertFalse(
          other
              .transactions()
              .read(connection -> Identity.find(connection, second.device()))
              .isPresent(),
          "a township vouches for no all.village that it was not given");
    } finally {
      other.close();
    }
  }

  @Test
  void villageThatMovesBackIsServedAgain() {
    all.received();
    all.move();
    all.allHear();
    assertEquals(all.name(all.fresh), all.file(all.county).holder());
    all.move(TwoTownships.OLD, false);
    all.allHear();
    assertEquals(all.name(all.old), all.file(all.county).holder());
    all.capture(2);
    all.village.send(all.old, all.village.batch());
    assertEquals(5, all.find(all.old, 2).orElseThrow().term());
    List<Charge> moves = all.county.bean(VillageMoveDesk.class).history();
    assertEquals(List.of(2, 1), moves.stream().map(Charge::number).toList());
    assertEquals(
        List.of(TwoTownships.OLD, TwoTownships.NEW, TwoTownships.OLD), moves.get(0).townships());
  }

  @Test
  void caseThatATownshipWasHandedAndNeverHeardOfGoesOnWithTheVillage() {
    all.received();
    all.allHear();
    all.move(TwoTownships.NEW, true);
    assertEquals(all.name(all.fresh), all.file(all.county).holder());
    all.move(TwoTownships.OLD, false);
    assertEquals(all.name(all.old), all.file(all.county).holder());
  }

  @Test
  void whoHasServedAVillageIsBelievedOfThatTime() {
    all.move();
    all.county
        .transactions()
        .read(
            connection -> {
              assertTrue(Moves.serves(connection, all.name(all.old), all.village.device()));
              assertTrue(Moves.serves(connection, all.name(all.fresh), all.village.device()));
              assertFalse(Moves.serves(connection, "340822102000-00", all.village.device()));
              assertEquals(all.name(all.fresh), Charges.nodeOf(connection, all.village.device()));
              assertEquals(all.name(all.fresh), Charges.nodeOf(connection, TwoTownships.NEW));
              assertEquals(all.name(all.old), Charges.nodeOf(connection, "340822100202"));
              return null;
            });
  }

  @Test
  void moveThatMeansNothingIsRefusedInWords() {
    VillageMoveDesk desk = all.county.bean(VillageMoveDesk.class);
    assertEquals(
        "village-there",
        code(desk, TwoTownships.MANAGER, Village.REGION, TwoTownships.OLD, "", "理由"));
    assertEquals(
        "region-unknown",
        code(desk, TwoTownships.MANAGER, "340823100201", TwoTownships.NEW, "", "理由"));
    assertEquals(
        "region-unknown",
        code(desk, TwoTownships.MANAGER, Village.REGION, "340823101000", "", "理由"));
    assertEquals(
        "region-unknown",
        code(desk, TwoTownships.MANAGER, TwoTownships.OLD, TwoTownships.NEW, "", "理由"));
    assertEquals(
        "reason-missing",
        code(desk, TwoTownships.MANAGER, Village.REGION, TwoTownships.NEW, "", " "));
    assertEquals(
        "fields-invalid",
        code(desk, TwoTownships.MANAGER, Village.REGION, TwoTownships.NEW, "ftp://x", "理由"));
    assertEquals(
        "other-office", code(desk, TwoTownships.CLERK, Village.REGION, TwoTownships.NEW, "", "理由"));
    assertEquals(
        "township-without-machine",
        code(desk, TwoTownships.MANAGER, Village.REGION, "340822102000", "", "理由"));
    assertEquals(
        "other-office",
        code(
            all.fresh.bean(VillageMoveDesk.class),
            TwoTownships.MANAGER,
            Village.REGION,
            TwoTownships.NEW,
            "",
            "理由"));
    assertEquals(List.of(), desk.history());
  }

  private static String code(
      VillageMoveDesk desk,
      Person who,
      String village,
      String township,
      String address,
      String reason) {
    VillageMoveDesk.Move move = new VillageMoveDesk.Move(village, township, address, reason, false);
    return assertThrows(Refusal.class, () -> desk.move(who, move)).problem().code();
  }
}
