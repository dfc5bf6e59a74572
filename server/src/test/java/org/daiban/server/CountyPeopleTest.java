package org.daiban.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daiban.core.cases.Role;
import org.daiban.core.log.FeedItem;
import org.daiban.core.number.RegionCode;
import org.daiban.node.Ground;
import org.daiban.node.NodeProgram;
import org.daiban.node.Options;
import org.daiban.node.feed.ChangeFeed;
import org.daiban.node.http.Refusal;
import org.daiban.node.people.People;
import org.daiban.node.people.Person;
import org.daiban.node.people.PersonText;
import org.daiban.node.store.Transactions;
import org.daiban.server.people.PeopleDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Accounts of the county: which posts there are, and shutting people out. */
class CountyPeopleTest {
  private static final String COUNTY = "340822000000";

  @TempDir Path folder;
  private NodeProgram county;
  private PeopleDesk desk;

  @BeforeEach
  void start() throws Exception {
    Options options =
        Options.read(List.of("--data", folder.toString(), "--port", "0"), Map.of(), 0, Set.of());
    Ground ground = new Ground(Clock.system(NodeProgram.ZONE), new SecureRandom(), false);
    county = NodeProgram.start(options, ground);
    desk = county.beans().getBean(PeopleDesk.class);
  }

  @AfterEach
  void stop() {
    county.close();
  }

  @ParameterizedTest
  @CsvSource({
    "PROXY_AGENT,          340822100201, '',          ''",
    "PROXY_AGENT,          340822100000, '',          region",
    "PROXY_AGENT,          340822100201, 县民政局,     department",
    "TOWNSHIP_CLERK,       340822100000, '',          ''",
    "TOWNSHIP_CLERK,       340822000000, '',          region",
    "TOWNSHIP_CLERK,       340822100000, 县民政局,     department",
    "TOWNSHIP_REVIEWER,    340822100201, '',          region",
    "WINDOW_CLERK,         340822000000, 县民政局,     ''",
    "WINDOW_CLERK,         340822000000, '',          department",
    "WINDOW_CLERK,         340822000000, 县没有这个局, department",
    "WINDOW_CLERK,         340822000000, 乡镇人民政府, department",
    "WINDOW_CLERK,         340822100000, 县民政局,     region",
    "FIRST_REPRESENTATIVE, 340822000000, 县民政局,     ''",
    "FIRST_REPRESENTATIVE, 340822000000, '',          department",
    "FIRST_REPRESENTATIVE, 340822100000, '',          ''",
    "FIRST_REPRESENTATIVE, 340822100000, 县民政局,     department",
    "CENTRE_MANAGER,       340822000000, '',          ''",
    "CENTRE_MANAGER,       340822100000, '',          region",
    "WINDOW_CLERK,         340823000000, 县民政局,     region",
    "PROXY_AGENT,          340822999999, '',          region",
    "PROXY_AGENT,          somewhere,    '',          region",
    "SYSTEM,               340822000000, '',          role"
  })
  void accountIsMadeOnlyForAPostThatExists(
      Role role, String region, String department, String wrong) {
    if (wrong.isEmpty()) {
      assertEquals("some.one", desk.add("some.one", "测试", role, region, department).login());
    } else {
      Refusal refusal =
          assertThrows(Refusal.class, () -> desk.add("some.one", "测试", role, region, department));
      assertEquals(wrong, refusal.problem().fields().get(0).id());
    }
  }

  @Test
  void personIsShutOutAndLetInAgainAndTheFeedSaysSo() {
    Person manager = desk.all(new RegionCode(COUNTY)).get(0);
    String id = desk.add("wang", "测试", Role.PROXY_AGENT, "340822100201", "").id();
    desk.setActive(manager, id, false);
    assertFalse(person(id).active());
    assertFalse(fed(id).active());
    desk.setActive(manager, id, true);
    assertTrue(person(id).active());
    assertTrue(fed(id).active());
  }

  @Test
  void managerDoesNotShutThemselvesOut() {
    Person manager = desk.all(new RegionCode(COUNTY)).get(0);
    Refusal refusal =
        assertThrows(Refusal.class, () -> desk.setActive(manager, manager.id(), false));
    assertEquals("own-account", refusal.problem().code());
    assertTrue(person(manager.id()).active());
  }

  @Test
  void forgottenPasswordIsReplacedByAFreshOneAndTheFeedSaysSo() {
    Person manager = desk.all(new RegionCode(COUNTY)).get(0);
    PeopleDesk.NewPerson added = desk.add("wang", "测试", Role.PROXY_AGENT, "340822100201", "");
    String before = person(added.id()).verifier();
    PeopleDesk.NewPerson reset = desk.resetPassword(manager, added.id());
    assertEquals("wang", reset.login());
    assertNotEquals(added.password(), reset.password());
    assertNotEquals(before, person(added.id()).verifier());
    assertEquals(person(added.id()).verifier(), fed(added.id()).verifier());
  }

  @Test
  void managerDoesNotResetTheirOwnPassword() {
    Person manager = desk.all(new RegionCode(COUNTY)).get(0);
    Refusal refusal = assertThrows(Refusal.class, () -> desk.resetPassword(manager, manager.id()));
    assertEquals("own-account", refusal.problem().code());
  }

  private Person person(String id) {
    return county.beans().getBean(People.class).find(id).orElseThrow();
  }

  private Person fed(String id) {
    return county
        .beans()
        .getBean(Transactions.class)
        .read(connection -> ChangeFeed.find(connection, FeedItem.PERSON, id))
        .map(PersonText::parse)
        .orElseThrow();
  }
}
