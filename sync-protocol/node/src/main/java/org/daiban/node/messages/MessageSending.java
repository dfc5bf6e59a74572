package org.daiban.node.messages;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.number.PhoneNumber;
import org.daiban.node.cases.CasePapers;
import org.daiban.node.ports.PortDown;
import org.daiban.node.ports.PortHealth;
import org.daiban.node.ports.PortWork;
import org.daiban.node.ports.Rest;
import org.daiban.node.reference.Reference;
import org.daiban.node.store.Transactions;

/**
 * Sends what was written down, and asks what became of it. A message is handed over under the same
 * id until the partner has taken it, so that a crash between the two sends nothing twice; one that
 * could not be handed over for three days is dropped, since it would only confuse.
 */
public final class MessageSending implements PortWork {
  static final String PORT = "messages";
  private static final int PAGE = 20;
  private static final long CLAIM_MS = 60_000;
  private static final long REMIND_EVERY_MS = 3_600_000;

  /** After these, the partner is asked what became of a message. */
  private static final List<Long> ASK_AFTER_MS = List.of(60_000L, 600_000L, 3_600_000L);

  private final Transactions transactions;
  private final Optional<MessagePort> port;
  private final Messages messages;
  private final Clock clock;
  private final Rest rest = new Rest();
  private long remindFromMs;

  /**
   * @param port empty where this node uses none: then nothing is written down and nothing is sent
   */
  public MessageSending(
      Transactions transactions, Optional<MessagePort> port, Reference reference, Clock clock) {
    this.transactions = transactions;
    this.port = port;
    this.messages = new Messages(reference, clock);
    this.clock = clock;
  }

  @Override
  public String name() {
    return PORT;
  }

  @Override
  public boolean step() {
    if (port.isEmpty()) {
      return false;
    }
    boolean more = transactions.write(this::putDown);
    return send(port.get()) || more;
  }

  @Override
  public PortHealth health() {
    return port.isEmpty()
        ? PortHealth.unused(PORT)
        : transactions.read(
            connection ->
                rest.health(
                    PORT,
                    MessageTable.countWaiting(connection),
                    MessageTable.oldestMs(connection)));
  }

  private boolean putDown(Connection connection) throws SQLException {
    boolean more = messages.putDown(connection);
    if (clock.millis() >= remindFromMs) {
      messages.remind(connection);
      remindFromMs = clock.millis() + REMIND_EVERY_MS;
    }
    return more;
  }

  private boolean send(MessagePort partner) {
    long now = clock.millis();
    if (!rest.mayAsk(now) || QuietHours.next(now) > now) {
      return false;
    }
    List<MessageTable.Row> due =
        transactions.read(connection -> MessageTable.due(connection, now, PAGE));
    for (MessageTable.Row one : due) {
      if (!turn(partner, one)) {
        return false;
      }
    }
    return due.size() == PAGE;
  }

  /** Answers whether the partner has answered. */
  private boolean turn(MessagePort partner, MessageTable.Row one) {
    try {
      boolean first = one.state().equals(MessageTable.WAITING);
      Optional<MessageFate> fate = first ? handOver(partner, one) : ask(partner, one);
      if (fate.isPresent()) {
        rest.answered(clock.millis());
        transactions.write(connection -> note(connection, one, fate.get()));
      }
      return true;
    } catch (PortDown down) {
      rest.failed(clock.millis(), down.getMessage());
      transactions.write(connection -> later(connection, one));
      return false;
    }
  }

  private Optional<MessageFate> handOver(MessagePort partner, MessageTable.Row one)
      throws PortDown {
    Optional<VillagerMessage> message = transactions.write(connection -> claim(connection, one));
    return message.isPresent() ? Optional.of(partner.send(message.get())) : Optional.empty();
  }

  private Optional<MessageFate> ask(MessagePort partner, MessageTable.Row one) throws PortDown {
    boolean ours =
        transactions.write(
            connection -> MessageTable.claim(connection, one, clock.millis() + CLAIM_MS));
    return ours ? Optional.of(partner.fate(one.id())) : Optional.empty();
  }

  /** The message with its number, unless another program has it or nobody is to be told it now. */
  private Optional<VillagerMessage> claim(Connection connection, MessageTable.Row one)
      throws SQLException {
    if (!MessageTable.claim(connection, one, clock.millis() + CLAIM_MS)) {
      return Optional.empty();
    }
    Optional<CaseFile> file = CasePapers.find(connection, one.caseId());
    Optional<PhoneNumber> phone =
        file.isPresent() ? messages.phone(connection, file.get()) : Optional.<PhoneNumber>empty();
    String drop = phone.isEmpty() ? "没有手机号" : messages.outdated(connection, one, file.get());
    if (!drop.isEmpty()) {
      MessageTable.set(connection, one, MessageTable.DROPPED, 0, 0, clock.millis(), drop);
      return Optional.empty();
    }
    return phone.map(number -> new VillagerMessage(one.id(), number.value(), one.text()));
  }

  private Void note(Connection connection, MessageTable.Row one, MessageFate fate)
      throws SQLException {
    long now = clock.millis();
    boolean sent = fate.state() == MessageFate.State.SENT;
    int asked = one.state().equals(MessageTable.WAITING) ? 0 : one.tries() + 1;
    boolean askAgain = sent && asked < ASK_AFTER_MS.size();
    long next = askAgain ? now + ASK_AFTER_MS.get(asked) : Long.MAX_VALUE;
    MessageTable.set(connection, one, fate.state().name(), asked, next, now, fate.note());
    return null;
  }

  private Void later(Connection connection, MessageTable.Row one) throws SQLException {
    boolean old = clock.millis() - one.madeMs() > Messages.NEWS_MS;
    boolean first = one.state().equals(MessageTable.WAITING);
    if (old && first) {
      MessageTable.set(
          connection, one, MessageTable.DROPPED, 0, 0, clock.millis(), Messages.TOO_OLD);
      return null;
    }
    int tries = first ? one.tries() + 1 : one.tries();
    long next = old ? Long.MAX_VALUE : clock.millis();
    MessageTable.set(connection, one, one.state(), tries, next, one.toldMs(), one.note());
    return null;
  }
}
