package org.daiban.node.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.CaseState;
import org.daiban.core.catalogue.AskedMaterials.Standing;
import org.daiban.core.catalogue.ServiceItem;
import org.daiban.core.log.Digest;
import org.daiban.core.log.EntryType;
import org.daiban.core.log.Outcome;
import org.daiban.core.request.HandedMaterial;
import org.daiban.core.request.Manifest;
import org.daiban.core.request.Supplement;
import org.daiban.node.reference.Reference;
import org.junit.jupiter.api.Test;

/** Devices with the first catalogue and a township that has a newer text of the item. */
class NewerPapersTest extends CaseStory {
  private static final String CAPTURED_WITH = "sample-2026.1";

  private Reference reference() {
    return township.bean(Reference.class);
  }

  /** From the day of capture on the item asks for one more paper and no longer for another. */
  private void newerText() {
    ServiceItem item = reference().item(CAPTURED_WITH, Papers.ITEM).orElseThrow();
    String dropped = item.materials().get(4).name();
    String json = item.json().replace("\"name\":\"" + dropped + "\"", "\"name\":\"家庭成员收入证明\"");
    reference()
        .publishEdition(
            "{\"version\":\"2026-03-02.1\",\"edition\":1,\"effective_from\":\"2026-03-02\","
                + "\"county\":\"340822000000\",\"items\":["
                + json
                + "]}");
  }

  private ActOrder asking(String name) {
    String line = "{\"no\":0,\"name\":\"" + name + "\",\"what\":\"没有提供\",\"how\":\"请补交\"}";
    return order("T4", ",\"missing\":[" + line + "]");
  }

  @Test
  void deviceWithTheOldTextIsServedByItAndNeverRefusedForIt() {
    newerText();
    for (int n = 1; n <= 20; n++) {
      capture(n);
    }
    send();
    for (int n = 1; n <= 20; n++) {
      assertEquals(Outcome.APPLIED, outcome(township, n).verdict());
      assertEquals(CAPTURED_WITH, Look.file(township, Papers.caseId(n)).subject().catalogue());
    }
  }

  @Test
  void paperThatOnlyTheNewerTextAsksForIsNoGroundOfANotice() {
    newerText();
    CaseFile file = captured();
    ServiceItem captured = reference().item(CAPTURED_WITH, Papers.ITEM).orElseThrow();
    assertEquals(
        List.of(Standing.DROPPED, Standing.FOLLOWS),
        NewerPapers.of(reference(), file, captured).stream().map(each -> each.standing()).toList());
    assertEquals("case-rule-o3", refused(CLERK, asking("家庭成员收入证明")));
    assertEquals("case-rule-o3", refused(CLERK, asking(captured.materials().get(4).name())));
    assertEquals("case-rule-o3", refused(CLERK, asking("家庭成员 收入证明。")));
    assertEquals(CaseState.RECEIVED, Look.file(township, CASE).state(), "nothing half done");
    assertEquals(CaseState.CORRECTION, act(CLERK, notice()).state(), "what both ask for");
  }

  /** 低保 has eight papers; the ninth is the newer text's. */
  @Test
  void paperThatOnlyTheNewerTextAsksForFollowsAcceptanceAndComesFromTheVillage() {
    newerText();
    captured();
    String left = ",\"deferred\":[9],\"deferredUntil\":\"2026-03-09\"";
    CaseFile file = act(CLERK, order("T10", left));
    assertEquals("家庭成员收入证明", file.deferred().get(0).name());
    assertEquals("2026-03-02.1", file.deferred().get(0).edition());
    assertEquals(9, file.toBring().get(0).no());
    Supplement supplement =
        new Supplement(
            "2026-03-03",
            Map.of(),
            List.of(
                new HandedMaterial(9, HandedMaterial.ORIGINAL, List.of(Digest.of("paper")), "")),
            new Manifest(List.of()).digest());
    village.write(CASE, EntryType.SUPPLEMENT, supplement.text());
    send();
    assertTrue(Look.file(township, CASE).toBring().isEmpty());
    Look.assertRebuilt(township, CASE);
  }

  @Test
  void paperThatNoVersionAsksForDoesNotFollow() {
    newerText();
    captured();
    String left = ",\"deferred\":[10],\"deferredUntil\":\"2026-03-09\"";
    assertEquals("case-rule-t10", refused(CLERK, order("T10", left)));
  }
}
