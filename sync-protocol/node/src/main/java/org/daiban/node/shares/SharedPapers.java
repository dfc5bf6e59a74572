package org.daiban.node.shares;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.Role;
import org.daiban.core.catalogue.ServiceItem;
import org.daiban.core.log.Actor;
import org.daiban.core.log.Entry;
import org.daiban.core.log.EntryType;
import org.daiban.core.request.SharedPaper;
import org.daiban.node.cases.CasePapers;
import org.daiban.node.cases.ShareLines;
import org.daiban.node.identity.Identity;
import org.daiban.node.log.NodeLog;
import org.daiban.node.ports.PortDown;
import org.daiban.node.ports.PortHealth;
import org.daiban.node.ports.PortWork;
import org.daiban.node.ports.Rest;
import org.daiban.node.reference.Reference;
import org.daiban.node.store.Transactions;

/**
 * Looks up what applicants left to shared data. That they ticked it is their consent; nothing else
 * is ever asked. A question is {@linkplain PutDown put down}, asked outside of any transaction, and
 * answered by an entry of this node's log.
 */
public final class SharedPapers implements PortWork {
  static final String PORT = "shares";
  private static final int PAGE = 20;

  /** A program that dies while it asks leaves the question to be asked again after this. */
  private static final long CLAIM_MS = 60_000;

  /** Who has no answer after so long is asked no more, and the paper is asked of the applicant. */
  private static final long PATIENCE_MS = 3 * 24 * 3_600_000L;

  private final Transactions transactions;
  private final Optional<SharePort> port;
  private final Reference reference;
  private final NodeLog log;
  private final Clock clock;
  private final PutDown putDown;
  private final Rest rest = new Rest();

  /**
   * @param port empty where this node uses none: then nothing is put down and nothing is asked
   */
  public SharedPapers(
      Transactions transactions,
      Optional<SharePort> port,
      Reference reference,
      NodeLog log,
      Clock clock) {
    this.transactions = transactions;
    this.port = port;
    this.reference = reference;
    this.log = log;
    this.clock = clock;
    this.putDown = new PutDown(reference, clock);
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
    boolean more = putDown.step(transactions);
    return ask(port.get()) || more;
  }

  @Override
  public PortHealth health() {
    return port.isEmpty()
        ? PortHealth.unused(PORT)
        : transactions.read(
            connection ->
                rest.health(
                    PORT, ShareTable.countWaiting(connection), ShareTable.oldestMs(connection)));
  }

  /** Whether the partner has been failing. */
  boolean isDown() {
    return rest.health(PORT, 0, 0).failures() > 0;
  }

  private boolean ask(SharePort partner) {
    if (!rest.mayAsk(clock.millis())) {
      return false;
    }
    List<ShareTable.Waiting> due =
        transactions.read(connection -> ShareTable.due(connection, clock.millis(), PAGE));
    for (ShareTable.Waiting one : due) {
      if (!ask(partner, one)) {
        return false;
      }
    }
    return due.size() == PAGE;
  }

  /** Answers whether the partner has answered. */
  private boolean ask(SharePort partner, ShareTable.Waiting one) {
    Optional<ShareQuestion> question = transactions.write(connection -> claim(connection, one));
    if (question.isEmpty()) {
      return true;
    }
    try {
      ShareAnswer answer = partner.look(question.get());
      rest.answered(clock.millis());
      transactions.write(connection -> keep(connection, one, question.get(), answer));
      return true;
    } catch (PortDown down) {
      rest.failed(clock.millis(), down.getMessage());
      transactions.write(connection -> later(connection, one, question.get()));
      return false;
    }
  }

  /** The question, unless another program asks it or nobody needs the answer any more. */
  private Optional<ShareQuestion> claim(Connection connection, ShareTable.Waiting one)
      throws SQLException {
    if (!ShareTable.claim(connection, one, clock.millis() + CLAIM_MS)) {
      return Optional.empty();
    }
    Optional<CaseFile> file =
        CasePapers.held(connection, one.caseId()).filter(held -> held.state().isOpen());
    Optional<ServiceItem> item = file.flatMap(this::item);
    Optional<ShareQuestion> question =
        item.isPresent()
            ? question(connection, one, file.get(), item.get())
            : Optional.<ShareQuestion>empty();
    if (question.isEmpty()) {
      ShareTable.end(connection, one, ShareTable.DROPPED);
    }
    return question;
  }

  private Optional<ServiceItem> item(CaseFile file) {
    return reference.item(file.subject().catalogue(), file.item());
  }

  /** Empty for a form without a citizen's number: nobody can be looked up by a name. */
  private static Optional<ShareQuestion> question(
      Connection connection, ShareTable.Waiting one, CaseFile file, ServiceItem item)
      throws SQLException {
    Map<String, Object> form = CasePapers.form(connection, file, item);
    Object citizen = form.get("id_no");
    if (citizen == null || citizen.toString().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new ShareQuestion(
            one.caseId() + "/" + one.no() + "/" + one.askedMs(), // one asked anew is another
            file.number(),
            file.item(),
            one.paper(),
            form.getOrDefault("applicant_name", "").toString(),
            citizen.toString(),
            "办理" + item.name(),
            Identity.read(connection).enrolled().region()));
  }

  private Void keep(
      Connection connection, ShareTable.Waiting one, ShareQuestion question, ShareAnswer answer)
      throws SQLException {
    Optional<CaseFile> file = CasePapers.held(connection, one.caseId());
    if (file.isEmpty()) {
      ShareTable.end(connection, one, ShareTable.DROPPED);
    } else if (ShareTable.end(connection, one, ShareTable.DONE)) {
      ShareLines.take(connection, written(connection, file.get(), one, question, answer));
    }
    return null;
  }

  private Entry written(
      Connection connection,
      CaseFile file,
      ShareTable.Waiting one,
      ShareQuestion question,
      ShareAnswer answer)
      throws SQLException {
    SharedPaper line =
        new SharedPaper(
            one.no(),
            one.paper(),
            answer.result(),
            answer.source(),
            answer.asOf(),
            question.purpose(),
            one.askedMs(),
            clock.millis(),
            answer.note());
    Actor system = new Actor("system", Role.SYSTEM.name(), file.subject().region());
    return log.append(
        connection,
        file.caseId(),
        EntryType.SHARED,
        system,
        file.subject().catalogue(),
        line.text());
  }

  private Void later(Connection connection, ShareTable.Waiting one, ShareQuestion question)
      throws SQLException {
    if (clock.millis() - one.askedMs() < PATIENCE_MS) {
      ShareTable.again(connection, one, clock.millis());
      return null;
    }
    return keep(
        connection, one, question, new ShareAnswer(SharedPaper.NO_ANSWER, "", "", "三天没有答复"));
  }
}
