package org.daiban.node.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.CaseState;
import org.daiban.core.cases.ClockKind;
import org.daiban.core.cases.HistoryLine;
import org.daiban.core.cases.LetterNote;
import org.daiban.core.log.Digest;
import org.daiban.core.log.EntryType;
import org.daiban.core.request.DeliveryProof;
import org.daiban.core.request.HandedMaterial;
import org.daiban.core.request.Manifest;
import org.daiban.core.request.Supplement;
import org.junit.jupiter.api.Test;

/**
 * One homestead from the village to the archive, with the line between township and county down for
 * days. Every date below was counted by hand on the calendar of 2026 (清明 4 to 6 April, 五一 1 to 5
 * May, 9 May a working Saturday).
 */
class HomesteadTest extends JointStory {
  /** Row, day that counts in law. */
  private static final List<String> ACTS =
      Arrays.asList(
          "T2 2026-03-02",
          "T10 2026-03-02",
          "T13 2026-03-03",
          "T14 2026-03-05", // land asks for papers, on the last day; known here on the 9th
          "T14 2026-03-06", // farming, known here on the 9th
          "T4 2026-03-09",
          "T5 2026-03-10",
          "T14 2026-03-10", // housing, on its last day; the three below known here on the 13th
          "T14 2026-03-11", // land, a day late
          "T14 2026-03-11", // forest, a day late
          "T20 2026-03-13",
          "T15 2026-03-13",
          "T12 2026-03-16",
          "T22 2026-03-18",
          "T24 2026-03-18",
          "T24 2026-03-20",
          "T25 2026-03-23",
          "T26 2026-03-23");

  private static final List<String> LETTERS =
      Arrays.asList(
          "W03 2026-03-02",
          "W19 2026-03-03",
          "W19 2026-03-06",
          "W05 2026-03-09",
          "W19 2026-03-10",
          "W19 2026-03-11",
          "W19 2026-03-11",
          "W12 2026-03-13",
          "W21 2026-03-18",
          "W25 2026-03-20",
          "W28 2026-03-23");

  @Test
  void homesteadGoesThroughVillageTownshipAndDepartmentsWhileTheLineIsDownForDays() {
    acceptedAndSplit();
    departmentsSpeakWhileTheLineIsDown();
    applicantIsToldOnceAndBringsIt();
    restOfThemSpeak();
    mergedExtendedSurveyedDecided();
    deliveredAndFiled();

    CaseFile file = Look.file(township, CASE);
    assertEquals(ACTS, rows(file));
    assertEquals(LETTERS, letters(file));
    Look.assertRebuilt(township, CASE);
    relayOwnLogUp();
    assertEquals(file, Look.file(county, CASE));
    assertEquals(List.of(), opinionsUnderWay());
  }

  private void acceptedAndSplit() {
    day("2026-03-02");
    captureHomestead();
    assertEquals("2026-03-09", due(township, ClockKind.K2));
    act(CLERK, order("T10"));
    assertEquals("2026-03-30", due(township, ClockKind.K3));
    day("2026-03-03");
    act(
        CLERK,
        order(
            "T13",
            ",\"parts\":[1,2,3,4],\"survey\":{\"date\":\"2026-03-12\",\"time\":\"9:30\","
                + "\"place\":\"地块现场\"}"));
    assertEquals("2026-05-08", due(township, ClockKind.K4));
    assertEquals("2026-03-12", due(township, ClockKind.K5));
    for (int no = 1; no <= 4; no++) {
      assertEquals("2026-03-10", due(township, part(township, no).clock()));
    }
  }

  private void departmentsSpeakWhileTheLineIsDown() {
    day("2026-03-05");
    relayUp();
    says(
        LAND,
        "{\"kind\":\"correction\",\"missing\":[{\"no\":6,\"name\":\"四至图或现场照片\","
            + "\"what\":\"看不清四至\",\"how\":\"重拍\"}]}");
    day("2026-03-06");
    says(FARMING, true, "符合一户一宅");
    assertEquals(CaseState.JOINT, Look.file(township, CASE).state());
    assertTrue(part(township, 1).isAwaited());
    day("2026-03-09");
    opinionsDown();
    opinionsDown();
    assertEquals("怀农协〔2026〕1号", part(township, 1).answer().letterNumber());
    assertEquals(LocalDate.of(2026, 3, 6), part(township, 1).answer().on());
    assertEquals(LocalDate.of(2026, 3, 5), part(township, 2).askedOn());
  }

  private void applicantIsToldOnceAndBringsIt() {
    String line = "{\"no\":6,\"name\":\"四至图或现场照片\",\"what\":\"看不清四至\",\"how\":\"重拍\"}";
    act(CLERK, order("T4", ",\"missing\":[" + line + "]"));
    assertEquals(CaseState.JOINT, Look.file(township, CASE).state());
    assertEquals("2026-03-30", due(township, ClockKind.CORRECTION));
    day("2026-03-10");
    Supplement given =
        new Supplement(
            "2026-03-10",
            Map.of(),
            List.of(
                new HandedMaterial(6, HandedMaterial.ORIGINAL, List.of(Digest.of("paper")), "")),
            new Manifest(List.of()).digest());
    village.write(CASE, EntryType.SUPPLEMENT, given.text());
    send();
    assertTrue(Look.file(township, CASE).missing().isEmpty());
  }

  private void restOfThemSpeak() {
    relayUp();
    says(HOUSING, true, "同意");
    day("2026-03-11");
    says(LAND, true, "符合村庄规划");
    says(FOREST, true, "不占公益林");
    day("2026-03-13");
    opinionsDown();
    assertTrue(Look.file(township, CASE).joint().refusals().isEmpty());
  }

  private void mergedExtendedSurveyedDecided() {
    act(MAYOR, order("T20", ",\"days\":15,\"reason\":\"须补充踏勘\",\"approver\":\"怀宁县人民政府周县长\""));
    assertEquals("2026-05-28", due(township, ClockKind.K4));
    act(CLERK, order("T15"));
    assertEquals("2026-03-19", due(township, ClockKind.K5));
    day("2026-03-16");
    act(REVIEWER, order("T12"));
    assertEquals("2026-03-23", due(township, ClockKind.K5));
    day("2026-03-18");
    act(MAYOR, order("T22"));
    assertEquals("2026-04-01", due(township, ClockKind.K6));
  }

  private void deliveredAndFiled() {
    act(CLERK, order("T24", ",\"certificate\":\"农村宅基地批准书\""));
    day("2026-03-20");
    act(CLERK, order("T24", ",\"number\":\"34082210000001\""));
    day("2026-03-23");
    DeliveryProof proof =
        new DeliveryProof(
            "测试人1", "本人", "2026-03-23", Papers.SIGNATURE, new Manifest(List.of()).digest());
    village.write(CASE, EntryType.DELIVERY_PROOF, proof.text());
    send();
    assertEquals(CaseState.CLOSED, Look.file(township, CASE).state());
  }

  private static List<String> rows(CaseFile file) {
    List<String> rows = new ArrayList<>();
    for (HistoryLine line : file.history()) {
      rows.add(line.transition() + " " + line.date());
    }
    return rows;
  }

  private static List<String> letters(CaseFile file) {
    List<String> letters = new ArrayList<>();
    for (LetterNote letter : file.letters()) {
      letters.add(letter.kind() + " " + letter.issuedOn());
    }
    return letters;
  }
}
