package org.daiban.node.attachments;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daiban.core.log.Digest;
import org.daiban.core.log.Entry;
import org.daiban.core.log.FeedItem;
import org.daiban.core.log.KeptAttachments;
import org.daiban.core.log.MachineKind;
import org.daiban.core.log.Signed;
import org.daiban.core.request.AttachmentRef;
import org.daiban.core.request.Manifest;
import org.daiban.core.wire.WireException;
import org.daiban.node.feed.Change;
import org.daiban.node.identity.Identity;
import org.daiban.node.identity.Machine;
import org.daiban.node.identity.Moves;
import org.daiban.node.intake.AsideEntry;
import org.daiban.node.intake.AsideTable;
import org.daiban.node.people.Area;

/**
 * Brings together what manifests name and what was brought. Bytes count for a case only when
 * somebody brought them who may see that case, so that naming a hash tells nobody whether it lies
 * here for a stranger. The changes are for the caller to publish, last in the transaction.
 */
public final class Arrivals {
  private static final int REGION_DIGITS = 12;

  private Arrivals() {}

  /**
   * A manifest of a case names an attachment. What its village brought for another case of its own
   * is not sent a second time, so it is there for this one too.
   *
   * @param region the village of the manifest's author
   */
  public static List<Change> named(
      Connection connection, String caseId, String region, AttachmentRef attachment)
      throws SQLException {
    AttachmentTable.named(connection, caseId, region, attachment);
    List<Naming> namings = AttachmentTable.namings(connection, attachment.digest());
    Optional<Naming> own = of(namings, caseId);
    boolean broughtBefore =
        own.isPresent()
            && !own.get().arrived()
            && namings.stream()
                .anyMatch(other -> other.arrived() && other.region().equals(own.get().region()));
    return broughtBefore ? arrive(connection, List.of(own.get())) : List.of();
  }

  /** A picture that was added on a screen of this node becomes one of a case's. */
  public static List<Change> addedHere(
      Connection connection, String caseId, String region, AttachmentRef attachment)
      throws SQLException {
    AttachmentTable.named(connection, caseId, region, attachment);
    Optional<Naming> own =
        of(AttachmentTable.namings(connection, attachment.digest()), caseId)
            .filter(naming -> !naming.arrived());
    return own.isPresent() ? arrive(connection, List.of(own.get())) : List.of();
  }

  /**
   * Whether a case within an area names an attachment of this size. What a manifest names that is
   * kept aside is taken in as well, so that it is there when somebody adopts the case; it is looked
   * for when it comes, since that is seldom.
   *
   * @param connection of a transaction that writes
   */
  public static boolean isAwaited(
      Connection connection, Digest hash, long bytes, Area area, String caseId)
      throws SQLException {
    if (isNamed(connection, hash, bytes, area, caseId)) {
      return true;
    }
    for (AsideEntry manifest : AsideTable.manifests(connection, caseId)) {
      nameAside(connection, manifest.entry(), hash);
    }
    return isNamed(connection, hash, bytes, area, caseId);
  }

  /**
   * A node above keeps aside a text that names it and that never comes here.
   *
   * @param region the village of the text's author
   */
  public static void awaitAside(
      Connection connection, String caseId, String region, AttachmentRef attachment)
      throws SQLException {
    AttachmentTable.namedAside(connection, caseId, region, attachment);
  }

  private static void nameAside(Connection connection, Entry manifest, Digest hash)
      throws SQLException {
    String region = manifest.header().device().substring(0, REGION_DIGITS);
    try {
      for (AttachmentRef attachment : Manifest.parse(manifest.payload()).attachments()) {
        if (attachment.digest().equals(hash)) {
          AttachmentTable.namedAside(connection, manifest.header().caseId(), region, attachment);
        }
      }
    } catch (WireException unreadable) {
      return; // it lies aside as it came, and names nothing
    }
  }

  /** Whether what is in force names it, by reading alone. */
  public static boolean isNamed(
      Connection connection, Digest hash, long bytes, Area area, String caseId)
      throws SQLException {
    Area now = Moves.now(connection, area);
    return AttachmentTable.namings(connection, hash).stream()
        .filter(naming -> now.covers(naming.region(), naming.department()))
        .filter(naming -> caseId.isEmpty() || naming.caseId().equals(caseId))
        .anyMatch(naming -> naming.bytes() == bytes);
  }

  /** The attachment, if its bytes have arrived for a case within an area. */
  public static Optional<StoredAttachment> find(Connection connection, Digest hash, Area area)
      throws SQLException {
    Area now = Moves.now(connection, area);
    boolean visible =
        AttachmentTable.namings(connection, hash).stream()
            .anyMatch(
                naming -> naming.arrived() && now.covers(naming.region(), naming.department()));
    return visible ? AttachmentTable.find(connection, hash) : Optional.empty();
  }

  /**
   * Somebody has brought the bytes: they have arrived for all cases within their area that name
   * them, or only for those of one village.
   *
   * @param caseId a case of that village; empty for all within an area
   */
  public static List<Change> brought(Connection connection, Digest hash, Area area, String caseId)
      throws SQLException {
    List<Naming> namings = AttachmentTable.namings(connection, hash);
    Optional<String> village = of(namings, caseId).map(Naming::region);
    Area now = Moves.now(connection, area);
    List<Naming> arrived = new ArrayList<>();
    for (Naming naming : namings) {
      boolean meant = !village.isPresent() || village.get().equals(naming.region());
      if (meant && now.covers(naming.region(), naming.department()) && !naming.arrived()) {
        arrived.add(naming);
      }
    }
    return arrive(connection, arrived);
  }

  private static Optional<Naming> of(List<Naming> namings, String caseId) {
    return namings.stream().filter(naming -> naming.caseId().equals(caseId)).findFirst();
  }

  private static List<Change> arrive(Connection connection, List<Naming> namings)
      throws SQLException {
    Machine self = Identity.read(connection);
    List<Change> words = new ArrayList<>();
    for (Naming naming : namings) {
      AttachmentTable.arrived(connection, naming.caseId(), naming.hash());
      if (self.enrolled().kind() == MachineKind.COUNTY) {
        words.add(word(connection, self.name(), naming));
      }
    }
    return words;
  }

  /**
   * The county's word, which a village believes whatever nodes lie in between (P3). It is signed as
   * it goes out, in the life that the store has then.
   */
  private static Change word(Connection connection, String county, Naming naming)
      throws SQLException {
    List<Digest> kept = AttachmentTable.arrivedOf(connection, naming.caseId());
    KeptAttachments word = new KeptAttachments(county, "", naming.caseId(), kept);
    return new Change(
        FeedItem.ATTACHMENTS,
        naming.caseId(),
        FeedItem.region(naming.region()),
        word.text(),
        Signed.ATTACHMENTS);
  }
}
