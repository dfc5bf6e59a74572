package org.daiban.node.seals;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import org.daiban.core.cases.Act;
import org.daiban.core.cases.ActDetail;
import org.daiban.core.cases.Actor;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.EndingDetail;
import org.daiban.core.cases.Letter;
import org.daiban.core.cases.Role;
import org.daiban.core.cases.Transition;
import org.daiban.node.http.Refusal;
import org.daiban.node.letters.Letters;
import org.daiban.node.letters.Organ;
import org.daiban.node.people.Person;
import org.daiban.node.seals.SealAuthorisation.Purpose;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SealsTest {
  private static final String ITEM = "340511014000";
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final Person CHIEF = person("chief", Role.FIRST_REPRESENTATIVE);
  private static final Person MANAGER = person("manager", Role.CENTRE_MANAGER);

  private final Organ organ = Letters.organs().at(Letters.COUNTY, "县民政局");
  private Connection connection;

  @BeforeEach
  void open() throws SQLException, IOException {
    connection = DriverManager.getConnection("jdbc:sqlite::memory:");
    for (String script : List.of("V30__letters.sql", "V116__seals.sql", "V130__authority.sql")) {
      try (InputStream in = getClass().getResourceAsStream("/db/migration/" + script);
          Statement statement = connection.createStatement()) {
        statement.executeUpdate(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  @Test
  void sealUsedByPostAsksNobodyForAnAuthorisation() {
    assertDoesNotThrow(() -> Seals.require(connection, CHIEF, organ, ITEM, DAY));
  }

  @Test
  void personWithoutAuthorisationIsToldTheRuleAndWhatToDo() throws SQLException {
    keepForThoseNamed();
    Refusal refused = refused(ITEM, DAY);
    assertEquals("case-rule-v15", refused.problem().code());
    assertTrue(refused.problem().detail().contains("怀宁县民政局行政审批专用章"));
    assertTrue(refused.problem().todo().contains("用章"));
  }

  @Test
  void authorisationCoversItsItemsFromItsFirstDayToItsLast() throws SQLException {
    keepForThoseNamed();
    authorise("one", List.of(ITEM));
    assertDoesNotThrow(() -> Seals.require(connection, CHIEF, organ, ITEM, DAY));
    assertDoesNotThrow(() -> Seals.require(connection, CHIEF, organ, ITEM, DAY.plusDays(30)));
    refused(ITEM, DAY.minusDays(1));
    refused(ITEM, DAY.plusDays(31));
    refused("340511014001", DAY);
  }

  @Test
  void authorisationWithoutItemsCoversAll() throws SQLException {
    keepForThoseNamed();
    authorise("all", List.of());
    assertDoesNotThrow(() -> Seals.require(connection, CHIEF, organ, "340511014001", DAY));
  }

  @Test
  void authorisationTakenBackCoversNothingMore() throws SQLException {
    keepForThoseNamed();
    authorise("one", List.of());
    assertTrue(SealTable.revoke(connection, organ.id(), "one", MANAGER, 2L));
    refused(ITEM, DAY);
    assertEquals(1, SealTable.authorisations(connection, organ.id()).size());
  }

  @Test
  void decisionIsForThoseWhoMayDecideThisItemOnThisDay() throws SQLException {
    assertDoesNotThrow(() -> Seals.requireDecider(connection, CHIEF, organ, ITEM, DAY));
    keepForThoseNamed();
    authorise("seal", List.of());
    assertEquals("case-rule-authority", undecided(ITEM, DAY).problem().code());
    authorise("decide", Purpose.DECIDE, CHIEF.id(), List.of(ITEM));
    assertDoesNotThrow(() -> Seals.requireDecider(connection, CHIEF, organ, ITEM, DAY));
    undecided(ITEM, DAY.plusDays(31));
    undecided("340511014001", DAY);
    assertDoesNotThrow(() -> Seals.require(connection, CHIEF, organ, ITEM, DAY));
  }

  @Test
  void nodeSealsByItselfUntilOnlyThoseNamedMayAndThenOnlyIfItIsNamed() throws SQLException {
    assertTrue(Seals.maySealItself(connection, organ, ITEM, DAY));
    keepForThoseNamed();
    assertFalse(Seals.maySealItself(connection, organ, ITEM, DAY));
    authorise("node", Purpose.SYSTEM, Seals.SYSTEM, List.of(ITEM));
    assertTrue(Seals.maySealItself(connection, organ, ITEM, DAY));
    assertFalse(Seals.maySealItself(connection, organ, ITEM, DAY.plusDays(31)));
    assertFalse(Seals.maySealItself(connection, organ, "340511014001", DAY));
  }

  private Refusal undecided(String item, LocalDate day) {
    return assertThrows(
        Refusal.class, () -> Seals.requireDecider(connection, CHIEF, organ, item, day));
  }

  @Test
  void eachUseStandsInTheLogOnceWithItsLetterAndWhoSealedIt() throws SQLException {
    CaseFile file = Letters.received("张三");
    Letter letter = Letters.issued(connection, file, Letters.all("不符合条件").get(6));
    Act act =
        Act.on(
            file,
            Transition.T23,
            1_772_413_200_000L,
            DAY,
            Letters.COUNTY,
            new Actor(CHIEF.id(), CHIEF.role(), CHIEF.name()),
            new ActDetail.Decided(false, "不符合条件", "依据", "", letter));
    Seals.note(connection, act, file.number());
    Seals.note(connection, act, file.number());
    List<SealUse> uses = SealTable.uses(connection, organ.id(), 10);
    assertEquals(1, uses.size());
    assertEquals("怀民不〔2026〕1号", uses.get(0).letterNumber());
    assertEquals(file.number(), uses.get(0).caseNumber());
    assertEquals(CHIEF.name(), uses.get(0).personName());
  }

  @Test
  void letterThatAnAgentAskedForIsSealedByTheNodeAndNotByTheAgent() throws SQLException {
    CaseFile file = Letters.received("张三");
    Letter letter = Letters.issued(connection, file, Letters.all("不符合条件").get(6));
    Act act =
        Act.on(
            file,
            Transition.T27,
            1_772_413_200_000L,
            DAY,
            Letters.COUNTY,
            new Actor("agent", Role.PROXY_AGENT, "代办员"),
            new EndingDetail.Withdrawn(null, "代办员受申请人书面委托", "不办了", letter));
    Seals.note(connection, act, file.number());
    assertEquals("系统", SealTable.uses(connection, organ.id(), 10).get(0).personName());
  }

  private void keepForThoseNamed() throws SQLException {
    SealTable.keep(connection, organ.id(), new SealTable.Keeping("赵保管", true, true), MANAGER, 1L);
  }

  private void authorise(String id, List<String> items) throws SQLException {
    authorise(id, Purpose.SEAL, CHIEF.id(), items);
  }

  private void authorise(String id, Purpose purpose, String person, List<String> items)
      throws SQLException {
    SealAuthorisation given =
        new SealAuthorisation(
            id,
            purpose,
            organ.id(),
            person,
            CHIEF.name(),
            items,
            DAY,
            DAY.plusDays(30),
            "怀民〔2026〕1号",
            MANAGER.name(),
            1L,
            0L);
    SealTable.authorise(connection, given, MANAGER);
  }

  private Refusal refused(String item, LocalDate day) {
    return assertThrows(Refusal.class, () -> Seals.require(connection, CHIEF, organ, item, day));
  }

  private static Person person(String id, Role role) {
    return new Person(id, id, "陈" + id, role, "340822000000", "", "", true);
  }
}
