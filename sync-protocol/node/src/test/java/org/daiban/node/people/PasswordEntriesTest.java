package org.daiban.node.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.daiban.core.cases.Role;
import org.daiban.core.log.Actor;
import org.daiban.core.log.ClockEvidence;
import org.daiban.core.log.Digest;
import org.daiban.core.log.Entry;
import org.daiban.core.log.EntryHeader;
import org.daiban.core.log.EntryType;
import org.daiban.core.request.PasswordChange;
import org.daiban.node.HandClock;
import org.daiban.node.TestNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whose change of a password the county's list takes over. */
class PasswordEntriesTest {
  private static final String PERSON = "0b6a5a0e-54a6-4c57-8a7b-3f1f3ad0c001";
  private static final String REGION = "340822100201";
  private static final String FIRST = Passwords.verifier("made-up 口令 1", new byte[16]);
  private static final String OFFLINE = Passwords.verifier("made-up 口令 2", new byte[16]);
  private static final String RESET = Passwords.verifier("made-up 口令 3", new byte[16]);

  @TempDir Path folder;
  private TestNode county;
  private People people;

  @BeforeEach
  void start() {
    county = TestNode.county(new HandClock(), folder);
    people = county.bean(People.class);
    people.put(new Person(PERSON, "agent.one", "甲代办", Role.PROXY_AGENT, REGION, "", FIRST, true));
  }

  @AfterEach
  void stop() {
    county.close();
  }

  private boolean take(String device, PasswordChange change) {
    EntryHeader header =
        new EntryHeader(
            EntryHeader.VERSION,
            device,
            1,
            Digest.NONE,
            PERSON,
            null,
            EntryType.PASSWORD,
            new Actor(PERSON, "PROXY_AGENT", REGION),
            "",
            new ClockEvidence(0, 0, "boot", null, null),
            Entry.seal("00", change.text()));
    Entry entry = Entry.of(header, "00", change.text());
    return county
        .transactions()
        .write(connection -> county.bean(PasswordEntries.class).take(connection, entry));
  }

  private String verifier() {
    return people.find(PERSON).orElseThrow().verifier();
  }

  @Test
  void changeMadeWithoutALinkIsTakenOver() {
    assertTrue(take(REGION + "-00", new PasswordChange(PERSON, OFFLINE, Digest.of(FIRST))));
    assertEquals(OFFLINE, verifier());
  }

  @Test
  void changeThatArrivesAfterAResetDoesNotUndoIt() {
    people.put(people.find(PERSON).orElseThrow().withVerifier(RESET));
    assertFalse(take(REGION + "-00", new PasswordChange(PERSON, OFFLINE, Digest.of(FIRST))));
    assertEquals(RESET, verifier());
    assertTrue(take(REGION + "-00", new PasswordChange(PERSON, OFFLINE, Digest.of(RESET))));
    assertEquals(OFFLINE, verifier());
  }

  @Test
  void machineOfAnotherPlaceChangesNobodysPassword() {
    assertFalse(take("340822100202-00", new PasswordChange(PERSON, OFFLINE, null)));
    assertEquals(FIRST, verifier());
  }
}
