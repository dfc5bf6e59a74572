package org.daiban.core.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.daiban.core.calendar.WorkingCalendar;
import org.daiban.core.catalogue.AskedMaterials.Asked;
import org.junit.jupiter.api.Test;

/** O3: what may be asked for when the catalogue has changed under a case's feet. */
class AskedMaterialsTest {
  private static final WorkingCalendar CALENDAR = WorkingCalendar.of(Collections.emptyList());

  /** A Monday; the tenth working day after it is Monday, 16 March. */
  private static final LocalDate CAPTURED = LocalDate.of(2026, 3, 2);

  private static ServiceItem item(String... materials) {
    String rules = String.join(",", materials);
    String json =
        SampleCatalogue.item("低保")
            .json()
            .replaceFirst("\"materials\":\\[.*?\\](?=,\"steps\")", "\"materials\":[" + rules + "]");
    return CatalogueReader.readItem(json, "v");
  }

  private static String paper(int no, String name, int copies, String waiver) {
    return String.format(
        "{\"no\":%d,\"name\":\"%s\",\"originals\":1,\"copies\":%d,\"need\":\"required\","
            + "\"issuer\":\"公安机关\",\"waiver\":\"%s\",\"note\":\"\"}",
        no, name, copies, waiver);
  }

  private static List<String> asked(ServiceItem captured, ServiceItem now, LocalDate judged) {
    List<String> lines = new ArrayList<>();
    for (Asked each : AskedMaterials.of(captured, now, CAPTURED, judged, CALENDAR)) {
      MaterialRule rule = each.material();
      lines.add(
          rule.no() + rule.name() + rule.copies() + rule.waiver().word() + " " + each.standing());
    }
    return lines;
  }

  @Test
  void newPaperFollowsWhileTheCaseIsFreshAndIsAskedForAfterwards() {
    ServiceItem captured = item(paper(1, "身份证", 1, "none"), paper(4, "户口簿", 1, "none"));
    ServiceItem now =
        item(paper(1, "户口簿", 1, "none"), paper(2, "收入证明", 0, "none"), paper(3, "身份证", 1, "none"));
    assertEquals(
        List.of("1身份证1none ASKED", "4户口簿1none ASKED", "5收入证明0defer FOLLOWS"),
        asked(captured, now, LocalDate.of(2026, 3, 16)));
    assertEquals(
        List.of("1身份证1none ASKED", "4户口簿1none ASKED", "5收入证明0none ASKED"),
        asked(captured, now, LocalDate.of(2026, 3, 17)));
  }

  @Test
  void paperThatIsNoLongerAskedForIsNotAskedFor() {
    ServiceItem captured = item(paper(1, "身份证", 1, "none"), paper(2, "婚姻证明", 1, "none"));
    ServiceItem now = item(paper(1, "身份证", 1, "none"));
    assertEquals(
        List.of("1身份证1none ASKED", "2婚姻证明1none DROPPED"),
        asked(captured, now, LocalDate.of(2026, 3, 3)));
    assertEquals(
        1,
        AskedMaterials.rules(
                AskedMaterials.of(captured, now, CAPTURED, LocalDate.of(2026, 3, 3), CALENDAR))
            .size());
  }

  @Test
  void moreCopiesAreAskedForOnlyWhenTheCaseIsNoLongerFreshAndFewerAtOnce() {
    ServiceItem one = item(paper(1, "身份证", 1, "none"));
    ServiceItem two = item(paper(1, "身份证", 2, "none"));
    assertEquals(List.of("1身份证1none ASKED"), asked(one, two, LocalDate.of(2026, 3, 9)));
    assertEquals(List.of("1身份证2none ASKED"), asked(one, two, LocalDate.of(2026, 4, 9)));
    assertEquals(List.of("1身份证1none ASKED"), asked(two, one, LocalDate.of(2026, 3, 9)));
    ServiceItem shared = item(paper(1, "身份证", 1, "share"));
    assertEquals(List.of("1身份证1share ASKED"), asked(one, shared, LocalDate.of(2026, 3, 9)));
    assertEquals(List.of("1身份证1share ASKED"), asked(shared, one, LocalDate.of(2026, 3, 9)));
  }

  @Test
  void paperIsTheSameHoweverItsNameIsTyped() {
    ServiceItem captured = item(paper(1, "收入、赡(抚、扶)养费情况说明", 1, "none"));
    ServiceItem now = item(paper(1, "收入，赡（抚、扶）养费 情况说明", 1, "none"));
    assertEquals(1, asked(captured, now, LocalDate.of(2026, 3, 9)).size());
    assertEquals("A4纸复印件1份", MaterialRule.plain("Ａ４ 纸复印件（1份）"));
  }

  @Test
  void sameVersionAsksWhatItAsks() {
    ServiceItem item = SampleCatalogue.item("宅基地审批");
    assertEquals(
        item.materials(),
        AskedMaterials.rules(
            AskedMaterials.of(item, item, CAPTURED, LocalDate.of(2026, 3, 3), CALENDAR)));
  }
}
