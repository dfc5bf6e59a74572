package org.daiban.core.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormCheckTest {
  private static final Catalogue CATALOGUE = SampleCatalogue.catalogue();
  private final FormCheck check = new FormCheck(SampleCatalogue.regions());

  @Test
  void properlyFilledFormOfEachItemIsReady() {
    for (ServiceItem item : CATALOGUE.items()) {
      boolean aboutChildren = item.form().stream().anyMatch(f -> f.rule().maxAge().isPresent());
      FormResult result = check(item, SampleCatalogue.filled(item));
      List<String> expected = aboutChildren ? List.of("child_id:too-old") : List.of();
      assertEquals(expected, errors(result), item.name());
    }
  }

  @Test
  void emptyFormAsksForEachRequiredField() {
    for (ServiceItem item : CATALOGUE.items()) {
      long required = item.form().stream().filter(FormField::required).count();
      FormResult result = check(item, Map.of());
      assertEquals(required, result.findings().size(), item.name());
      assertTrue(result.findings().stream().allMatch(f -> f.code().equals("required")));
      assertTrue(result.values().isEmpty());
    }
  }

  @Test
  void onlyWhatWasChangedIsJudgedAgain() {
    for (ServiceItem item : CATALOGUE.items()) {
      Map<String, Object> before = SampleCatalogue.filled(item);
      FormResult same = check.checkChanged(item, before, Map.of(), SampleCatalogue.NOW);
      assertEquals(List.of(), same.findings(), item.name());
      assertTrue(same.values().isEmpty());
    }
  }

  @Test
  void changedAnswerIsMadePlainAndItsFaultTold() {
    ServiceItem item = SampleCatalogue.item("低保");
    Map<String, Object> before = SampleCatalogue.filled(item);
    FormResult right =
        check.checkChanged(
            item, before, Map.of("id_no", " 34082219000101005x"), SampleCatalogue.NOW);
    assertEquals(Map.of("id_no", "34082219000101005X"), right.values());
    assertTrue(right.isReady());
    FormResult wrong =
        check.checkChanged(item, before, Map.of("id_no", "34082219000101005"), SampleCatalogue.NOW);
    assertEquals("id_no", wrong.findings().get(0).id());
    FormResult emptied =
        check.checkChanged(item, before, Map.of("applicant_name", " "), SampleCatalogue.NOW);
    assertEquals("required", emptied.findings().get(0).code());
    FormResult alone =
        check.checkChanged(item, Map.of(), Map.of("phone", "13000000000"), SampleCatalogue.NOW);
    assertTrue(alone.isReady(), "the rest of the form is not known here and not judged");
  }

  @Test
  void cleanedFormIsReadAgainWithoutChange() {
    for (ServiceItem item : CATALOGUE.items()) {
      Map<String, Object> once = check(item, SampleCatalogue.filled(item)).values();
      assertEquals(once, check(item, once).values(), item.name());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "低保 | applicant_name | ' 某　某 ' | 某某",
        "低保 | applicant_name | 某•某 | 某·某",
        "低保 | id_no | ３４０８２２19000101005x | 34082219000101005X",
        "低保 | phone | １３０ 0000 0000 | 13000000000",
        "低保 | bank_account | 6200 0000 0000 0000 000 | 6200000000000000000",
        "低保 | hukou_region | 340822 100201 | 340822100201",
        "低保 | persons_count | ３ | 3",
        "低保 | month_income_total | '1,234.50' | 1234.5",
        "低保 | month_income_total | １２３４．５ | 1234.5",
        "临时救助 | event_date | 2026年1月5日 | 2026-01-05",
        "临时救助 | event_date | 2026/1/5 | 2026-01-05",
        "临时救助 | event_date | 20260105 | 2026-01-05",
        "临时救助 | event_date | 2026.01.05 | 2026-01-05",
        "急难救助 | event_time | 2026-11-20 9:05 | 2026-11-20T09:05",
        "急难救助 | event_time | 2026年11月20日 9：05 | 2026-11-20T09:05",
        "居民养老待遇 | retire_month | 2026年3月 | 2026-03",
        "新生儿落户 | birth_cert | a000000000 | A000000000",
        "创业贷款 | uscc | 92340822ma2x00019h | 92340822MA2X00019H"
      })
  void waysOfTypingAreMadePlain(String shortName, String id, String typed, String plain) {
    FormResult result = checkWith(SampleCatalogue.item(shortName), id, typed);
    assertEquals(plain, result.values().get(id));
    assertEquals(List.of(), errors(result));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "低保 | applicant_name | Smith | pattern",
        "低保 | id_no | 340822190001010018 | citizen-number.check",
        "低保 | id_no | 340822900101001 | citizen-number.old-15",
        "低保 | phone | 1234 | phone.format",
        "低保 | bank_account | 12345 | bank-card.format",
        "低保 | reason | 不想干 | not-an-option",
        "低保 | persons_count | 0 | too-small",
        "低保 | persons_count | 21 | too-large",
        "低保 | persons_count | 1.5 | scale",
        "低保 | persons_count | 三 | number",
        "低保 | month_income_total | 1.005 | scale",
        "低保 | month_income_total | -1 | too-small",
        "低保 | hukou_region | 340822100000 | region-level",
        "低保 | hukou_region | 340822100999 | region-unknown",
        "低保 | hukou_region | 高河 | region-code.format",
        "低保 | truth_promise | false | must-be",
        "低保 | applicant_signature | data:image/png | attachment",
        "临时救助 | event_date | 2026-11-22 | too-late",
        "临时救助 | event_date | 2026-02-30 | date",
        "临时救助 | event_date | 0026-02-03 | date",
        "临时救助 | event | 病了 | too-short",
        "急难救助 | event_time | 2026-11-21 14:31 | too-late",
        "医疗救助 | leave_date | 2026-11-20 | too-early",
        "动物检疫 | ship_date | 2026-11-20 | too-early",
        "居民养老待遇 | retire_month | 2026-13 | date",
        "创业贷款 | uscc | 92340822MA2X00019J | credit-code.check",
        "残疾人生活补贴 | cert_no | 3408221900010100178 | pattern",
        "冬春救助 | need | 汽车 | not-an-option",
        "宅基地审批 | geo | '0,0' | position-outside",
        "宅基地审批 | geo | 这里 | not-readable",
        "养老认证 | face_photo | 照片 | attachment"
      })
  void faultIsNamedWithWhatToDo(String shortName, String id, String typed, String code) {
    FormResult result = checkWith(SampleCatalogue.item(shortName), id, typed);
    assertEquals(List.of(id + ":" + code), errors(result));
    String message = result.findings().get(0).message();
    assertTrue(message.matches(".*(请|须).*"), message);
    assertFalse(typed.length() > 4 && message.contains(typed), message);
  }

  @Test
  void bankAccountWithAWrongCheckDigitIsAWarningOnly() {
    FormResult result =
        checkWith(SampleCatalogue.item("低保"), "bank_account", "6200000000000000004");
    assertEquals(1, result.findings().size());
    assertEquals("bank-card.check", result.findings().get(0).code());
    assertTrue(result.isReady());
  }

  @Test
  void villageOfAnotherCountyIsAWarningAndACityElsewhereIsNone() {
    FormResult result = checkWith(SampleCatalogue.item("低保"), "hukou_region", "340823100201");
    assertTrue(result.isReady());
    assertEquals("region-outside", result.findings().get(0).code());
    ServiceItem away = SampleCatalogue.item("异地就医");
    assertEquals(List.of(), checkWith(away, "dest", "310000000000").findings());
    assertEquals(List.of("dest:region-level"), errors(checkWith(away, "dest", "310101000000")));
  }

  @Test
  void birthDateAndSexComeFromTheNumber() {
    FormResult result = checkWith(SampleCatalogue.item("低保"), "id_no", "340822190402290013");
    assertEquals(Map.of("birth_date", "1904-02-29", "gender", "男"), result.derived());
  }

  @Test
  void tableIsCheckedCellByCellAndBlankRowsAreDropped() {
    ServiceItem item = SampleCatalogue.item("低保");
    Map<String, Object> form = SampleCatalogue.filled(item);
    Map<String, Object> good = Map.copyOf(asRow(((List<?>) form.get("family")).get(0)));
    Map<String, Object> bad =
        Map.of("name", "某某", "id_no", "1", "relation", "邻居", "month_income", "9999999");
    form.put("family", List.of(Map.of("name", " "), good, bad));
    FormResult result = check(item, form);
    assertEquals(
        List.of(
            "family[2].id_no:citizen-number.length",
            "family[2].relation:not-an-option",
            "family[2].month_income:too-large",
            "family[2].health:required"),
        errors(result));
    assertEquals(2, ((List<?>) result.values().get("family")).size());
  }

  @Test
  void tableNeedsItsLeastAndMostRows() {
    ServiceItem item = SampleCatalogue.item("低保");
    Map<String, Object> form = SampleCatalogue.filled(item);
    Object row = ((List<?>) form.get("family")).get(0);
    form.put("family", List.of(Map.of("name", "")));
    assertEquals(List.of("family:rows-few"), errors(check(item, form)));
    List<Object> many = new ArrayList<>();
    for (int i = 0; i < 21; i++) {
      many.add(row);
    }
    form.put("family", many);
    assertEquals(List.of("family:rows-many"), errors(check(item, form)));
    form.put("family", "一家三口");
    assertEquals(List.of("family:not-readable"), errors(check(item, form)));
  }

  @Test
  void numbersAndBooleansOfJsonAreTaken() {
    ServiceItem item = SampleCatalogue.item("低保");
    Map<String, Object> form = SampleCatalogue.filled(item);
    form.put("persons_count", 3L);
    form.put("month_income_total", 1234.5);
    FormResult result = check(item, form);
    assertEquals(List.of(), result.findings());
    assertEquals("3", result.values().get("persons_count"));
    assertEquals("1234.5", result.values().get("month_income_total"));
  }

  @Test
  void positionIsTakenInAnyOrderWithSixDecimals() {
    ServiceItem item = SampleCatalogue.item("宅基地审批");
    Map<String, Object> place = Map.of("lon", "116.828000", "lat", "30.735000");
    assertEquals(place, checkWith(item, "geo", "30.735，116.828").values().get("geo"));
    assertEquals(
        place,
        checkWith(item, "geo", Map.of("longitude", 116.828, "latitude", 30.735))
            .values()
            .get("geo"));
  }

  @Test
  void severalChoicesAreKeptOnce() {
    ServiceItem item = SampleCatalogue.item("冬春救助");
    assertEquals(
        List.of("口粮", "取暖"),
        checkWith(item, "need", List.of("口粮", "取暖", "口粮")).values().get("need"));
  }

  @Test
  void answerToAFieldOfALaterCataloguePassesThrough() {
    FormResult result = checkWith(SampleCatalogue.item("低保"), "later_field", List.of(1L));
    assertEquals(List.of(1L), result.values().get("later_field"));
    assertTrue(result.isReady());
  }

  @Test
  void resultTellsALogNothingThatWasTyped() {
    String told = checkWith(SampleCatalogue.item("低保"), "id_no", "340822190402290014").toString();
    assertTrue(told.contains("citizen-number.check"));
    assertFalse(told.contains("340822190402290014") || told.contains("某某"));
  }

  @Test
  void hostileShapesAreFoundAndNeverThrown() {
    ServiceItem item = SampleCatalogue.item("低保");
    List<Object> shapes =
        List.of("", "x".repeat(100_000), 1L, true, List.of(), List.of(List.of()), Map.of("a", "b"));
    for (FormField field : item.form()) {
      for (Object shape : shapes) {
        checkWith(item, field.id(), shape);
      }
    }
  }

  private FormResult checkWith(ServiceItem item, String id, Object value) {
    Map<String, Object> form = SampleCatalogue.filled(item);
    form.put(id, value);
    return check(item, form);
  }

  private FormResult check(ServiceItem item, Map<String, Object> form) {
    return check.check(item, form, SampleCatalogue.NOW);
  }

  private static List<String> errors(FormResult result) {
    return result.findings().stream()
        .filter(Finding::isError)
        .map(finding -> finding.id() + ":" + finding.code())
        .toList();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> asRow(Object row) {
    return (Map<String, Object>) row;
  }
}
