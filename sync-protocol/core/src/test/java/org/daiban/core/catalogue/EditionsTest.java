package org.daiban.core.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which text of an item holds on which day, and which one a case keeps. */
class EditionsTest {
  private static final String CODE = "340511001000";
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private static Catalogue edition(int no, String from, String name) {
    String item = SampleCatalogue.item("低保").json().replace("最低生活保障审核确认", name);
    return CatalogueReader.read(
        String.format(
            "{\"version\":\"%s.%d\",\"edition\":%d,\"effective_from\":\"%s\","
                + "\"county\":\"340822000000\",\"items\":[%s]}",
            from, no, no, from, item));
  }

  private static Catalogue stop(int no, String from, String kind) {
    return CatalogueReader.read(
        String.format(
            "{\"version\":\"%s.%d\",\"edition\":%d,\"effective_from\":\"%s\","
                + "\"county\":\"340822000000\",\"items\":[],"
                + "\"stops\":[{\"code\":\"%s\",\"kind\":\"%s\",\"reason\":\"系统改造\"}]}",
            from, no, no, from, CODE, kind));
  }

  private static Editions editions(Catalogue... later) {
    List<Catalogue> all = new ArrayList<>();
    all.add(SampleCatalogue.catalogue());
    Collections.addAll(all, later);
    return Editions.of(all);
  }

  private static String name(Editions editions, LocalDate day) {
    return editions.inForce(day).orElseThrow().find(CODE).map(ServiceItem::name).orElse("none");
  }

  @Test
  void newTextHoldsFromItsDayOnAndTheOldOneUpToTheDayBefore() {
    Editions editions = editions(edition(1, "2026-12-01", "低保二版"));
    assertEquals("最低生活保障审核确认", name(editions, LocalDate.of(2026, 11, 30)));
    assertEquals("低保二版", name(editions, LocalDate.of(2026, 12, 1)));
    assertEquals(64, editions.inForce(LocalDate.of(2026, 12, 1)).orElseThrow().items().size());
    assertEquals("最低生活保障审核确认", name(editions, LocalDate.of(1999, 1, 1)), "the first holds ever");
  }

  @Test
  void urgentTextDoesNotWaitForOneThatTakesEffectLater() {
    Editions editions = editions(edition(1, "2027-01-01", "新年版"), edition(2, "2026-11-22", "今天的版"));
    assertEquals("今天的版", name(editions, TODAY));
    assertEquals("新年版", name(editions, LocalDate.of(2027, 1, 1)));
    assertEquals(2, editions.last());
  }

  @Test
  void ofTwoTextsOfOneDayTheOnePublishedLaterHoldsWhateverCameFirst() {
    Catalogue first = edition(1, "2026-11-22", "上午版");
    Catalogue second = edition(2, "2026-11-22", "下午版");
    assertEquals("下午版", name(editions(first, second), TODAY));
    assertEquals("下午版", name(editions(second, first), TODAY));
  }

  @Test
  void caseFindsTheTextThatItWasCapturedWith() {
    Editions editions = editions(edition(1, "2026-11-22", "低保二版"));
    ServiceItem now = editions.inForce(TODAY).orElseThrow().find(CODE).orElseThrow();
    assertEquals("2026-11-22.1", now.edition());
    assertEquals("低保二版", editions.find(now.edition(), CODE).orElseThrow().name());
    assertEquals("最低生活保障审核确认", editions.find("sample-2026.1", CODE).orElseThrow().name());
    ServiceItem other = editions.inForce(TODAY).orElseThrow().find("340511002000").orElseThrow();
    assertEquals("sample-2026.1", other.edition(), "an item that did not change keeps its version");
    assertTrue(editions.find("2026-11-22.1", "340511002000").isPresent());
    assertEquals(Optional.empty(), editions.find("2031.1", CODE), "not heard of yet");
  }

  @Test
  void suspendedItemIsNotOfferedUntilItIsTakenUpAgainAndItsCasesGoOn() {
    Editions editions =
        editions(stop(1, "2026-11-22", "suspended"), stop(2, "2026-12-01", "resumed"));
    Catalogue today = editions.inForce(TODAY).orElseThrow();
    assertFalse(today.find(CODE).isPresent());
    assertEquals("系统改造", today.findStop(CODE).orElseThrow().reason());
    String told = today.findStop(CODE).orElseThrow().words();
    assertTrue(told.endsWith("”自2026-11-22起暂停办理，原因：系统改造。"), told);
    assertTrue(told.contains("最低生活保障"), told);
    assertTrue(editions.find("sample-2026.1", CODE).isPresent());
    Catalogue later = editions.inForce(LocalDate.of(2026, 12, 1)).orElseThrow();
    assertTrue(later.find(CODE).isPresent());
    assertFalse(later.findStop(CODE).isPresent());
  }

  @Test
  void textThatWasToComeBeforeASuspensionWaitsUntilTheItemIsTakenUpAgain() {
    Catalogue coming = edition(1, "2026-12-01", "低保二版");
    Catalogue suspended = stop(2, "2026-11-22", "suspended");
    LocalDate december = LocalDate.of(2026, 12, 1);
    Editions editions = editions(coming, suspended);
    assertEquals("none", name(editions, december));
    assertTrue(editions.inForce(december).orElseThrow().findStop(CODE).isPresent());
    assertEquals(
        "低保二版",
        name(editions(coming, suspended, stop(3, "2026-12-05", "resumed")), december.plusDays(4)));
    assertEquals(
        "低保三版",
        name(editions(coming, suspended, edition(3, "2026-12-05", "低保三版")), december.plusDays(4)),
        "a text that is published after it ends it");
  }

  @Test
  void withdrawnItemIsNotTakenUpAgainNorMadeASuspendedOne() {
    Catalogue withdrawn = stop(1, "2026-11-20", "withdrawn");
    assertEquals("none", name(editions(withdrawn, stop(2, "2026-11-21", "resumed")), TODAY));
    assertEquals(
        "none",
        name(
            editions(
                withdrawn, stop(2, "2026-11-20", "suspended"), stop(3, "2026-11-21", "resumed")),
            TODAY));
  }

  @Test
  void dayOfTheNewestTextIsKnownUnlessItIsOfTheFirstCatalogue() {
    assertEquals(Optional.empty(), editions().newestFrom(CODE));
    Editions editions =
        editions(edition(1, "2027-01-01", "新年版"), stop(2, "2027-02-01", "suspended"));
    assertEquals(Optional.of(LocalDate.of(2027, 1, 1)), editions.newestFrom(CODE));
  }

  @Test
  void withdrawnItemComesBackOnlyByAnotherText() {
    Editions editions =
        editions(stop(1, "2026-11-20", "withdrawn"), edition(2, "2026-12-01", "重新设立"));
    assertEquals("none", name(editions, TODAY));
    assertEquals("重新设立", name(editions, LocalDate.of(2026, 12, 1)));
  }
}
