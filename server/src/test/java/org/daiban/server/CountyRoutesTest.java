package org.daiban.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.daiban.core.cases.Role;
import org.daiban.node.Ground;
import org.daiban.node.NodeProgram;
import org.daiban.node.Options;
import org.daiban.node.people.People;
import org.daiban.node.people.Person;
import org.daiban.node.people.Routes;
import org.daiban.node.store.Sql;
import org.daiban.node.store.Transactions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every route of the county's program against every role, with what the address may name:
 *
 * <pre>
 * 1  a case of 高河镇 that 县民政局 decides, its picture
 * 2  a case of 高河镇 that 县林业局 decides and in which 县民政局 takes part, its picture
 * 3  a case of 石牌镇 that 县民政局 decides, its picture
 * 4  a picture that no case names, added by somebody else
 * p  a person of the county
 * ?  something that is not here
 * </pre>
 *
 * A cell says which of them this person reaches; yes is all, - is none.
 */
class CountyRoutesTest {
  private static final String COUNTY = "340822000000";
  private static final String GAOHE = "340822100000";
  private static final String GAOHE_VILLAGE = "340822100201";

  /** clerk, reviewer, head: of 高河镇. window, chief: of 县民政局. stray: without a department. */
  private static final List<Person> PEOPLE =
      List.of(
          person("agent", Role.PROXY_AGENT, GAOHE_VILLAGE, ""),
          person("clerk", Role.TOWNSHIP_CLERK, GAOHE, ""),
          person("reviewer", Role.TOWNSHIP_REVIEWER, GAOHE, ""),
          person("head", Role.FIRST_REPRESENTATIVE, GAOHE, ""),
          person("window", Role.WINDOW_CLERK, COUNTY, "县民政局"),
          person("chief", Role.FIRST_REPRESENTATIVE, COUNTY, "县民政局"),
          person("stray1", Role.WINDOW_CLERK, COUNTY, ""),
          person("stray2", Role.FIRST_REPRESENTATIVE, COUNTY, ""),
          person("manager", Role.CENTRE_MANAGER, COUNTY, ""),
          person("editor", Role.CATALOGUE_EDITOR, COUNTY, ""),
          person("critic", Role.CATALOGUE_REVIEWER, COUNTY, ""),
          person("publisher", Role.CATALOGUE_PUBLISHER, COUNTY, ""));

  private static final String TABLE =
      """
      route                                     agent clerk reviewer head window chief stray1 stray2 manager editor critic publisher
      GET /api/attachments/{hash}               12 12 12 12 123 123 - - 123 - - -
      GET /api/calendar                         yes yes yes yes yes yes - - yes yes yes yes
      GET /api/desk/backup                      - - - - - - - - yes - - -
      GET /api/desk/board                       - yes yes yes yes yes - - yes - - -
      GET /api/desk/cases/{id}                  - 12 12 12 123 123 - - 123 - - -
      GET /api/desk/cases/{id}/cards            - 12 12 12 123 123 - - 123 - - -
      GET /api/desk/cases/{id}/forms/{form}     - 12 12 12 13 13 - - 123 - - -
      GET /api/desk/cases/{id}/forms/{form}/pdf - 12 12 12 13 13 - - 123 - - -
      GET /api/desk/cases/{id}/letters/{letter} - 12 12 12 123 123 - - 123 - - -
      GET /api/desk/cases/{id}/letters/{letter}/pdf - 12 12 12 123 123 - - 123 - - -
      GET /api/desk/cases/{id}/messages         - 12 12 12 123 123 - - 123 - - -
      GET /api/desk/cases/{id}/shared           - 12 12 12 123 123 - - 123 - - -
      GET /api/desk/catalogue                   - - - - - - - - yes yes yes yes
      GET /api/desk/catalogue/{code}            - - - - - - - - yes yes yes yes
      GET /api/desk/catalogue/{code}/guide      - - - - - - - - yes yes yes yes
      GET /api/desk/catalogue/{code}/guide/pdf  - - - - - - - - yes yes yes yes
      GET /api/desk/catalogue/{code}/sheet      - - - - - - - - yes yes yes yes
      GET /api/desk/colleagues                  - yes yes yes yes yes - - - - - -
      GET /api/desk/courier                     - - - - - - - - yes - - -
      GET /api/desk/courier/files/{name}        - - - - - - - - yes - - -
      GET /api/desk/devices                     - yes - - - - - - yes - - -
      GET /api/desk/forms                       - yes yes yes yes yes - - yes - - -
      GET /api/desk/machines/charges            - - - - - - - - yes - - -
      GET /api/desk/machines/village-moves      - - - - - - - - yes - - -
      GET /api/desk/parts                       - yes yes yes yes yes - - yes - - -
      GET /api/desk/ports                       - yes - - - - - - yes - - -
      GET /api/desk/quarantine                  - yes yes yes - yes - - yes - - -
      GET /api/desk/rolls                       - - - - yes - - - - - - -
      GET /api/desk/rolls/items/{code}/template - - - - yes - - - - - - -
      GET /api/desk/rolls/{roll}                - - - - yes - - - - - - -
      GET /api/desk/rolls/{roll}/failed         - - - - yes - - - - - - -
      GET /api/desk/rolls/{roll}/received       - - - - yes - - - - - - -
      GET /api/desk/seals                       - yes yes yes yes yes - - yes - - -
      GET /api/desk/seals/{organ}/authorisations/{authorisation} - - - - yes yes - - yes - - -
      GET /api/desk/seals/{organ}/log           - - - - yes yes - - yes - - -
      GET /api/desk/silent-villages             - yes - - - - - - yes - - -
      GET /api/desk/supervision                 - yes yes yes yes yes - - yes - - -
      GET /api/desk/supervision/board           - yes yes yes yes yes - - yes - - -
      GET /api/items/{code}                     yes yes yes yes yes yes - - yes yes yes yes
      GET /api/items{?q}                        yes yes yes yes yes yes - - yes yes yes yes
      GET /api/manual/{name}                    yes yes yes yes yes yes - - yes yes yes yes
      GET /api/people                           - - - - - - - - yes - - -
      GET /api/regions                          yes yes yes yes yes yes - - yes yes yes yes
      GET /api/session                          yes yes yes yes yes yes yes yes yes yes yes yes
      POST /api/attachments                     yes yes yes yes yes yes - - yes yes yes yes
      POST /api/calendar                        - - - - - - - - yes - - -
      POST /api/desk/acceptances                - yes yes yes yes yes - - - - - -
      POST /api/desk/cases/{id}/acts            - - - - 13 13 - - - - - -
      POST /api/desk/cases/{id}/cards/ruling    - - - - - - - - 123 - - -
      POST /api/desk/cases/{id}/cards/words     - 12 12 12 123 123 - - - - - -
      POST /api/desk/cases/{id}/erasure         - - - - - - - - 123 - - -
      POST /api/desk/cases/{id}/recusal         - - - - 13 13 - - - - - -
      POST /api/desk/cases/{id}/reopen          - - - - - - - - 123 - - -
      POST /api/desk/catalogue-drafts/{draft}/drop - - - - - - - - - yes - -
      POST /api/desk/catalogue-drafts/{draft}/publish - - - - - - - - - - - yes
      POST /api/desk/catalogue-drafts/{draft}/review - - - - - - - - - - yes -
      POST /api/desk/catalogue-drafts/{draft}/submit - - - - - - - - - yes - -
      POST /api/desk/catalogue/import           - - - - - - - - - yes - -
      POST /api/desk/catalogue/{code}/draft     - - - - - - - - - yes - -
      POST /api/desk/catalogue/{code}/sheet     - - - - - - - - - yes - -
      POST /api/desk/catalogue/{code}/stop      - - - - - - - - - - - yes
      POST /api/desk/courier/answers            - - - - - - - - yes - - -
      POST /api/desk/courier/files/{name}       - - - - - - - - yes - - -
      POST /api/desk/courier/import             - - - - - - - - yes - - -
      POST /api/desk/devices/codes              - - - - - - - - yes - - -
      POST /api/desk/letters/check              - yes yes yes yes yes - - yes - - -
      POST /api/desk/machines/hand-over         - - - - - - - - yes - - -
      POST /api/desk/machines/move-village      - - - - - - - - yes - - -
      POST /api/desk/machines/take-over         - - - - - - - - yes - - -
      POST /api/desk/machines/{name}/revoke     - - - - - - - - yes - - -
      POST /api/desk/parts/{id}                 - - - - 2 2 - - - - - -
      POST /api/desk/quarantine/adopt           - yes yes yes - yes - - yes - - -
      POST /api/desk/quarantine/set-aside       - yes yes yes - yes - - yes - - -
      POST /api/desk/queue                      - yes yes yes yes yes - - yes - - -
      POST /api/desk/rolls/items/{code}/sheet   - - - - yes - - - - - - -
      POST /api/desk/rolls/{roll}/pause         - - - - yes - - - - - - -
      POST /api/desk/seals/{organ}              - - - - - - - - yes - - -
      POST /api/desk/seals/{organ}/authorisations - - - - - - - - yes - - -
      POST /api/desk/seals/{organ}/authorisations/{authorisation}/revoke - - - - - - - - yes - - -
      POST /api/people                          - - - - - - - - yes - - -
      POST /api/people/{id}/active              - - - - - - - - p - - -
      POST /api/people/{id}/password            - - - - - - - - p - - -
      POST /api/session/password                yes yes yes yes yes yes yes yes yes yes yes yes
      POST /api/upload-token                    - yes yes yes yes yes - - yes - - -
      """;

  /**
   * Signing in and out, what the sign-in page shows, the pages for everybody, and the machines,
   * which sign what they say.
   */
  private static final List<String> OPEN =
      List.of(
          "DELETE /api/session",
          "DELETE /sync/v1/attachments/{hex}",
          "GET /api/node",
          "GET /public",
          "GET /public/items",
          "GET /public/items/{code}",
          "GET /public/papers",
          "GET /public/progress",
          "GET /sync/v1/attachments/{hex}",
          "HEAD /api/node",
          "HEAD /public",
          "HEAD /public/items",
          "HEAD /public/items/{code}",
          "HEAD /public/papers",
          "HEAD /public/progress",
          "HEAD /sync/v1/attachments/{hex}",
          "OPTIONS /sync/v1/attachments",
          "OPTIONS /sync/v1/attachments/{hex}",
          "PATCH /sync/v1/attachments/{hex}",
          "POST /api/session",
          "POST /public/papers",
          "POST /public/progress",
          "POST /sync/v1/attachments",
          "POST /sync/v1/enrol",
          "POST /sync/v1/exchange",
          "POST /sync/v1/renew");

  @TempDir Path folder;
  private NodeProgram county;
  private Routes routes;

  @BeforeEach
  void start() throws Exception {
    Options options =
        Options.read(List.of("--data", folder.toString(), "--port", "0"), Map.of(), 0, Set.of());
    Ground ground = new Ground(Clock.system(NodeProgram.ZONE), new SecureRandom(), false);
    county = NodeProgram.start(options, ground);
    routes = county.beans().getBean(Routes.class);
    county.beans().getBean(People.class).put(person("p", Role.PROXY_AGENT, GAOHE_VILLAGE, ""));
    addCase("1", GAOHE_VILLAGE, "县民政局");
    addCase("2", GAOHE_VILLAGE, "县林业局");
    addCase("3", "340822101201", "县民政局");
    write("INSERT INTO case_part VALUES ('2', 1, '县民政局', 1)");
    write("INSERT INTO attachment_adder (hash, person) VALUES ('4', 'p')");
  }

  private void addCase(String id, String region, String department) {
    write(
        "INSERT INTO case_file VALUES (?, '1', '1', ?, ?, '', 'REVIEW', '', 1, 1, 0, '')",
        id,
        region,
        department);
    write("INSERT INTO case_attachment VALUES (?, ?, 1, 'image/png', '', 1, 0, 0)", id, id);
  }

  private void write(String sql, Object... parameters) {
    county
        .beans()
        .getBean(Transactions.class)
        .write(connection -> Sql.update(connection, sql, parameters));
  }

  @AfterEach
  void stop() {
    county.close();
  }

  @Test
  void everyRouteLetsInWhomItsRowNamesAndOnWhatItNames() {
    assertEquals(squeezed(TABLE), table());
  }

  @Test
  void onlyTheseRoutesAreOpenAndNoneIsForgotten() {
    assertEquals(OPEN, routes.open());
    assertEquals(List.of(), routes.unguarded());
  }

  @Test
  void whoHasAddedAPictureSeesItBeforeACaseNamesIt() {
    Person adder = person("p", Role.PROXY_AGENT, GAOHE_VILLAGE, "");
    assertEquals("124", cell("GET /api/attachments/{hash}", adder));
  }

  private String table() {
    StringBuilder table = new StringBuilder("route");
    PEOPLE.forEach(person -> table.append(' ').append(person.id()));
    for (String route : routes.allowed()) {
      table.append('\n').append(route);
      PEOPLE.forEach(person -> table.append(' ').append(cell(route, person)));
    }
    return table.append('\n').toString();
  }

  private String cell(String route, Person person) {
    Map<String, Object> variables = new LinkedHashMap<>();
    List<String> reached = new ArrayList<>();
    List<String> named = List.of("1", "2", "3", "4", "p", "?");
    for (String name : named) {
      for (String variable : List.of("id", "hash", "code", "letter")) {
        variables.put(variable, name);
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
