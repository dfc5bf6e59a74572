package org.daiban.node.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daiban.core.log.EntryType;
import org.daiban.core.request.Application;
import org.daiban.node.people.Area;
import org.daiban.node.people.Jurisdiction;
import org.junit.jupiter.api.Test;

/** Which other cases stand beside a case that is decided on. */
class EarlierCasesTest extends CaseStory {
  private static final String HUSBAND = "340822190001010017";
  private static final String WIFE = "34082219000101005X";

  @Test
  void applicantsOwnCasesAndThoseOfTheHouseholdAreListedOnce() {
    apply(1, "胡大山", HUSBAND, List.of(member("胡小英", WIFE)));
    apply(2, "胡大山", HUSBAND, List.of());
    apply(3, "胡小英", WIFE, List.of());
    send();
    assertEquals(List.of("2 own", "3"), earlier(Jurisdiction.area(CLERK)));
  }

  @Test
  void somebodyElseOfTheSameNameIsNotListed() {
    apply(1, "胡大山", HUSBAND, List.of());
    apply(2, "胡大山", WIFE, List.of());
    send();
    assertEquals(List.of(), earlier(Jurisdiction.area(CLERK)));
  }

  @Test
  void ownCaseIsFoundBehindManyOthersOfTheSameName() {
    apply(1, "胡大山", HUSBAND, List.of());
    for (int n = 2; n < 14; n++) {
      apply(n, "胡大山", WIFE, List.of());
    }
    apply(14, "胡大山", HUSBAND, List.of());
    send();
    assertEquals(List.of("14 own"), earlier(Jurisdiction.area(CLERK)));
  }

  @Test
  void casesOutsideOnesAreaAreNotListed() {
    apply(1, "胡大山", HUSBAND, List.of());
    apply(2, "胡大山", HUSBAND, List.of());
    send();
    assertEquals(List.of(), earlier(Jurisdiction.area(FAR)));
  }

  private List<String> earlier(Area area) {
    CaseDesk desk = township.bean(CaseDesk.class);
    return township
        .transactions()
        .read(connection -> EarlierCases.of(connection, desk, Look.file(township, CASE), area))
        .cases()
        .stream()
        .map(each -> each.file().caseId().replaceFirst(".*0", "") + (each.own() ? " own" : ""))
        .toList();
  }

  private static Map<String, Object> member(String name, String citizen) {
    return Map.of("name", name, "id_no", citizen, "relation", "配偶");
  }

  private void apply(int n, String name, String citizen, List<Map<String, Object>> family) {
    Application plain = Papers.application(n);
    Map<String, Object> form = new LinkedHashMap<>(plain.form());
    form.put("applicant_name", name);
    form.put("id_no", citizen);
    form.put("family", family);
    Application application =
        new Application(
            plain.number(),
            plain.item(),
            plain.capturedOn(),
            form,
            plain.materials(),
            plain.mandate(),
            plain.missingAccepted(),
            plain.manifest());
    village.write(Papers.caseId(n), EntryType.CAPTURE, application.text());
  }
}
