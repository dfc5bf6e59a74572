package org.daiban.core.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.daiban.core.log.Digest;
import org.daiban.core.request.HandedMaterial;
import org.junit.jupiter.api.Test;

class ChecklistTest {
  private static final Checklist.Situation READY = Checklist.Situation.byAgent(true, true);
  private final Checklist list = new Checklist(SampleCatalogue.item("特困供养"));

  @Test
  void nothingBroughtMeansThatEachRequiredPaperIsMissing() {
    Checklist.Result result = list.compare(List.of(), Checklist.Situation.byAgent(false, false));
    assertEquals(List.of(1, 2, 3, 4, 6, 7, 8), numbers(result.missing()));
    assertEquals(List.of(5), numbers(result.questions()));
    MissingMaterial identityCard = result.missing().get(1);
    assertEquals("居民身份证", identityCard.name());
    assertTrue(identityCard.how().contains("公安机关"));
    assertTrue(identityCard.how().contains("数据共享"));
  }

  @Test
  void whatTheProgramMakesIsThereOnceFormAndMandateAre() {
    Checklist.Result result = list.compare(List.of(), READY);
    assertEquals(List.of(2, 3, 4, 6, 7), numbers(result.missing()));
  }

  @Test
  void applicantWhoComesInPersonNeedsNoMandate() {
    Checklist.Situation present = new Checklist.Situation(true, false, true, Set.of(), Set.of());
    assertFalse(numbers(list.compare(List.of(), present).missing()).contains(8));
  }

  @Test
  void everythingBroughtIsComplete() {
    List<HandedMaterial> handed =
        List.of(
            photographed(2, "original"),
            without(3, "shared"),
            photographed(4, "original"),
            photographed(6, "original"),
            without(7, "shared"));
    Checklist.Result result = list.compare(handed, READY);
    assertEquals(List.of(), result.missing());
    assertTrue(result.isComplete());
    assertEquals(List.of(5), numbers(result.questions()));
  }

  @Test
  void conditionalPaperIsMissingOnlyWhenTheSituationCallsForIt() {
    Checklist.Situation disabled = new Checklist.Situation(true, true, false, Set.of(5), Set.of());
    assertTrue(numbers(list.compare(List.of(), disabled).missing()).contains(5));
    Checklist.Situation notDisabled =
        new Checklist.Situation(true, true, false, Set.of(), Set.of(5));
    Checklist.Result result = list.compare(List.of(), notDisabled);
    assertEquals(List.of(), result.questions());
    assertFalse(numbers(result.missing()).contains(5));
    Checklist.Result brought = list.compare(List.of(photographed(5, "original")), READY);
    assertEquals(List.of(), brought.questions());
  }

  @Test
  void originalWithoutAPictureAndCopyWithoutAnOriginalAreNotEnough() {
    assertEquals("照片1张", lack(list, without(2, "original")));
    assertEquals("原件", lack(list, photographed(2, "copy")));
    assertEquals("未提供", lack(list, without(2, "none")));
    assertEquals("未提供", lack(list, without(2, "a word of a later version")));
  }

  @Test
  void waiverHoldsOnlyWhereTheItemGrantsIt() {
    assertTrue(how(list, without(4, "shared")).contains("不能通过数据共享免交"));
    assertTrue(how(list, without(2, "promise")).contains("不能用承诺书代替"));
    assertTrue(how(list, without(2, "defer")).contains("不能容缺后补"));
    Checklist aid = new Checklist(SampleCatalogue.item("临时救助"));
    int proof = number("临时救助", "困难情况佐证材料");
    assertFalse(
        numbers(aid.compare(List.of(without(proof, "promise")), READY).missing()).contains(proof));
  }

  @Test
  void deferredPaperIsNotMissingButFollows() {
    int report = number("急难救助", "急难情况说明或现场照片");
    Checklist.Result result =
        new Checklist(SampleCatalogue.item("急难救助"))
            .compare(List.of(without(report, "defer")), READY);
    assertFalse(numbers(result.missing()).contains(report));
    assertEquals(List.of(report), numbers(result.following()));
  }

  @Test
  void agentTakesAsManyPicturesAsAreAskedFor() {
    int pictures = number("危房改造", "房屋现状照片");
    Checklist house = new Checklist(SampleCatalogue.item("危房改造"));
    assertEquals("照片2张", lack(house, photographed(pictures, "original")));
  }

  private static int number(String shortName, String material) {
    return SampleCatalogue.item(shortName).materials().stream()
        .filter(rule -> rule.name().equals(material))
        .findFirst()
        .orElseThrow()
        .no();
  }

  private static String lack(Checklist list, HandedMaterial handed) {
    return missing(list, handed).what();
  }

  private static String how(Checklist list, HandedMaterial handed) {
    return missing(list, handed).how();
  }

  private static MissingMaterial missing(Checklist list, HandedMaterial handed) {
    return list.compare(List.of(handed), READY).missing().stream()
        .filter(each -> each.no() == handed.no())
        .findFirst()
        .orElseThrow();
  }

  private static HandedMaterial photographed(int no, String have) {
    return new HandedMaterial(no, have, List.of(Digest.of("a picture")), "");
  }

  private static HandedMaterial without(int no, String have) {
    return new HandedMaterial(no, have, List.of(), "");
  }

  private static List<Integer> numbers(List<MissingMaterial> materials) {
    return materials.stream().map(MissingMaterial::no).toList();
  }
}
