package org.daiban.node.cases;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daiban.core.cases.Act;
import org.daiban.core.cases.ActDetail;
import org.daiban.core.cases.RequestRef;
import org.daiban.core.log.EntryType;
import org.daiban.core.request.Application;
import org.daiban.core.request.Supplement;
import org.daiban.core.wire.WireException;
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
    for (KeptEntry kept : KeptTable.ofCase(connection, caseId, EntryType.CAPTURE)) {
      Optional<Application> read = read(kept, Application::parse);
      if (read.isPresent() && (!named.isPresent() || named.get().equals(ref(kept)))) {
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
      if (act.detail() instanceof ActDetail.Corrected corrected) {
        named.add(corrected.request());
      }
    }
    List<Supplement> supplements = new ArrayList<>();
    for (KeptEntry kept : KeptTable.ofCase(connection, caseId, EntryType.SUPPLEMENT)) {
      if (history.isEmpty() || named.contains(ref(kept))) {
        read(kept, Supplement::parse).ifPresent(supplements::add);
      }
    }
    return supplements;
  }

  private interface Reader<T> {
    T read(String payload);
  }

  private static <T> Optional<T> read(KeptEntry kept, Reader<T> reader) {
    try {
      return Optional.ofNullable(kept.entry().payload()).map(reader::read);
    } catch (WireException unreadable) {
      return Optional.empty();
    }
  }

  private static RequestRef ref(KeptEntry kept) {
    return new RequestRef(kept.entry().header().device(), kept.entry().header().seq());
  }
}
