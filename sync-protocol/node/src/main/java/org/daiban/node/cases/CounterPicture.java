package org.daiban.node.cases;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.log.Actor;
import org.daiban.core.log.Digest;
import org.daiban.core.log.EntryType;
import org.daiban.core.request.AttachmentRef;
import org.daiban.core.request.Manifest;
import org.daiban.core.wire.WireException;
import org.daiban.node.attachments.Arrivals;
import org.daiban.node.attachments.AttachmentTable;
import org.daiban.node.feed.Change;
import org.daiban.node.http.Problem;
import org.daiban.node.http.Refusal;
import org.daiban.node.log.NodeLog;
import org.daiban.node.people.Person;

/**
 * A picture that an act of this node's clerk stands on: the signature of whoever collects a result
 * at the counter, which is the proof of delivery, or the photo of a posting. It must have been made
 * here, and it belongs to the case from then on: whoever may see the case may see it, and it goes
 * up to the county with the others.
 */
final class CounterPicture {
  private final NodeLog log;

  CounterPicture(NodeLog log) {
    this.log = log;
  }

  /** The signature of a digest as a screen sent it; refused unless it was added at this node. */
  static AttachmentRef require(Connection connection, String digest) throws SQLException {
    return require(connection, digest, "signature", "请签收人在本机屏幕上签字，或拍下纸上的签字。");
  }

  /** The photo of a posting, likewise. */
  static AttachmentRef photo(Connection connection, String digest) throws SQLException {
    return require(connection, digest, "photo", "请附上张贴的照片。");
  }

  /** The photo of a signed promise, likewise. */
  static AttachmentRef promise(Connection connection, String digest) throws SQLException {
    return require(connection, digest, "promise", "请附上签字的承诺书的照片。");
  }

  /** The picture of an agent's signature, or of a consent, likewise. */
  static AttachmentRef proof(Connection connection, String digest) throws SQLException {
    return require(connection, digest, "proof", "请附上签字的照片，或在本机屏幕上签字。");
  }

  private static AttachmentRef require(
      Connection connection, String digest, String field, String todo) throws SQLException {
    Optional<Digest> hash = digest(digest);
    Optional<AttachmentRef> added =
        hash.isPresent()
            ? AttachmentTable.findAdded(connection, hash.get())
            : Optional.<AttachmentRef>empty();
    return added.orElseThrow(() -> Refusal.invalid(List.of(new Problem.Field(field, todo))));
  }

  /** Makes the picture one of the case's, here and, by a manifest in this node's log, above. */
  void keep(
      Connection connection,
      CaseFile file,
      Person clerk,
      AttachmentRef picture,
      List<Change> changes)
      throws SQLException {
    changes.addAll(Arrivals.addedHere(connection, file.caseId(), file.subject().region(), picture));
    log.append(
        connection,
        file.caseId(),
        EntryType.MANIFEST,
        new Actor(clerk.id(), clerk.role().name(), file.subject().region()),
        file.subject().catalogue(),
        new Manifest(List.of(picture)).text());
  }

  private static Optional<Digest> digest(String text) {
    try {
      return Optional.of(new Digest(text));
    } catch (WireException noDigest) {
      return Optional.empty();
    }
  }
}
