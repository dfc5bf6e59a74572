package org.daiban.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.daiban.core.cases.Role;
import org.daiban.node.people.Person;
import org.daiban.node.people.Routes;
import org.daiban.node.store.Sql;
import org.daiban.node.store.Transactions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every route of the agent's program, once as a township's node and once as a village's device,
 * against every role. What the address may name:
 *
 * <pre>
 * 1  at the township a case of its village 高河, at the village a case of its own; its picture
 * 2  at the township a case of another township; its picture
 * 4  a picture that no case names, added by somebody else
 * ?  something that is not here
 * </pre>
 *
 * A cell says which of them this person reaches; yes is all, - is none. A village's device is the
 * village's alone, so all its pictures are.
 */
class AgentRoutesTest {
  /**
   * far: another township's clerk; farAgent: of another village; window and stray: the county's.
   */
  private static final List<Person> PEOPLE =
      List.of(
          person("agent", Role.PROXY_AGENT, TestNode.VILLAGE, ""),
          person("farAgent", Role.PROXY_AGENT, "340822101201", ""),
          person("clerk", Role.TOWNSHIP_CLERK, TestNode.TOWNSHIP, ""),
          person("far", Role.TOWNSHIP_CLERK, "340822101000", ""),
          person("reviewer", Role.TOWNSHIP_REVIEWER, TestNode.TOWNSHIP, ""),
          person("head", Role.FIRST_REPRESENTATIVE, TestNode.TOWNSHIP, ""),
          person("window", Role.WINDOW_CLERK, TestNode.COUNTY, "县民政局"),
          person("stray", Role.WINDOW_CLERK, TestNode.COUNTY, ""),
          person("manager", Role.CENTRE_MANAGER, TestNode.COUNTY, ""));

  @TempDir Path folder;
  private TestNode county;
  private TestNode machine;
  private Browser browser;
  private String own = "1";

  @BeforeEach
  void start() throws Exception {
    county = TestNode.county(folder.resolve("county"));
    county.add("agent.one", Role.PROXY_AGENT, TestNode.VILLAGE, "");
    machine = TestNode.start(folder.resolve("machine"), 0, 2);
    browser = new Browser(machine);
  }

  private void enrol(String region) {
    browser.post(
        "enrolment",
        "{\"upstream\":\"" + county.address() + "\",\"code\":\"" + county.code(region) + "\"}");
    browser.until("node", node -> node.text().contains("2026]"));
  }

  @AfterEach
  void stop() {
    browser.close();
    machine.close();
    county.close();
  }

  @Test
  void everyRouteOfATownshipLetsInWhomItsRowNames() {
    enrol(TestNode.TOWNSHIP);
    addCase("1", TestNode.VILLAGE);
    addCase("2", "340822101201");
    write("INSERT INTO attachment_adder (hash, person) VALUES ('4', 'somebody')");
    assertEquals(squeezed(AgentRouteTables.TOWNSHIP), table());
  }

  @Test
  void everyRouteOfAVillageLetsInWhomItsRowNames() {
    enrol(TestNode.VILLAGE);
    browser.signIn("agent.one");
    own = Applications.capture(browser);
    assertEquals(squeezed(AgentRouteTables.VILLAGE), table());
  }

  @Test
  void onlyTheseRoutesAreOpenAndNoneIsForgotten() {
    Routes routes = machine.bean(Routes.class);
    assertEquals(AgentRouteTables.OPEN, routes.open());
    assertEquals(List.of(), routes.unguarded());
  }

  private void addCase(String id, String region) {
    write(
        "INSERT INTO case_file VALUES (?, '1', '1', ?, '县民政局', '', 'REVIEW', '', 1, 1, 0, '')",
        id,
        region);
    write("INSERT INTO case_attachment VALUES (?, ?, 1, 'image/png', '', 1, 0, 0)", id, id);
  }

  private void write(String sql, Object... parameters) {
    machine.bean(Transactions.class).write(connection -> Sql.update(connection, sql, parameters));
  }

  private String table() {
    Routes routes = machine.bean(Routes.class);
    StringBuilder table = new StringBuilder("route");
    PEOPLE.forEach(person -> table.append(' ').append(person.id()));
    for (String route : routes.allowed()) {
      table.append('\n').append(route);
      PEOPLE.forEach(person -> table.append(' ').append(cell(routes, route, person)));
    }
    return table.append('\n').toString();
  }

  private String cell(Routes routes, String route, Person person) {
    Map<String, Object> variables = new LinkedHashMap<>();
    List<String> reached = new ArrayList<>();
    List<String> named = List.of("1", "2", "4", "?");
    for (String name : named) {
      for (String variable : List.of("id", "hash", "code", "letter")) {
        variables.put(variable, name.equals("1") ? own : name);
      }
      if (routes.lets(person, route, variables)) {
        reached.add(name);
      }
    }
    return reached.isEmpty()
        ? "-"
        : reached.size() == named.size() ? "yes" : String.join("", reached);
  }

  private static String squeezed(String table) {
    return table.lines().map(line -> line.replaceAll(" +", " ")).collect(Collectors.joining("\n"))
        + "\n";
  }

  private static Person person(String id, Role role, String region, String department) {
    return new Person(id, id, "测试", role, region, department, "", true);
  }
}
