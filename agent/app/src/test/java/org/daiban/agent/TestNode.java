package org.daiban.agent;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.daiban.core.cases.Role;
import org.daiban.core.log.FeedItem;
import org.daiban.node.Ground;
import org.daiban.node.NodeProgram;
import org.daiban.node.Options;
import org.daiban.node.enrolment.EnrolmentDesk;
import org.daiban.node.feed.Change;
import org.daiban.node.feed.ChangeFeed;
import org.daiban.node.identity.Identity;
import org.daiban.node.people.FeedNews;
import org.daiban.node.people.Passwords;
import org.daiban.node.people.People;
import org.daiban.node.people.Person;
import org.daiban.node.people.PersonText;
import org.daiban.node.reference.Reference;
import org.daiban.node.store.Store;
import org.daiban.node.store.Transactions;

/**
 * A program on a real port and a real data folder. As a county it stands without the county's own
 * screens: it keeps, holds, publishes and lets machines in like the real one, with the same code.
 */
final class TestNode implements AutoCloseable {
  static final String COUNTY = "340822000000";
  static final String TOWNSHIP = "340822100000";
  static final String VILLAGE = "340822100201";
  static final String PASSWORD = "ceshi-mima-1";

  private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

  private final NodeProgram program;
  private final Ground ground;

  private TestNode(NodeProgram program, Ground ground) {
    this.program = program;
    this.ground = ground;
  }

  /** A machine that is what its folder says; a fresh folder is nobody's. */
  static TestNode start(Path folder, int port, long seed) throws Exception {
    return start(folder, port, seed, NOW);
  }

  /** The same some days later. */
  static TestNode startAfter(Duration later, Path folder, int port, long seed) throws Exception {
    return start(folder, port, seed, NOW.plus(later));
  }

  private static TestNode start(Path folder, int port, long seed, Instant now) throws Exception {
    Ground ground = new Ground(Clock.fixed(now, NodeProgram.ZONE), new Random(seed), true);
    Options options =
        new Options(
            folder,
            "127.0.0.1",
            port,
            Optional.empty(),
            Optional.empty(),
            Map.of(
                "pull",
                "1",
                "courier",
                stick(folder).toString(),
                "copy",
                copy(folder).toString(),
                "card-reader",
                "simulated"));
    return new TestNode(NodeProgram.start(options, ground), ground);
  }

  /** The folder that stands for a stick beside the machines' own. */
  static Path stick(Path folder) {
    return folder.resolveSibling("stick");
  }

  /** The folder on another disk for second copies; it is not there unless a test makes it. */
  static Path copy(Path folder) {
    return folder.resolveSibling("copy of " + folder.getFileName());
  }

  /** A county with the sample catalogue, regions, organs and calendars. */
  static TestNode county(Path folder) throws Exception {
    try (Store store = Store.open(folder)) {
      store
          .transactions()
          .write(
              connection -> {
                Identity.open(connection, "0123456789abcdef");
                return Identity.becomeCounty(connection, COUNTY, NOW.toEpochMilli());
              });
    }
    TestNode county = start(folder, 0, 1);
    Reference reference = county.bean(Reference.class);
    reference.publishRegions(sample("regions.json"));
    reference.publishCatalogue(sample("catalogue.json"));
    reference.publishOrgans(sample("organs.json"));
    reference.publishYear(2026, "样例", sample("holidays-2026.csv"));
    return county;
  }

  /** Adds a person whose password is {@link #PASSWORD}, as the county's people desk does. */
  void add(String login, Role role, String region, String department) {
    add(login, "测试", role, region, department);
  }

  /** The same with a name of their own. */
  void add(String login, String name, Role role, String region, String department) {
    byte[] salt = ground.bytes(Passwords.SALT_BYTES);
    Person person =
        new Person(
            ground.id(),
            login,
            name,
            role,
            region,
            department,
            Passwords.verifier(PASSWORD, salt),
            true);
    Change change =
        new Change(FeedItem.PERSON, person.id(), FeedItem.region(region), PersonText.of(person));
    bean(Transactions.class)
        .write(
            connection -> {
              bean(People.class).put(person);
              ChangeFeed.publish(connection, List.of(change));
              return null;
            });
  }

  /** Shuts a person out or lets them in again, as the county's people desk does. */
  void setActive(String login, boolean active) {
    Person person = bean(People.class).findByLogin(login).orElseThrow().withActive(active);
    bean(Transactions.class)
        .write(
            connection -> {
              bean(People.class).put(person);
              bean(FeedNews.class).changed(connection, person);
              return null;
            });
  }

  /** What this node knows of a person. */
  Person person(String login) {
    return bean(People.class).findByLogin(login).orElseThrow();
  }

  /** A one-time code for a place below. */
  String code(String region) {
    return bean(EnrolmentDesk.class).issue(region, "test").code();
  }

  String address() {
    return program.address().toString();
  }

  int port() {
    return URI.create(address()).getPort();
  }

  <T> T bean(Class<T> type) {
    return program.beans().getBean(type);
  }

  @Override
  public void close() {
    program.close();
  }

  static String sample(String name) {
    try (InputStream in = TestNode.class.getResourceAsStream("/sample/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
