package org.daiban.node.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.daiban.core.cases.CaseState;
import org.daiban.core.log.Digest;
import org.daiban.core.log.EntryType;
import org.daiban.core.log.Outcome;
import org.daiban.core.request.HandedMaterial;
import org.daiban.core.request.Manifest;
import org.daiban.core.request.Supplement;
import org.junit.jupiter.api.Test;

/** What was asked for comes while the joint case stands still for a hearing. */
class SuspendedSupplementTest extends JointStory {
  private static final String LINE =
      "{\"no\":6,\"name\":\"四至图或现场照片\",\"what\":\"看不清四至\",\"how\":\"重拍\"}";

  @Test
  void supplementWaitsAndIsTakenInWhenTheCaseGoesOn() {
    day("2026-03-02");
    captureHomestead();
    act(CLERK, order("T10"));
    act(CLERK, order("T13", ",\"parts\":[1,2,3,4]"));
    relayUp();
    says(LAND, "{\"kind\":\"correction\",\"missing\":[" + LINE + "]}");
    opinionsDown();
    String notice = ",\"missing\":[" + LINE + "]";
    assertEquals("case-rule-t4", refused(CLERK, order("T4", notice)), "others may still ask");
    day("2026-03-05");
    act(CLERK, order("T4", notice));
    act(MAYOR, order("T16", ",\"procedure\":\"听证\",\"days\":5,\"reason\":\"涉及他人重大利益\""));

    day("2026-03-06");
    bring();
    assertEquals(CaseState.SUSPENDED, Look.file(township, CASE).state());
    assertEquals(List.of(CASE), Look.unanswered(township));

    day("2026-03-09");
    act(MAYOR, order("T17", ",\"result\":\"没有不同意见\""));
    assertEquals(CaseState.JOINT, Look.file(township, CASE).state());
    assertTrue(Look.file(township, CASE).missing().isEmpty());
    assertEquals(List.of(), Look.unanswered(township));
    assertEquals(Outcome.APPLIED, outcome(township, 2).verdict());
    Look.assertRebuilt(township, CASE);
  }

  private void bring() {
    Supplement given =
        new Supplement(
            "2026-03-06",
            Map.of(),
            List.of(
                new HandedMaterial(6, HandedMaterial.ORIGINAL, List.of(Digest.of("paper")), "")),
            new Manifest(List.of()).digest());
    village.write(CASE, EntryType.SUPPLEMENT, given.text());
    send();
  }
}
