package org.daiban.node.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Map;
import org.daiban.core.cases.Role;
import org.daiban.node.TestNode;
import org.daiban.node.people.Jurisdiction;
import org.daiban.node.people.People;
import org.daiban.node.people.Person;
import org.daiban.node.supervision.SupervisionBoard;
import org.junit.jupiter.api.Test;

/** What the first board of supervision counts, and for whom. */
class SupervisionBoardTest extends CaseStory {
  private static final String COUNTY = "340822000000";
  private static final String BUREAU = "县民政局";
  private static final Person MANAGER = person("mgr", Role.CENTRE_MANAGER, COUNTY, "");
  private static final Person WINDOW = person("win", Role.WINDOW_CLERK, COUNTY, BUREAU);

  @Test
  void overdueCaseStandsOnceAsTheWorstThatIsOpenOfIt() {
    overdue();
    Map<String, Object> all = part(MANAGER, "all");
    assertEquals(List.of(1L, 0L, 0L, 1L), counts(all), "open, yellow, red, past the statute");
    assertEquals(1L, all.get("review"));
    Map<String, Object> bureau = only(MANAGER, "departments");
    assertEquals(BUREAU, bureau.get("department"));
    assertEquals(1L, bureau.get("deepRed"));
    Map<String, Object> place = only(MANAGER, "places");
    assertEquals("高河镇", place.get("townshipName"));
    assertEquals(1L, place.get("deepRed"));
  }

  @Test
  void boardIsOfOnesOwnArea() {
    overdue();
    assertEquals(List.of(0L, 0L, 0L, 0L), counts(part(FAR, "all")));
    assertEquals(1L, part(CHIEF, "all").get("open"));
    Person forestry = person("x", Role.WINDOW_CLERK, COUNTY, "县林业局");
    assertEquals(0L, part(forestry, "all").get("open"));
  }

  @Test
  void placesAreListedWithWhatTheySaidLast() {
    captured();
    assertEquals("TOWNSHIP", only(MANAGER, "heard").get("kind"));
    assertEquals("VILLAGE", only(township, CLERK, "heard").get("kind"));
    assertEquals(List.of(), lines(county, WINDOW, "heard"), "machines are no matter of a window");
  }

  @Test
  void onlyWhoRunsTheCentreSeesItsWindowsAndWhoIsThere() {
    overdue();
    county.bean(People.class).put(WINDOW);
    Map<String, Object> window = only(MANAGER, "windows");
    assertEquals(BUREAU, window.get("department"));
    assertEquals(1L, window.get("people"));
    assertEquals(0L, window.get("here"));
    assertEquals(1L, window.get("open"));
    assertNull(board(county, WINDOW).get("windows"));
  }

  /** Accepted on 2026-03-02, thirty working days by law: 2026-04-14. */
  private void overdue() {
    captured();
    act(CLERK, order("T10"));
    relayUp();
    clock.set("2026-04-14T16:00:00Z");
    county.bean(Deadlines.class).pass();
  }

  private static List<Object> counts(Map<String, Object> line) {
    return List.of(line.get("open"), line.get("yellow"), line.get("red"), line.get("deepRed"));
  }

  private static Map<String, Object> board(TestNode node, Person person) {
    return node.bean(SupervisionBoard.class).of(person, Jurisdiction.area(person)).asMap();
  }

  @SuppressWarnings("unchecked")
  private Map<String, Object> part(Person person, String name) {
    return (Map<String, Object>) board(county, person).get(name);
  }

  private Map<String, Object> only(Person person, String name) {
    return only(county, person, name);
  }

  private static Map<String, Object> only(TestNode node, Person person, String name) {
    List<Map<String, Object>> lines = lines(node, person, name);
    assertEquals(1, lines.size(), lines::toString);
    return lines.get(0);
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> lines(TestNode node, Person person, String name) {
    return (List<Map<String, Object>>) board(node, person).get(name);
  }
}
