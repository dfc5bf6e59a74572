package org.daiban.core.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublishGuardsTest {
  private static final String COUNTY = "340822000000";

  /** An item of the sample with its responsible post named. */
  private static String json(String shortName) {
    return SampleCatalogue.item(shortName)
        .json()
        .replaceFirst("\\{", "{\"responsible\":\"县民政局社会救助股\",");
  }

  private static List<String> codes(String json) {
    List<String> codes = new ArrayList<>();
    PublishGuards.problems(CatalogueReader.readItem(json, "draft"), COUNTY)
        .forEach(problem -> codes.add(problem.code()));
    return codes;
  }

  @Test
  void everyItemOfTheSamplePassesOnceItsResponsiblePostIsNamed() {
    for (ServiceItem item : SampleCatalogue.catalogue().items()) {
      assertEquals(List.of("no-responsible"), codes(item.json()), item.name());
      assertEquals(List.of(), codes(json(item.shortName())), item.name());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "低保 | \"plan_wd\":1 | \"plan_wd\":2 | step-sum | S0-36",
        "低保 | \"promised_limit\":{\"days\":20 | \"promised_limit\":{\"days\":31 | promise-over-law | V20",
        "低保 | \"issuer\":\"公安机关\" | \"issuer\":\"\" | no-issuer | S0-25",
        "低保 | \"charged\":false | \"charged\":true | fee-not-listed | V9",
        "低保 | \"kind\":\"review\" | \"kind\":\"joint\" | joint-no-plan | 第7节",
        "宅基地审批 | \"kind\":\"joint\" | \"kind\":\"review\" | joint-step | 第7节",
        "宅基地审批 | \"decide_level\":\"township\" | \"decide_level\":\"county\" | joint-lead | 第7节",
        "宅基地审批 | 县林业局 | 县住房和城乡建设局 | joint-twice | 第7节",
        "宅基地审批 | \"opinion_days\":5 | \"opinion_days\":50 | joint-days | 第7节"
      })
  void eachGuardNamesItsRuleAndWhatToDo(
      String item, String part, String instead, String code, String rule) {
    String sound = json(item);
    assertTrue(sound.contains(part), part);
    List<CatalogueProblem> problems =
        PublishGuards.problems(
            CatalogueReader.readItem(sound.replaceFirst(Pattern.quote(part), instead), "draft"),
            COUNTY);
    CatalogueProblem problem =
        problems.stream().filter(each -> each.code().equals(code)).findFirst().orElseThrow();
    assertTrue(problem.message().contains(rule), problem.message());
    assertTrue(problem.message().contains("请"), problem.message());
  }

  @Test
  void jointStepThatIsNotTheFirstAfterAcceptanceIsRefused() {
    String moved =
        json("宅基地审批")
            .replaceFirst("\"kind\":\"joint\"", "\"kind\":\"!\"")
            .replaceFirst("\"kind\":\"survey\"", "\"kind\":\"joint\"")
            .replaceFirst("\"kind\":\"!\"", "\"kind\":\"survey\"");
    assertTrue(codes(moved).contains("joint-not-first"), codes(moved).toString());
  }

  @Test
  void differencesAreToldFieldByFieldInChinese() {
    String before = json("低保");
    String after =
        before
            .replace("\"promised_limit\":{\"days\":20", "\"promised_limit\":{\"days\":18")
            .replaceFirst("\"copies\":1", "\"copies\":2")
            .replace("家庭财产符合当地低保家庭财产规定", "家庭财产符合规定")
            .replace("代办委托书", "委托书");
    List<ItemDifference> found = ItemDifference.between(before, after);
    assertTrue(found.contains(new ItemDifference("承诺时限·时限", "20", "18")), found.toString());
    assertTrue(found.contains(new ItemDifference("申请材料“居民身份证”·复印件份数", "1", "2")));
    assertTrue(found.contains(new ItemDifference("受理条件", "家庭财产符合当地低保家庭财产规定", "")));
    assertTrue(found.contains(new ItemDifference("受理条件", "", "家庭财产符合规定")));
    assertTrue(
        found.stream()
            .anyMatch(each -> each.after().startsWith("材料名") || each.after().contains("委托书")));
    assertEquals(List.of(), ItemDifference.between(before, before));
    assertFalse(ItemDifference.between("", before).isEmpty(), "of a new item everything is new");
  }

  @Test
  void linesOfOneNameAreComparedEachForItself() {
    String before =
        "{\"materials\":[{\"name\":\"照片\",\"copies\":1},{\"name\":\"照片\",\"copies\":2}]}";
    String after = before.replace("\"copies\":1", "\"copies\":9");
    assertEquals(
        List.of(new ItemDifference("申请材料“照片”·复印件份数", "1", "9")),
        ItemDifference.between(before, after));
    String one = "{\"materials\":[{\"name\":\"照片\",\"copies\":1}]}";
    assertEquals(1, ItemDifference.between(before, one).size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"reconsider_first\":\"是\"", "\"responsible\":3", "\"hours\":true"})
  void recordWithAFieldOfAnotherKindIsNotReadAtAll(String wrong) {
    String json = SampleCatalogue.item("低保").json().replaceFirst("\\{", "{" + wrong + ",");
    assertThrows(DamagedCatalogue.class, () -> CatalogueReader.readItem(json, "draft"));
  }

  @Test
  void changedOrderIsADifference() {
    String before = "{\"delivery\":[\"pickup\",\"post\"]}";
    String after = "{\"delivery\":[\"post\",\"pickup\"]}";
    assertEquals(
        List.of(new ItemDifference("送达方式·顺序", "现场领取、邮寄", "邮寄、现场领取")),
        ItemDifference.between(before, after));
  }
}
