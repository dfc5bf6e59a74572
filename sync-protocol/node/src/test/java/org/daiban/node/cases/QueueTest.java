package org.daiban.node.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.CaseFileText;
import org.daiban.core.number.RegionCode;
import org.daiban.core.wire.Json;
import org.daiban.core.wire.WireException;
import org.daiban.node.HandClock;
import org.daiban.node.TestNode;
import org.daiban.node.Village;
import org.daiban.node.people.Area;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A queue with more cases than a page or a board's list ever held. */
class QueueTest {
  private static final int CASES = 650;
  private static final Area TOWNSHIP = area("340822100000", "");
  private static final Area BUREAU = area("340822000000", "县民政局");

  @TempDir Path folder;
  private TestNode county;
  private TestNode township;

  @BeforeEach
  void fill() {
    county = TestNode.county(new HandClock(), folder.resolve("county"));
    township = TestNode.township(county, TestNode.TOWNSHIP_REGION, folder.resolve("township"));
    Village village = Village.enrolledAt(township);
    village.write(Papers.caseId(1), "case.capture", Papers.application(1).text());
    village.receipt(township, village.batch());
    CaseFile first = Look.file(township, Papers.caseId(1));
    township.transactions().write(connection -> copies(connection, first));
  }

  /** The same case again and again, two received in each millisecond. */
  private static Void copies(Connection connection, CaseFile first) throws SQLException {
    String text = CaseFileText.of(first).text();
    for (int n = 2; n <= CASES; n++) {
      String body =
          text.replace(first.caseId(), Papers.caseId(n))
              .replace("测试人1", "测试人" + n)
              .replace(first.number(), String.format(Locale.ROOT, "%024d", n));
      CaseFile file = CaseFileText.parse(body).file();
      CaseTable.save(connection, file, body, 1_000 + n / 2);
    }
    return null;
  }

  @AfterEach
  void stop() {
    township.close();
    county.close();
  }

  @Test
  void pagesShowEveryOpenCaseOnceTheOldestFirst() {
    List<CasePage> pages = pages("{}");
    List<String> ids = new ArrayList<>();
    pages.forEach(page -> page.files().forEach(file -> ids.add(file.caseId())));
    assertEquals(7, pages.size());
    assertEquals(CASES, ids.size());
    assertEquals(CASES, new HashSet<>(ids).size());
    assertEquals(Papers.caseId(2), ids.get(0));
    assertEquals(Papers.caseId(1), ids.get(CASES - 1));
  }

  @Test
  void allCasesComeTheNewestFirst() {
    List<CasePage> pages = pages("{\"view\":\"all\"}");
    assertEquals(7, pages.size());
    assertEquals(Papers.caseId(1), pages.get(0).files().get(0).caseId());
    assertEquals(Papers.caseId(2), pages.get(6).files().get(49).caseId());
  }

  @Test
  void searchFindsACaseWhereverItStandsInTheQueue() {
    assertEquals(1, found("测试人649"));
    assertEquals(1, found(String.format(Locale.ROOT, "%024d", 649)));
    assertEquals(0, found("%"));
    assertEquals(0, found("_"));
  }

  @Test
  void numberIsFoundAsItIsPrintedInGroups() {
    assertEquals(1, found("0000 0000 0000 0000 0000 0649"));
    assertEquals(1, found("000000000000-0000-0000-0649"));
  }

  @Test
  void searchThatFitsMoreApplicantsThanAreLookedForSaysSo() {
    assertTrue(page(query("{\"text\":\"ceshiren\"}")).notAll());
    assertFalse(page(query("{\"text\":\"ceshiren649\"}")).notAll());
  }

  @Test
  void searchFindsAnApplicantByPinyin() {
    assertEquals(1, found("ceshiren649"));
    assertEquals(1, found("csr649"));
    assertEquals(0, found("wangxiaoming"));
  }

  @Test
  void searchFindsTheCasesOfAVillageATownshipAndAnItemAlsoByPinyin() {
    for (String text : List.of("查湾村", "高河镇", "gaohe", "最低生活", "zdsh", "ZuiDiShengHuo")) {
      assertEquals(CaseQuery.PAGE_ROWS, found(text), text);
    }
    assertEquals(0, found("石牌镇"));
    assertEquals(0, found("林木采伐"));
  }

  @Test
  void boardCountsEveryOpenCaseOfTheArea() {
    assertEquals("{RECEIVED=650}", board(TOWNSHIP, "states"));
    assertEquals("{RECEIVED=650}", board(BUREAU, "states"));
    assertEquals("{}", board(area("340822101000", ""), "states"));
    assertEquals("{}", board(area("340822000000", "县林业局"), "states"));
    assertTrue(board(TOWNSHIP, "lights").endsWith("=650}"), board(TOWNSHIP, "lights"));
  }

  @Test
  void pageBehindNothingAndASearchWithoutEndAreUnreadable() {
    for (String asked :
        List.of("{\"after\":\"x\"}", "{\"after\":\"\"}", "{\"text\":\"" + "长".repeat(65) + "\"}")) {
      assertThrows(WireException.class, () -> query(asked), asked);
    }
  }

  private String board(Area area, String part) {
    return township.bean(DeskPages.class).board(area).asMap().get(part).toString();
  }

  private int found(String text) {
    return page(query("{\"text\":\"" + text + "\"}")).files().size();
  }

  private List<CasePage> pages(String asked) {
    List<CasePage> pages = new ArrayList<>();
    CaseQuery query = query(asked);
    Optional<PageEnd> end = Optional.empty();
    do {
      CasePage page = page(new CaseQuery(query.area(), query.openOnly(), query.text(), end));
      pages.add(page);
      end = page.end();
    } while (end.isPresent());
    return pages;
  }

  private CasePage page(CaseQuery query) {
    return township.bean(CaseDesk.class).list(query);
  }

  private static CaseQuery query(String asked) {
    return CaseQuery.from(TOWNSHIP, Json.object(asked, 1_000));
  }

  private static Area area(String region, String department) {
    return new Area(
        new RegionCode(region), Optional.of(department).filter(name -> !name.isEmpty()));
  }
}
