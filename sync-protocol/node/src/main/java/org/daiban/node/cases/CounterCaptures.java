package org.daiban.node.cases;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daiban.core.cases.Act;
import org.daiban.core.cases.ActDetail;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.ItemLaw;
import org.daiban.core.cases.Level;
import org.daiban.core.cases.RequestRef;
import org.daiban.core.cases.Verdict;
import org.daiban.core.catalogue.ServiceItem;
import org.daiban.core.log.Actor;
import org.daiban.core.log.Entry;
import org.daiban.core.log.EntryType;
import org.daiban.core.number.RegionCode;
import org.daiban.core.request.Application;
import org.daiban.core.request.HandedMaterial;
import org.daiban.core.request.Mandate;
import org.daiban.core.request.Manifest;
import org.daiban.node.Ground;
import org.daiban.node.feed.Change;
import org.daiban.node.http.Refusal;
import org.daiban.node.identity.Identity;
import org.daiban.node.identity.Machine;
import org.daiban.node.identity.Moves;
import org.daiban.node.log.NodeLog;
import org.daiban.node.people.Person;
import org.daiban.node.reference.Reference;

/**
 * Takes down an application that comes to this node itself and not by a village's device: the
 * capture is an entry of the node's own log, and the receipt (T1, T2) follows in the same
 * transaction. All that a device's application has it has too, but the pictures.
 */
public final class CounterCaptures {
  private static final Manifest NO_PICTURES = new Manifest(List.of());

  private final CaseBook book;
  private final Followers followers;
  private final NodeLog log;
  private final Reference reference;
  private final Ground ground;
  private final Clock clock;

  CounterCaptures(
      CaseBook book, Followers followers, NodeLog log, Reference reference, Ground ground) {
    this.book = book;
    this.followers = followers;
    this.log = log;
    this.reference = reference;
    this.ground = ground;
    this.clock = ground.clock();
  }

  /**
   * What is handed in.
   *
   * @param caseId a new UUID
   * @param number all 24 digits, of this node's own
   * @param region the village that the applicant belongs to
   * @param form checked and made plain
   */
  public record Handed(
      String caseId,
      String number,
      String region,
      ServiceItem item,
      String catalogue,
      Map<String, Object> form,
      List<HandedMaterial> materials) {}

  /** A new case's identity. */
  public String newId() {
    return ground.caseId();
  }

  /** A number of this node's own out of those set apart for rolls; empty when the day has none. */
  public Optional<String> rollNumber(Connection connection) throws SQLException {
    String region = Identity.read(connection).enrolled().region();
    return CaseNumbers.ofRoll(connection, new RegionCode(region), Beijing.today(clock));
  }

  /** In whose name this node receives the item's cases of a village; empty when another does. */
  public static Optional<String> office(Connection connection, ItemLaw law, String region)
      throws SQLException {
    return Requests.office(connection, Identity.read(connection).name(), law, region);
  }

  /** Receives it; what is to be published is added to the changes. */
  public CaseFile take(
      Connection connection, Person clerk, Handed handed, String office, List<Change> changes)
      throws SQLException {
    Entry entry = captured(connection, clerk, handed);
    Act act = received(connection, clerk, handed, office, entry);
    Verdict verdict = book.act(connection, null, act, handed.item().law(), changes);
    if (verdict instanceof Verdict.Refused refused) {
      throw Refusal.byRule(refused.rule(), refused.reason(), refused.todo());
    }
    followers.after(connection, handed.caseId(), handed.item(), changes);
    return ((Verdict.Moved) verdict).file();
  }

  private Entry captured(Connection connection, Person clerk, Handed handed) throws SQLException {
    LocalDate today = Beijing.today(clock);
    Application application =
        new Application(
            handed.number(),
            handed.item().code(),
            today.toString(),
            handed.form(),
            handed.materials(),
            Mandate.NONE,
            false,
            NO_PICTURES.digest());
    Machine self = Identity.read(connection);
    Actor actor = new Actor(clerk.id(), clerk.role().name(), self.enrolled().region());
    return log.append(
        connection,
        handed.caseId(),
        EntryType.CAPTURE,
        actor,
        handed.catalogue(),
        application.text());
  }

  private Act received(
      Connection connection, Person clerk, Handed handed, String office, Entry entry)
      throws SQLException {
    ItemLaw law = handed.item().law();
    Application application = Application.parse(entry.payload());
    ActDetail.Received detail =
        new ActDetail.Received(
            new RequestRef(entry.header().device(), entry.header().seq()),
            handed.number(),
            handed.item().code(),
            law.name(),
            handed.catalogue(),
            application.applicant(),
            handed.region(),
            office,
            law.decideLevel(),
            law.department(),
            entry.header().clock().deviceMs(),
            Requests.duplicate(connection, entry, application).orElse(""));
    int moves = law.acceptLevel() == Level.TOWNSHIP ? Moves.count(connection, handed.region()) : 0;
    return Act.received(
        handed.caseId(),
        Identity.read(connection).name(),
        moves,
        clock.millis(),
        reference.calendar().receiptDay(Beijing.now(clock), Beijing.CLOSING),
        new org.daiban.core.cases.Actor(clerk.id(), clerk.role(), clerk.name()),
        detail);
  }
}
