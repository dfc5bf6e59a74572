package org.daiban.node.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.ClockKind;
import org.daiban.core.cases.ClockRecord;
import org.daiban.core.cases.JointPart;
import org.daiban.core.cases.LegalClock;
import org.daiban.core.cases.Role;
import org.daiban.core.log.EntryType;
import org.daiban.core.log.FeedItem;
import org.daiban.core.request.Application;
import org.daiban.core.request.HandedMaterial;
import org.daiban.core.request.Mandate;
import org.daiban.core.request.Manifest;
import org.daiban.node.TestNode;
import org.daiban.node.feed.ChangeFeed;
import org.daiban.node.people.Person;

/** A homestead (农村村民宅基地申请审批): the township leads, departments of the county give opinions. */
abstract class JointStory extends CaseStory {
  static final String HOMESTEAD = "340190030000";
  static final Person FARMING = window("farming", "县农业农村局");
  static final Person LAND = window("land", "县自然资源和规划局");
  static final Person HOUSING = window("housing", "县住房和城乡建设局");
  static final Person FOREST = window("forest", "县林业局");
  static final Person OTHER = window("other", "县民政局");
  static final Person MAYOR = person("mayor", Role.FIRST_REPRESENTATIVE, "340822100000", "");

  private static Person window(String id, String department) {
    return person(id, Role.WINDOW_CLERK, "340822000000", department);
  }

  /** Nine in the morning, Beijing time. */
  void day(String date) {
    clock.set(date + "T01:00:00Z");
  }

  void captureHomestead() {
    Map<String, Object> form = new LinkedHashMap<>();
    form.put("applicant_name", "测试人1");
    form.put("id_no", "340822190001010017");
    form.put("land_kind", "农用地(林地)");
    Application application =
        new Application(
            "340822100201002603020019",
            HOMESTEAD,
            "2026-03-02",
            form,
            List.of(new HandedMaterial(1, HandedMaterial.ORIGINAL, List.of(), "")),
            new Mandate(List.of(Mandate.SUBMIT, Mandate.SUPPLEMENT), Papers.SIGNATURE),
            false,
            new Manifest(List.of()).digest());
    village.write(CASE, EntryType.CAPTURE, application.text());
    send();
  }

  /** Accepted, and split to farming, land and housing, and to forest since the plot is one. */
  CaseFile split() {
    captureHomestead();
    act(CLERK, order("T10"));
    return act(CLERK, order("T13", ",\"parts\":[1,2,3,4]"));
  }

  CaseFile says(Person window, boolean agrees, String reason) {
    return says(
        window, "{\"kind\":\"opinion\",\"agrees\":" + agrees + ",\"reason\":\"" + reason + "\"}");
  }

  CaseFile says(Person window, String json) {
    return county.bean(PartDesk.class).answer(window, CASE, PartOrder.parse(json));
  }

  List<String> opinionsUnderWay() {
    return county.transactions().read(connection -> ChangeFeed.all(connection, FeedItem.OPINION));
  }

  /** The county's feed comes down, as far as departments have spoken. */
  void opinionsDown() {
    for (String text : opinionsUnderWay()) {
      township
          .transactions()
          .write(
              connection -> {
                township.bean(Cases.class).opinion(connection, text);
                return null;
              });
    }
  }

  String due(TestNode node, ClockKind kind) {
    ClockRecord clock = Look.file(node, CASE).runningClock(kind).orElseThrow();
    return due(node, clock);
  }

  String due(TestNode node, ClockRecord clock) {
    return new LegalClock(clock, node.reference().calendar(), Beijing.today(this.clock))
        .due()
        .date()
        .toString();
  }

  JointPart part(TestNode node, int no) {
    return Look.file(node, CASE).joint().find(no).orElseThrow();
  }

  void assertLetters(String... kinds) {
    assertEquals(List.of(kinds), Look.letters(Look.file(township, CASE)));
  }
}
