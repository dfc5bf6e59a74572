package org.daiban.world.simulation.machine;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import okio.ByteString;
import org.daiban.core.log.Certificate;
import org.daiban.core.log.Digest;
import org.daiban.core.log.EnrolmentAnswer;
import org.daiban.core.log.ExchangeAnswer;
import org.daiban.core.log.ExchangeRequest;
import org.daiban.core.log.RenewalRequest;
import org.daiban.core.log.RequestProof;
import org.daiban.core.log.Versions;
import org.daiban.core.wire.WireException;
import org.daiban.node.Ground;
import org.daiban.node.attachments.Attachments;
import org.daiban.node.cases.CaseDesk;
import org.daiban.node.cases.CaseParts;
import org.daiban.node.courier.CourierDesk;
import org.daiban.node.door.Challenges;
import org.daiban.node.enrolment.EnrolmentDesk;
import org.daiban.node.enrolment.EnrolmentTable;
import org.daiban.node.exchange.Applying;
import org.daiban.node.exchange.Exchange;
import org.daiban.node.http.Busy;
import org.daiban.node.http.Refusal;
import org.daiban.node.identity.Identity;
import org.daiban.node.identity.Machine;
import org.daiban.node.identity.Revocations;
import org.daiban.node.log.NodeLog;
import org.daiban.node.machines.RevocationDesk;
import org.daiban.node.machines.TakeOverDesk;
import org.daiban.node.machines.VillageMoveDesk;
import org.daiban.node.quarantine.QuarantineDesk;
import org.daiban.node.reference.Reference;
import org.daiban.node.renewal.RenewalDesk;
import org.daiban.node.store.Store;
import org.daiban.node.store.Transactions;
import org.daiban.node.time.GuidedClock;
import org.daiban.node.time.NodeTime;
import org.daiban.node.uploads.Uploads;

/** A township's or the county's program while it runs, seen from below and from its desks. */
public final class Node {
  private static final int SECRET_BYTES = 32;

  private static final ByteString UNKNOWN = ByteString.encodeUtf8("{\"code\":\"unknown-machine\"}");

  /** Every so many answers is sent too early by a node with that habit. */
  private static final int TOO_EARLY_EVERY = 5;

  /** Few, so that most of what comes in takes effect behind the receipt. */
  private static final int AT_ONCE_MAX = 2;

  private final Hardware hardware;
  private final Ground ground;
  private final Habits habits;
  private final Transactions transactions;
  private final Reference reference;
  private final NodeLog log;
  private final CaseParts parts;
  private final Applying applying;
  private final NodeTime time;
  private final Exchange exchange;
  private final Attachments attachments;
  private final PhotoDesk photos;
  private final CourierDesk courier;
  private final Challenges challenges;
  private int answers;

  /** Starts the program on a machine; its disk 0 is the node's store. */
  public Node(Hardware hardware, Habits habits) {
    GuidedClock clock = new GuidedClock(hardware.clock());
    this.hardware = hardware;
    this.habits = habits;
    this.ground = new Ground(clock, hardware.ground().random(), false);
    this.transactions = Store.over(hardware.disk(0).connection()).transactions();
    this.reference = new Reference(transactions, this::lookAgain);
    this.log = new NodeLog(ground);
    this.parts = new CaseParts(transactions, log, (connection, entry) -> false, reference, ground);
    this.applying = new Applying(transactions, parts.cases(), AT_ONCE_MAX);
    this.time = time(clock);
    this.exchange = new Exchange(transactions, applying, ground.clock(), Versions.OURS, time);
    Path folder = hardware.photos().path();
    this.attachments = new Attachments(folder, transactions, ground.clock());
    this.photos =
        new PhotoDesk(
            new Uploads(
                habits.uploads().apply(folder.resolve("unfinished")),
                attachments,
                transactions,
                ground.clock()));
    this.courier =
        new CourierDesk(transactions, exchange, attachments, new SimulatedSeals(ground), ground);
    this.challenges = new Challenges(ground.bytes(SECRET_BYTES));
  }

  /** A township's clock is believed once the county has told the time. */
  private NodeTime time(GuidedClock clock) {
    NodeTime guiding = NodeTime.guiding(clock, hardware::uptimeMs);
    guiding.given(transactions.read(EnrolmentTable::latestSeenMs));
    return guiding;
  }

  private void lookAgain(Connection connection) throws SQLException {
    parts.cases().lookAgain(connection);
  }

  /** What clerks do here. */
  public CaseDesk desk() {
    return parts.desk();
  }

  /** This machine. */
  public Machine machine() {
    return transactions.read(Identity::read);
  }

  /** Catalogue, calendars and regions as this node has them. */
  public Reference reference() {
    return reference;
  }

  /** The store. */
  public Transactions transactions() {
    return transactions;
  }

  /** Lets kept entries take effect, as the program's own thread does. */
  public Applying applying() {
    return applying;
  }

  /** What clerks do with what lies aside. */
  public QuarantineDesk quarantine() {
    return new QuarantineDesk(transactions, log, parts.cases(), parts.holders(), ground.clock());
  }

  /** Shuts machines out. */
  public RevocationDesk revocations() {
    return new RevocationDesk(transactions, log, ground.clock());
  }

  /** The county stands in for townships. */
  public TakeOverDesk takeOvers() {
    return new TakeOverDesk(transactions, parts.holders(), parts.cases(), ground.clock());
  }

  /** The county gives villages to other townships. */
  public VillageMoveDesk moves() {
    return new VillageMoveDesk(transactions, parts.holders(), parts.cases(), ground.clock());
  }

  /** Lets machines in. */
  public EnrolmentDesk enrolments() {
    return new EnrolmentDesk(transactions, ground);
  }

  /** Gives a machine whose log was forked a new name; empty when there is none to be had. */
  public Optional<EnrolmentAnswer> renew(String machine, String request) {
    RenewalRequest asked = RenewalRequest.parse(request);
    Optional<Certificate> known = transactions.read(read -> Identity.find(read, machine));
    boolean shutOut = transactions.read(read -> Revocations.find(read, machine)).isPresent();
    try {
      return known
          .filter(found -> !shutOut)
          .map(found -> new RenewalDesk(transactions, ground).renew(found, asked));
    } catch (Refusal notNow) {
      return Optional.empty();
    }
  }

  /** What clerks do with sticks here. */
  public CourierDesk courier() {
    return courier;
  }

  Exchange exchange() {
    return exchange;
  }

  CaseParts parts() {
    return parts;
  }

  /** Time, chance and identifiers of this program. */
  Ground ground() {
    return ground;
  }

  NodeTime time() {
    return time;
  }

  Attachments attachments() {
    return attachments;
  }

  /** Answers a request; what goes wrong is answered as the server would. */
  public Message.Answer answer(Message.Request request) {
    try {
      return entered(request);
    } catch (Refusal refusal) {
      return refused(refusal);
    }
  }

  private Message.Answer entered(Message.Request request) {
    Optional<Certificate> machine = known(request);
    if (!machine.isPresent()) {
      return new Message.Answer(401, fresh(request), "", -1, -1, UNKNOWN);
    }
    if (!isProven(request, machine.get())) {
      return new Message.Answer(401, fresh(request), "", -1, -1, ByteString.EMPTY);
    }
    if (request.photo() != null) {
      return photos.answer(request, machine.get(), machine());
    }
    ExchangeRequest asked = parsed(request);
    if (!asked.device().equals(request.machine())) {
      throw Refusal.forbidden("other-machine", "", "");
    }
    return habits.answersFirst() && ++answers % TOO_EARLY_EVERY == 0
        ? answeredFirst(request, machine.get(), asked)
        : signed(request, exchange.exchange(machine.get(), asked, fresh(request)));
  }

  /** A machine that another node has let in brings along who vouches for it. */
  private Optional<Certificate> known(Message.Request request) {
    String name = request.machine();
    Optional<Certificate> known = transactions.read(read -> Identity.find(read, name));
    if (known.isPresent() || request.vouching().isEmpty()) {
      return known;
    }
    if (transactions.read(read -> Identity.isVouchedFor(read, name, request.vouching()))) {
      transactions.write(
          connection -> {
            Identity.learn(connection, request.vouching(), ground.clock().millis());
            return null;
          });
    }
    return transactions.read(read -> Identity.find(read, name));
  }

  /** The answer is out, and the power is gone before the disk has the work. */
  private Message.Answer answeredFirst(
      Message.Request request, Certificate machine, ExchangeRequest asked) {
    List<Message.Answer> sent = new ArrayList<>();
    try {
      transactions.write(
          connection -> {
            sent.add(signed(request, exchange.exchange(machine, asked, fresh(request))));
            throw new TooLate();
          });
    } catch (TooLate undone) {
      return sent.get(0);
    }
    throw new IllegalStateException("the work was undone and nobody was told");
  }

  private static final class TooLate extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private static ExchangeRequest parsed(Message.Request request) {
    try {
      return ExchangeRequest.parse(request.body().toByteArray());
    } catch (WireException unreadable) {
      throw Refusal.badRequest("exchange-unreadable", "", "");
    }
  }

  private boolean isProven(Message.Request request, Certificate machine) {
    return challenges.holds(request.challenge(), request.machine(), ground.clock().millis())
        && RequestProof.requestHolds(
            request.signature(),
            machine.publicKey(),
            request.method(),
            request.path(),
            request.machine(),
            request.challenge(),
            request.signedBody());
  }

  private Message.Answer signed(Message.Request request, ExchangeAnswer answer) {
    byte[] body = answer.bytes();
    Machine self = machine();
    String signature =
        RequestProof.ofAnswer(self.signer(), self.name(), request.challenge(), Digest.of(body));
    return new Message.Answer(200, answer.challenge(), signature, -1, -1, ByteString.of(body));
  }

  private String fresh(Message.Request request) {
    return challenges.fresh(request.machine(), ground.clock().millis());
  }

  private static Message.Answer refused(Refusal refusal) {
    if (refusal instanceof Busy busy) {
      return Message.Answer.busy(busy.seconds());
    }
    return Message.Answer.plain(
        refusal.problem().status(), ByteString.of(refusal.problem().toJson()));
  }
}
