package org.daiban.world.lives;

import java.util.LinkedHashMap;
import java.util.Map;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.Role;
import org.daiban.core.wire.Json;
import org.daiban.node.cases.ActOrder;
import org.daiban.node.cases.PartOrder;
import org.daiban.node.people.Person;
import org.daiban.world.demo.Player;
import org.daiban.world.story.Drawings;

/** Who sits at which desk, and acts there. */
final class Seats {
  private static final int CHARS_MAX = 4_000;

  /** The departments that take part in a joint approval. */
  private static final Map<String, String> PARTS =
      Map.of("farming", "县农业农村局", "land", "县自然资源和规划局", "housing", "县住房和城乡建设局");

  private final SmallCounty county;
  private int pictures = 100;

  Seats(SmallCounty county) {
    this.county = county;
  }

  /** Makes a move of the case at the desk of whoever acts. */
  void act(String who, String caseId, String row, String words) {
    Office office = isOfTheCounty(who) ? county.county : county.township;
    CaseFile file = office.find(caseId).orElseThrow();
    Person person = person(who, file.subject().department());
    Map<String, Object> order = new LinkedHashMap<>(Json.object(words, CHARS_MAX).asMap());
    order.replaceAll((name, value) -> "@".equals(value) ? picture(office, person) : value);
    order.put("act", row);
    order.put("revision", file.revision());
    office.desk().act(person, caseId, ActOrder.parse(Json.text(order)));
  }

  /** What a department says to a case that another one leads. */
  void says(String who, String caseId, String words) {
    Person signer = person(who, "协办窗口", Role.WINDOW_CLERK, Player.COUNTY, PARTS.get(who));
    county.county.partDesk().answer(signer, caseId, PartOrder.parse(words));
  }

  private String picture(Office office, Person person) {
    return office.picture(Drawings.signature(++pictures), person);
  }

  private static boolean isOfTheCounty(String who) {
    return who.equals("window") || who.equals("chief");
  }

  private static Person person(String who, String department) {
    return switch (who) {
      case "clerk" -> person(who, "李窗口", Role.TOWNSHIP_CLERK, Player.TOWNSHIP, "");
      case "reviewer" -> person(who, "赵审核", Role.TOWNSHIP_REVIEWER, Player.TOWNSHIP, "");
      case "mayor" -> person(who, "孙镇长", Role.FIRST_REPRESENTATIVE, Player.TOWNSHIP, "");
      case "window" -> person(who, "周窗口", Role.WINDOW_CLERK, Player.COUNTY, department);
      case "chief" -> person(who, "陈首席", Role.FIRST_REPRESENTATIVE, Player.COUNTY, department);
      default -> throw new IllegalArgumentException("nobody is called " + who);
    };
  }

  private static Person person(
      String id, String name, Role role, String region, String department) {
    return new Person("p-" + id, id, name, role, region, department, "", true);
  }
}
