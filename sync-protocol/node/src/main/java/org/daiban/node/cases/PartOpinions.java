package org.daiban.node.cases;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.daiban.core.cases.Act;
import org.daiban.core.cases.Actor;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.CaseState;
import org.daiban.core.cases.PartOpinion;
import org.daiban.core.cases.RequestRef;
import org.daiban.core.cases.Transition;
import org.daiban.core.cases.Verdict;
import org.daiban.core.catalogue.ServiceItem;
import org.daiban.core.log.Batch;
import org.daiban.core.log.Entry;
import org.daiban.core.log.EntryType;
import org.daiban.core.log.FeedItem;
import org.daiban.core.log.Outcome;
import org.daiban.core.wire.WireException;
import org.daiban.node.feed.Change;
import org.daiban.node.feed.ChangeFeed;
import org.daiban.node.identity.Identity;
import org.daiban.node.intake.CheckedBatch;

/**
 * What departments say to a case that several look at together. An opinion is an entry of the
 * county's log and a request to whoever holds the case: it lies here until the holder has turned it
 * into T14 or refused it. A township learns of it by the county's feed.
 */
final class PartOpinions {
  private final CaseBook book;
  private final Outcomes outcomes;
  private final Clock clock;

  PartOpinions(CaseBook book, Clock clock) {
    this.book = book;
    this.outcomes = new Outcomes(clock);
    this.clock = clock;
  }

  /** The change that tells the holder of an opinion of this node. */
  static Change change(CaseFile file, Batch batch) {
    return new Change(
        FeedItem.OPINION,
        key(file.caseId(), batch.device(), batch.from()),
        FeedItem.region(file.subject().region()),
        batch.text());
  }

  private static String key(String caseId, String device, long seq) {
    return caseId + "/" + device + ":" + seq;
  }

  /** Keeps an opinion that came down the county's feed; the id of its case. */
  static String take(Connection connection, String text) throws SQLException {
    Batch batch = Batch.parse(text);
    String county = Identity.root(connection).subject();
    CheckedBatch checked = CheckedBatch.of(batch, text, Identity.find(connection, batch.device()));
    Entry entry = batch.entries().get(0);
    boolean fits =
        !checked.refusal().isPresent()
            && batch.device().equals(county)
            && batch.entries().size() == 1
            && entry.header().type().equals(EntryType.OPINION)
            && entry.payload() != null;
    if (!fits) {
      throw new WireException("not an opinion of the county's");
    }
    keep(connection, batch);
    return entry.header().caseId();
  }

  /** Keeps an opinion here; false when the part has another one under way. */
  static boolean keep(Connection connection, Batch batch) throws SQLException {
    PartOpinion opinion = PartOpinion.parse(batch.entries().get(0).payload());
    return PartTable.keep(connection, batch, opinion.part(), opinion.kind());
  }

  /**
   * The holder has answered an opinion that lies here: nobody needs to be told of it any more. Of
   * any other request nothing happens.
   */
  static void settled(Connection connection, RequestRef request) throws SQLException {
    Optional<String> caseId = PartTable.caseOf(connection, request.device(), request.seq());
    if (caseId.isPresent()) {
      PartTable.answered(connection, request.device(), request.seq());
      Optional<CaseFile> file = CaseTable.find(connection, caseId.get());
      if (file.isPresent()) {
        ChangeFeed.forget(
            connection,
            FeedItem.OPINION,
            key(caseId.get(), request.device(), request.seq()),
            FeedItem.region(file.get().subject().region()));
      }
    }
  }

  /** Answers the next opinion on a case that this node holds; false when none is to be answered. */
  boolean next(
      Connection connection, String node, CaseFile file, ServiceItem item, List<Change> changes)
      throws SQLException {
    if (!file.holder().equals(node) || file.state() == CaseState.SUSPENDED) {
      return false;
    }
    List<PartTable.Said> waiting = PartTable.unanswered(connection, file.caseId());
    if (waiting.isEmpty()) {
      return false;
    }
    PartTable.Said said = waiting.get(0);
    if (!AnsweredRequests.has(connection, said.entry())) {
      answer(connection, file, said.entry(), item, changes);
    }
    settled(connection, new RequestRef(said.device(), said.seq()));
    return true;
  }

  private void answer(
      Connection connection, CaseFile file, Entry entry, ServiceItem item, List<Change> changes)
      throws SQLException {
    Verdict verdict = verdict(connection, file, entry, item, changes);
    if (verdict instanceof Verdict.Refused refused) {
      changes.add(
          CaseBook.outcome(
              outcomes.of(
                  connection,
                  entry,
                  Outcome.REFUSED,
                  refused.rule(),
                  refused.reason(),
                  refused.todo())));
    }
  }

  private Verdict verdict(
      Connection connection, CaseFile file, Entry entry, ServiceItem item, List<Change> changes)
      throws SQLException {
    try {
      PartOpinion opinion = PartOpinion.parse(entry.payload());
      if (!opinion.answers(file.joint())) {
        return new Verdict.Refused("T14", "这份协办意见答复的不是现在这一次分送。", "请看办件的最新情况，需要的请重新答复。");
      }
      return book.act(connection, file, act(file, entry, opinion), item.law(), changes);
    } catch (WireException | DateTimeException unreadable) {
      return new Verdict.Refused("FORMAT", "协办意见的内容无法读取。", "请升级程序后重新答复。");
    }
  }

  /**
   * The act of the holder. Its date is that of the signature, however long it was under way; a
   * township whose clock was ahead at the split must not refuse it for that.
   */
  private Act act(CaseFile file, Entry entry, PartOpinion opinion) {
    LocalDate split = file.joint().splitOn();
    LocalDate date = opinion.on().isBefore(split) ? split : opinion.on();
    org.daiban.core.log.Actor writer = entry.header().actor();
    Actor actor = new Actor(writer.person(), writer.role(), opinion.signer());
    RequestRef request = new RequestRef(entry.header().device(), entry.header().seq());
    return Act.on(
        file, Transition.T14, clock.millis(), date, file.holder(), actor, opinion.detail(request));
  }
}
