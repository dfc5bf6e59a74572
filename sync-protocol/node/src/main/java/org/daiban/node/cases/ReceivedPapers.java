package org.daiban.node.cases;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daiban.core.cases.Act;
import org.daiban.core.cases.ActDetail;
import org.daiban.core.cases.IntakeDetail;
import org.daiban.core.cases.RequestRef;
import org.daiban.core.log.Adoption;
import org.daiban.core.log.Entry;
import org.daiban.core.log.EntryType;
import org.daiban.core.request.Application;
import org.daiban.core.request.Supplement;
import org.daiban.core.wire.WireException;
import org.daiban.node.intake.AsideEntry;
import org.daiban.node.intake.AsideTable;
import org.daiban.node.intake.KeptEntry;
import org.daiban.node.intake.KeptTable;

/**
 * The papers of a case that its holder has taken in: the application its receipt names and the
 * supplements its corrections name. Where a case came as a snapshot its acts are not here, and what
 * was kept of its papers and can be read stands for them.
 */
final class ReceivedPapers {
  private ReceivedPapers() {}

  /** The application; empty where its text is not here. */
  static Optional<Application> application(Connection connection, String caseId)
      throws SQLException {
    Optional<RequestRef> named =
        CaseTable.received(connection, caseId).map(ActDetail.Received::request);
    for (Entry paper : papers(connection, caseId, EntryType.CAPTURE)) {
      Optional<Application> read = read(paper, Application::parse);
      if (read.isPresent() && (!named.isPresent() || named.get().equals(ref(paper)))) {
        return read;
      }
    }
    return Optional.empty();
  }

  /** The supplements, in the order they were taken in. */
  static List<Supplement> supplements(Connection connection, String caseId) throws SQLException {
    List<RequestRef> named = new ArrayList<>();
    List<Act> history = CaseTable.history(connection, caseId);
    for (Act act : history) {
      if (act.detail() instanceof ActDetail.Corrected
          || act.detail() instanceof IntakeDetail.Followed) {
        named.add(act.detail().request());
      }
    }
    List<Supplement> supplements = new ArrayList<>();
    for (Entry paper : papers(connection, caseId, EntryType.SUPPLEMENT)) {
      if (history.isEmpty() || named.contains(ref(paper))) {
        read(paper, Supplement::parse).ifPresent(supplements::add);
      }
    }
    return supplements;
  }

  /**
   * All that was kept of one type: the entries of this node's first histories, those that were
   * adopted, under the name of the entry that adopted them, and those that are aside here while the
   * case's holder has them.
   */
  private static List<Entry> papers(Connection connection, String caseId, String type)
      throws SQLException {
    List<Entry> papers = new ArrayList<>();
    KeptTable.ofCase(connection, caseId, type).forEach(kept -> papers.add(kept.entry()));
    for (KeptEntry kept : KeptTable.ofCase(connection, caseId, EntryType.ADOPT)) {
      read(kept.entry(), Adoption::parse)
          .filter(adoption -> adoption.entry().header().type().equals(type))
          .ifPresent(adoption -> papers.add(adoption.under(kept.entry().header())));
    }
    for (AsideEntry aside : AsideTable.ofCase(connection, caseId)) {
      if (AsideEntry.STANDING.equals(aside.decision())
          && aside.entry().header().type().equals(type)) {
        papers.add(aside.entry());
      }
    }
    return papers;
  }

  private interface Reader<T> {
    T read(String payload);
  }

  private static <T> Optional<T> read(Entry entry, Reader<T> reader) {
    try {
      return Optional.ofNullable(entry.payload()).map(reader::read);
    } catch (WireException unreadable) {
      return Optional.empty();
    }
  }

  private static RequestRef ref(Entry entry) {
    return new RequestRef(entry.header().device(), entry.header().seq());
  }
}
