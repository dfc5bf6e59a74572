package org.daiban.node.quarantine;

import java.util.List;
import org.daiban.node.intake.AsideEntry;

/** What waits of one author for one case: the entries in the order they were written. */
record AsideCase(String device, String caseId, List<AsideEntry> entries) {
  String cause() {
    return entries.get(0).cause();
  }
}
