package org.daiban.core.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.daiban.core.cases.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueTest {
  private static final String TEXT = SampleCatalogue.text();

  @Test
  void allItemsOfTheSampleAreReadAndPassTheGuards() {
    Catalogue catalogue = SampleCatalogue.catalogue();
    assertEquals(64, catalogue.items().size());
    assertEquals("sample-2026.1", catalogue.version());
    assertEquals(List.of(), CatalogueCheck.problems(catalogue));
  }

  @Test
  void itemHasWhatTheFlowNeeds() {
    ServiceItem item = SampleCatalogue.catalogue().find("340511002000").orElseThrow();
    assertEquals("特困供养", item.shortName());
    assertEquals(Level.TOWNSHIP, item.acceptLevel());
    assertEquals(22, item.promised().orElseThrow().days());
    assertEquals(30, item.law().statutory().orElseThrow().days());
    assertEquals(6, item.law().steps().size());
    assertTrue(item.law().proxyAllowed());
    assertTrue(item.findMaterial(8).orElseThrow().isMandate());
    assertTrue(item.findMaterial(1).orElseThrow().isMadeFromForm());
    assertTrue(item.json().startsWith("{\"code\":\"340511002000\""));
  }

  @Test
  void jointPlanAndFeeAreRead() {
    JointPlan plan = SampleCatalogue.item("宅基地审批").joint().orElseThrow();
    assertEquals(5, plan.parts().size());
    assertEquals("涉及林地", plan.parts().get(3).when());
    assertTrue(SampleCatalogue.item("身份证").fee().charged());
    assertFalse(SampleCatalogue.item("低保").fee().charged());
  }

  @Test
  void fieldsOfALaterVersionAreIgnoredAndKeptForScreens() {
    String later = TEXT.replace("\"short_name\": \"低保\"", "\"short_name\": \"低保\", \"new\": 1");
    ServiceItem item = CatalogueReader.read(later).items().get(0);
    assertTrue(item.json().contains("\"new\":1"));
  }

  @Test
  void fileCutAnywhereIsRefusedInChinese() {
    for (int end = 0; end < TEXT.length() - 2; end += 9973) {
      String cut = TEXT.substring(0, end);
      DamagedCatalogue damage =
          assertThrows(DamagedCatalogue.class, () -> CatalogueReader.read(cut));
      assertEquals("catalogue.damaged", damage.code());
      assertTrue(damage.getMessage().startsWith("事项目录不完整或已损坏"), damage.getMessage());
    }
  }

  @Test
  void damageIsFoundByItsPlace() {
    String wrong = TEXT.replaceFirst("\"proxy\": \"full\"", "\"proxy\": \"half\"");
    DamagedCatalogue damage =
        assertThrows(DamagedCatalogue.class, () -> CatalogueReader.read(wrong));
    assertTrue(damage.getMessage().contains("$.items[0].proxy"), damage.getMessage());
    String cut = TEXT.substring(0, TEXT.length() / 2);
    DamagedCatalogue half = assertThrows(DamagedCatalogue.class, () -> CatalogueReader.read(cut));
    assertTrue(half.getMessage().contains("$.items["), half.getMessage());
  }

  @Test
  void otherFilesAndHugeOnesAreRefused() {
    assertThrows(DamagedCatalogue.class, () -> CatalogueReader.read("[]"));
    assertThrows(DamagedCatalogue.class, () -> CatalogueReader.read("date,kind,name"));
    String deep = "[".repeat(100_000);
    assertThrows(DamagedCatalogue.class, () -> CatalogueReader.read(deep));
    String huge = " ".repeat(CatalogueReader.CHARS_MAX + 1);
    assertEquals(
        "catalogue.too-large",
        assertThrows(DamagedCatalogue.class, () -> CatalogueReader.read(huge)).code());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"code\": \"340511002000\"  | \"code\": \"340511001000\" | duplicate-code",
        "\"code\": \"340511002000\"  | \"code\": \"34051100200\"  | code",
        "\"plan_wd\": 1,             | \"plan_wd\": 2,            | step-sum",
        "\"days\": 30, | \"days\": 10, | promise-over-law",
        "\"issuer\": \"公安机关\"     | \"issuer\": \"\"           | no-issuer",
        "\"type\": \"phone\"         | \"type\": \"telepathy\"    | field-type",
        "^\\\\d{16,19}$              | ^(\\\\d{16,19}$            | pattern",
        "\"checksum\": \"luhn\"      | \"checksum\": \"lune\"     | checksum",
        "\"notBefore\": \"admit_date\" | \"notBefore\": \"nothing\" | date-bound",
        "\"id\": \"phone\"           | \"id\": \"id_no\"          | duplicate-field",
        "\"level\": \"city\"          | \"level\": \"hamlet\"      | level"
      })
  void eachGuardFindsItsFault(String part, String instead, String code) {
    assertTrue(TEXT.contains(part), part);
    List<CatalogueProblem> problems =
        CatalogueCheck.problems(CatalogueReader.read(TEXT.replace(part, instead)));
    Set<String> codes = new TreeSet<>();
    problems.forEach(problem -> codes.add(problem.code()));
    assertTrue(codes.contains(code), codes.toString());
    problems.forEach(problem -> assertTrue(problem.message().contains("请"), problem.message()));
  }

  @Test
  void itemWithoutBasisIsFoundTogetherWithEverythingElse() {
    String bare = TEXT.replaceAll("\"legal_basis\": \\[[^\\]]*\\]", "\"legal_basis\": []");
    assertEquals(64, CatalogueCheck.problems(CatalogueReader.read(bare)).size());
  }

  @Test
  void regionsFormATree() {
    Regions regions = SampleCatalogue.regions();
    assertEquals("怀宁县", regions.county().name());
    assertEquals(20, regions.townships().size());
    Regions.Region township = regions.townships().get(0);
    assertEquals("高河镇为民服务中心", township.serviceCentre());
    Regions.Region village = regions.villages(township.code()).get(1);
    assertEquals("怀宁县高河镇查湾村", regions.fullName(village.code()));
    assertEquals("怀宁县", regions.fullName(regions.county().code()));
    assertEquals(List.of(), regions.villages(village.code()));
  }

  @Test
  void regionOutsideTheOneThatListsItIsRefused() {
    String file =
        "{\"province\":{\"code\":\"340000000000\",\"name\":\"省\"},"
            + "\"city\":{\"code\":\"340800000000\",\"name\":\"市\"},"
            + "\"county\":{\"code\":\"340822000000\",\"name\":\"县\"},"
            + "\"townships\":[{\"code\":\"340823100000\",\"name\":\"镇\",\"villages\":[]}]}";
    DamagedCatalogue damage = assertThrows(DamagedCatalogue.class, () -> Regions.read(file));
    assertTrue(damage.getMessage().contains("$.townships[0].code"), damage.getMessage());
  }
}
