package org.daiban.node.letters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.CaseSubject;
import org.daiban.core.cases.Letter;
import org.daiban.core.wire.WireException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On a real SQLite in memory. */
class LetterOfficeTest {
  private static final LetterBody REFUSAL =
      new RefusalDecision("行政给付", Letters.DAY, "不符合条件", "财社〔2014〕113号");

  private Connection connection;

  @BeforeEach
  void open() throws SQLException, IOException {
    connection = DriverManager.getConnection("jdbc:sqlite::memory:");
    try (InputStream in = getClass().getResourceAsStream("/db/migration/V30__letters.sql");
        Statement statement = connection.createStatement()) {
      statement.execute(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
    connection.setAutoCommit(false);
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  @Test
  void numbersOfOneSeriesRunWithoutGaps() throws SQLException {
    assertEquals("怀民不〔2026〕1号", issue(file("case-1"), Letters.DAY).number());
    assertEquals("怀民不〔2026〕2号", issue(file("case-2"), Letters.DAY).number());
    assertEquals("怀民不〔2027〕1号", issue(file("case-3"), LocalDate.of(2027, 1, 4)).number());
  }

  @Test
  void letterAskedForAgainKeepsItsNumber() throws SQLException {
    assertEquals("怀民不〔2026〕1号", issue(file("case-1"), Letters.DAY).number());
    assertEquals("怀民不〔2026〕1号", issue(file("case-1"), Letters.DAY).number());
    assertEquals("怀民不〔2026〕2号", issue(file("case-2"), Letters.DAY).number());
  }

  @Test
  void whereReconsiderationComesFirstTheLetterSaysSo() throws SQLException {
    RefusalDecision first = new RefusalDecision("行政确认", Letters.DAY, "不符合条件", "某条", true);
    String html = Letters.issued(connection, file("case-1"), first).html();
    assertTrue(html.contains("先向怀宁县人民政府申请行政复议（行政复议法第二十三条）"), html);
    assertTrue(html.contains("15日内依法向怀宁县人民法院"), html);
    assertFalse(html.contains("6个月"), html);
  }

  @Test
  void actThatIsRolledBackGivesItsNumberBack() throws SQLException {
    issue(file("case-1"), Letters.DAY);
    connection.rollback();
    assertEquals("怀民不〔2026〕1号", issue(file("case-2"), Letters.DAY).number());
  }

  @Test
  void townshipActsInTheNameOfItsGovernmentAndTheCountyOfTheDepartment() {
    CaseFile file = Letters.received("张三");
    Organs organs = Letters.organs();
    assertEquals(
        "怀宁县高河镇人民政府",
        new LetterOffice(organs, Letters.TOWNSHIP, Letters.signer()).organ(file).name());
    assertEquals(
        "怀宁县民政局", new LetterOffice(organs, Letters.COUNTY, Letters.signer()).organ(file).name());
    IllegalStateException missing =
        assertThrows(IllegalStateException.class, () -> organs.at("340822999000-00", "县民政局"));
    assertTrue(missing.getMessage().contains("请补全机构名录"));
  }

  @Test
  void villageDeviceMakesNoLetterOfAnOrgan() {
    IllegalStateException refused =
        assertThrows(
            IllegalStateException.class,
            () -> new LetterOffice(Letters.organs(), "340822100201-00", Letters.signer()));
    assertTrue(refused.getMessage().contains("村级设备"));
  }

  @Test
  void sampleListHoldsEveryOrganOnceAndSaysThatItIsASample() {
    List<Organ> organs = Letters.organs().all();
    assertEquals(36, organs.size());
    Set<String> seen = new HashSet<>();
    for (Organ organ : organs) {
      assertTrue(seen.add(organ.id()) && seen.add(organ.name()), organ.name());
      assertTrue(seen.add("short " + organ.shortName()), organ.shortName());
      assertFalse(organ.reconsideration().isEmpty() || organ.court().isEmpty());
    }
  }

  @Test
  void damagedListIsAFault() {
    assertThrows(WireException.class, () -> Organs.parse("{\"organs\":[{\"id\":1}]}"));
    assertThrows(WireException.class, () -> Organs.parse("{\"organs\":["));
  }

  private Letter issue(CaseFile file, LocalDate on) throws SQLException {
    return new LetterOffice(Letters.organs(), Letters.COUNTY, Letters.signer())
        .issue(connection, file, REFUSAL, on, "王代办", "陈首席");
  }

  private static CaseFile file(String caseId) {
    CaseFile file = Letters.received("张三");
    CaseSubject subject = file.subject();
    return new CaseFile(
        new CaseSubject(
            caseId,
            subject.number(),
            subject.item(),
            subject.itemName(),
            subject.catalogue(),
            subject.region(),
            subject.department(),
            subject.applicant(),
            subject.acceptNode(),
            ""),
        file.holder(),
        "",
        file.term(),
        file.revision(),
        file.state(),
        file.step(),
        file.dates(),
        null,
        file.deferred(),
        null,
        file.letters(),
        file.clocks(),
        file.reviewers(),
        file.history());
  }
}
