package org.daiban.node.cases;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.log.Entry;
import org.daiban.core.request.AttachmentRef;
import org.daiban.core.request.Manifest;
import org.daiban.node.attachments.Arrivals;
import org.daiban.node.feed.Change;
import org.daiban.node.identity.Moves;

/** Writes down which attachments a case's manifests name. */
final class CaseManifests {
  private static final int REGION_DIGITS = 12;

  private CaseManifests() {}

  /**
   * Takes a manifest from a village of the case or from a node that serves it; false when it is
   * somebody else's, who would make the case wait for photos that nobody brings.
   */
  static boolean take(Connection connection, Entry entry, List<Change> changes)
      throws SQLException {
    String caseId = entry.header().caseId();
    String device = entry.header().device();
    Optional<String> known = CaseTable.find(connection, caseId).map(CaseManifests::region);
    boolean mayName = !known.isPresent() || Moves.serves(connection, device, known.get());
    if (mayName) {
      String region = known.orElse(device.substring(0, REGION_DIGITS));
      for (AttachmentRef attachment : Manifest.parse(entry.payload()).attachments()) {
        changes.addAll(Arrivals.named(connection, caseId, region, attachment));
      }
    }
    return mayName;
  }

  private static String region(CaseFile file) {
    return file.subject().region();
  }
}
