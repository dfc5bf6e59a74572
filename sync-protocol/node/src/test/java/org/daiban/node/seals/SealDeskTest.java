package org.daiban.node.seals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import org.daiban.core.cases.Role;
import org.daiban.core.wire.Fields;
import org.daiban.core.wire.Json;
import org.daiban.node.HandClock;
import org.daiban.node.TestNode;
import org.daiban.node.http.Refusal;
import org.daiban.node.people.People;
import org.daiban.node.people.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who can be given the use of a seal. */
class SealDeskTest {
  private static final String CIVIL_AFFAIRS = "340822-11";
  private static final Person MANAGER = person("manager", Role.CENTRE_MANAGER, "");

  @TempDir Path folder;

  @Test
  void sealIsGivenToPeopleOfItsOwnDepartmentOnly() {
    try (TestNode county = TestNode.county(new HandClock(), folder)) {
      People people = county.bean(People.class);
      people.put(person("own", Role.WINDOW_CLERK, "县民政局"));
      people.put(person("other", Role.WINDOW_CLERK, "县林业局"));
      SealDesk desk = county.bean(SealDesk.class);
      Refusal refused =
          assertThrows(Refusal.class, () -> desk.authorise(MANAGER, CIVIL_AFFAIRS, to("other")));
      assertEquals("fields-invalid", refused.problem().code());
      desk.authorise(MANAGER, CIVIL_AFFAIRS, to("own"));
      List<SealAuthorisation> given =
          county
              .transactions()
              .read(connection -> SealTable.authorisations(connection, CIVIL_AFFAIRS));
      assertEquals(List.of("own"), given.stream().map(SealAuthorisation::person).toList());
    }
  }

  private static Fields to(String login) {
    return Json.object(
        "{\"login\":\""
            + login
            + "\",\"from\":\"2026-03-02\",\"to\":\"2026-03-31\",\"document\":\"怀民〔2026〕1号\"}",
        1_000);
  }

  private static Person person(String id, Role role, String department) {
    return new Person(id, id, "测试", role, "340822000000", department, "", true);
  }
}
