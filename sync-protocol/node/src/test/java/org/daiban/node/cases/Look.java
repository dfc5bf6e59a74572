package org.daiban.node.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.daiban.core.cases.ActsInOrder;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.log.Digest;
import org.daiban.core.log.FeedItem;
import org.daiban.core.log.Outcome;
import org.daiban.core.wire.Json;
import org.daiban.node.TestNode;
import org.daiban.node.attachments.AttachmentTable;
import org.daiban.node.attachments.UpwardAttachment;
import org.daiban.node.feed.ChangeFeed;
import org.daiban.node.intake.KeptEntry;
import org.daiban.node.intake.KeptTable;
import org.daiban.node.store.Sql;

/** What stands in a node's store, for tests to look at. */
final class Look {
  private Look() {}

  static CaseFile file(TestNode node, String caseId) {
    return find(node, caseId).orElseThrow();
  }

  static Optional<CaseFile> find(TestNode node, String caseId) {
    return node.transactions().read(connection -> CaseTable.find(connection, caseId));
  }

  static Outcome outcomeOf(TestNode node, String device, long seq) {
    return node.transactions()
        .read(connection -> ChangeFeed.find(connection, FeedItem.OUTCOME, device + ":" + seq))
        .map(Outcome::parse)
        .orElseThrow();
  }

  /** How many requests of a device this node has refused. */
  static long refusals(TestNode node, String device) {
    return node
        .transactions()
        .read(connection -> ChangeFeed.all(connection, FeedItem.OUTCOME))
        .stream()
        .map(Outcome::parse)
        .filter(outcome -> outcome.device().equals(device))
        .filter(outcome -> outcome.verdict().equals(Outcome.REFUSED))
        .count();
  }

  static List<KeptEntry> kept(TestNode node, String device) {
    return node.transactions().read(connection -> KeptTable.from(connection, device, 1, 200));
  }

  /** The pictures that wait to be sent to the node above. */
  static List<Digest> goingUp(TestNode node) {
    return node.transactions().read(connection -> AttachmentTable.upward(connection, 10)).stream()
        .map(UpwardAttachment::hash)
        .toList();
  }

  static List<String> unanswered(TestNode node) {
    return node.transactions().read(KeptTable::casesWaiting);
  }

  static String actText(TestNode node, int revision) {
    String text = kept(node, node.machine().name()).get(revision - 1).entry().payload();
    assertEquals(revision, Json.object(text, text.length()).integer("revision"));
    return text;
  }

  static List<String> letters(CaseFile file) {
    return file.letters().stream().map(letter -> letter.kind()).toList();
  }

  /** The row of the case is what its acts make of it, from nothing. */
  static void assertRebuilt(TestNode node, String caseId) {
    CaseFile file = file(node, caseId);
    ActsInOrder.Folded folded =
        ActsInOrder.fold(
            null,
            node.transactions().read(connection -> CaseTable.history(connection, caseId)),
            node.reference().law(file.subject().catalogue(), file.item()).orElseThrow());
    assertEquals(file, folded.file());
  }

  static long count(TestNode node, String table) {
    return node.transactions()
        .read(connection -> Sql.number(connection, "SELECT count(*) FROM " + table));
  }
}
