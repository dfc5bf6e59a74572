package org.daiban.node.enrolment;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.daiban.core.cases.Level;
import org.daiban.core.log.Certificate;
import org.daiban.core.log.FeedItem;
import org.daiban.core.log.Former;
import org.daiban.core.log.MachineKind;
import org.daiban.core.log.Signed;
import org.daiban.node.feed.Change;
import org.daiban.node.feed.ChangeFeed;
import org.daiban.node.http.Refusal;
import org.daiban.node.identity.Charges;
import org.daiban.node.identity.Identity;
import org.daiban.node.identity.Machine;
import org.daiban.node.identity.Moves;

/**
 * Gives a machine its name: a slot of its place that no machine had before, signed and published.
 */
public final class Vouching {
  private static final int COUNTY_SLOTS_FROM = 50;

  /** A township that a village has moved to has these few for each move: none asks another. */
  private static final int MOVED_SLOTS_FROM = 30;

  private static final int SLOTS_A_MOVE = 5;
  private static final int SLOTS = 100;

  private Vouching() {}

  /**
   * A key that goes on as a machine of a place.
   *
   * @param former the name under which the machine went before, or null
   */
  public record Applicant(
      MachineKind kind,
      String region,
      String algorithm,
      String publicKey,
      String sealAlgorithm,
      String sealKey,
      Former former) {}

  /** Makes, stores and publishes the certificate; the caller opens the transaction. */
  public static Certificate vouch(Connection connection, Applicant applicant, long now)
      throws SQLException {
    Machine self = Identity.read(connection);
    Certificate certificate =
        new Certificate(
            applicant.region() + "-" + slot(connection, self, applicant),
            applicant.kind(),
            applicant.region(),
            applicant.algorithm(),
            applicant.publicKey(),
            now,
            self.name(),
            applicant.sealAlgorithm(),
            applicant.sealKey(),
            applicant.former());
    Signed signed = Signed.of(Signed.CERTIFICATE, certificate.text(), self.signer());
    Identity.vouch(connection, certificate, signed, now);
    String scope =
        applicant.kind() == MachineKind.TOWNSHIP
            ? FeedItem.EVERYONE // its villages must know who answers them from now on
            : FeedItem.region(applicant.region());
    ChangeFeed.publish(
        connection,
        List.of(new Change(FeedItem.CERTIFICATE, certificate.subject(), scope, signed.text())));
    return certificate;
  }

  private static String slot(Connection connection, Machine self, Applicant applicant)
      throws SQLException {
    List<String> taken = Identity.machinesOf(connection, applicant.region());
    if (applicant.kind() == MachineKind.TOWNSHIP) {
      return nextSlot(connection, applicant.region(), taken);
    }
    int first = first(connection, self.enrolled(), applicant.region());
    boolean secondary = self.enrolled().kind() == MachineKind.COUNTY;
    int end = secondary ? SLOTS : endBehind(first);
    for (int slot = first; slot < end; slot++) {
      String text = String.format(Locale.ROOT, "%02d", slot);
      if (!taken.contains(applicant.region() + "-" + text)) {
        return text;
      }
    }
    throw Refusal.conflict("no-slot", "本中心能给这个地点的设备编号已用完。", "请县中心给新设备发登记码。");
  }

  private static int first(Connection connection, Certificate self, String village)
      throws SQLException {
    if (self.kind() == MachineKind.COUNTY) {
      return COUNTY_SLOTS_FROM;
    }
    int move =
        Moves.find(connection, village)
            .map(charge -> charge.townships().lastIndexOf(self.region()))
            .orElse(0);
    return move <= 0
        ? 0
        : Math.min(COUNTY_SLOTS_FROM, MOVED_SLOTS_FROM + SLOTS_A_MOVE * (move - 1));
  }

  private static int endBehind(int first) {
    return first == 0 ? MOVED_SLOTS_FROM : Math.min(COUNTY_SLOTS_FROM, first + SLOTS_A_MOVE);
  }

  /**
   * One township has one node: two would both receive, and a case has one holder. Another machine
   * is let in only while the county stands in, and gets the cases when the county hands them over.
   */
  private static String nextSlot(Connection connection, String region, List<String> taken)
      throws SQLException {
    boolean standsIn = Level.ofNode(Charges.nodeOf(connection, region)) == Level.COUNTY;
    if (!taken.isEmpty() && !standsIn) {
      throw Refusal.conflict(
          "township-enrolled", "这个乡镇已有一台登记过的中心设备。", "请在原设备上继续；原设备损坏或丢失的，请县中心先在“设备”页接管，再登记新设备。");
    }
    return String.format(Locale.ROOT, "%02d", taken.size());
  }
}
