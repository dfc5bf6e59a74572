package org.daiban.node.enrolment;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.daiban.core.log.Certificate;
import org.daiban.core.log.EnrolmentAnswer;
import org.daiban.core.log.EnrolmentRequest;
import org.daiban.core.log.FeedItem;
import org.daiban.core.log.MachineKind;
import org.daiban.core.log.Protocol;
import org.daiban.core.log.Signed;
import org.daiban.core.number.RegionCode;
import org.daiban.node.Ground;
import org.daiban.node.feed.Change;
import org.daiban.node.feed.ChangeFeed;
import org.daiban.node.http.Refusal;
import org.daiban.node.identity.Identity;
import org.daiban.node.identity.Machine;
import org.daiban.node.store.Transactions;

/** Issues one-time codes and lets machines in. */
public final class EnrolmentDesk {
  /** No 0, 1, I, O: a code is read aloud and typed. */
  private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

  private static final int CODE_LETTERS = 12;
  private static final int COUNTY_SLOTS_FROM = 50;

  private final Transactions transactions;
  private final Ground ground;

  public EnrolmentDesk(Transactions transactions, Ground ground) {
    this.transactions = transactions;
    this.ground = ground;
  }

  /** A new code for a place below this node, good for {@link Protocol#ENROLMENT_CODE_MS}. */
  public EnrolmentCode issue(String region, String person) {
    MachineKind kind = kindOf(region);
    EnrolmentCode code =
        new EnrolmentCode(freshCode(), region, kind, ground.nowMs() + Protocol.ENROLMENT_CODE_MS);
    return transactions.write(
        connection -> {
          requireBelow(Identity.read(connection).enrolled(), region);
          EnrolmentTable.insertCode(connection, code, person);
          return code;
        });
  }

  /** The codes that are still good. */
  public List<EnrolmentCode> open() {
    return transactions.read(connection -> EnrolmentTable.open(connection, ground.nowMs()));
  }

  /** The machines within a region, by the significant digits of its code. */
  public List<KnownMachine> machines(String regionPrefix) {
    return transactions.read(connection -> EnrolmentTable.machines(connection, regionPrefix));
  }

  /** Lets a machine in and answers the certificates that make it what it is. */
  public EnrolmentAnswer enrol(EnrolmentRequest request) {
    String typed = request.code().toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
    return transactions.write(connection -> enrol(connection, typed, request));
  }

  private EnrolmentAnswer enrol(Connection connection, String typed, EnrolmentRequest request)
      throws SQLException {
    long now = ground.nowMs();
    Optional<String> before = EnrolmentTable.findUser(connection, typed, now);
    if (before.isPresent() && isKeyOf(connection, before.get(), request)) {
      return new EnrolmentAnswer(Identity.chain(connection, before.get()));
    }
    EnrolmentCode code =
        EnrolmentTable.findOpen(connection, typed, now).orElseThrow(EnrolmentDesk::wrongCode);
    Machine self = Identity.read(connection);
    Certificate certificate =
        new Certificate(
            code.region() + "-" + slot(connection, self, code),
            code.kind(),
            code.region(),
            request.algorithm(),
            request.publicKey(),
            now,
            self.name(),
            request.sealAlgorithm(),
            request.sealKey());
    if (!EnrolmentTable.use(connection, typed, certificate.subject())) {
      throw wrongCode();
    }
    Signed signed = Signed.of(Signed.CERTIFICATE, certificate.text(), self.signer());
    Identity.vouch(connection, certificate, signed, now);
    ChangeFeed.publish(
        connection,
        List.of(
            new Change(FeedItem.CERTIFICATE, certificate.subject(), scope(code), signed.text())));
    return new EnrolmentAnswer(Identity.chain(connection, certificate.subject()));
  }

  /** The same machine asks again, since the answer was lost on the way. */
  private static boolean isKeyOf(Connection connection, String subject, EnrolmentRequest request)
      throws SQLException {
    return Identity.find(connection, subject)
        .filter(known -> known.publicKey().equals(request.publicKey()))
        .isPresent();
  }

  private static String scope(EnrolmentCode code) {
    return FeedItem.region(code.region());
  }

  private static String slot(Connection connection, Machine self, EnrolmentCode code)
      throws SQLException {
    List<String> taken = Identity.machinesOf(connection, code.region());
    if (code.kind() == MachineKind.TOWNSHIP) {
      return onlySlot(taken);
    }
    boolean secondary = self.enrolled().kind() == MachineKind.COUNTY;
    int first = secondary ? COUNTY_SLOTS_FROM : 0;
    int end = secondary ? 100 : COUNTY_SLOTS_FROM;
    for (int slot = first; slot < end; slot++) {
      String text = String.format(Locale.ROOT, "%02d", slot);
      if (!taken.contains(code.region() + "-" + text)) {
        return text;
      }
    }
    throw Refusal.conflict("no-slot", "这个地点的设备编号已用完。", "请联系县中心停用旧设备。");
  }

  /** One township has one node: two would both receive, and a case has one holder. */
  private static String onlySlot(List<String> taken) {
    if (!taken.isEmpty()) {
      throw Refusal.conflict(
          "township-enrolled", "这个乡镇已有一台登记过的中心设备。", "请在原设备上继续；原设备损坏的，请从备份恢复它的数据文件夹。");
    }
    return "00";
  }

  private static MachineKind kindOf(String region) {
    return switch (RegionCode.parse(region).level()) {
      case VILLAGE -> MachineKind.VILLAGE;
      case TOWNSHIP -> MachineKind.TOWNSHIP;
      case COUNTY, CITY, PROVINCE ->
          throw Refusal.conflict("region-not-enrolled", "登记码只发给村或乡镇。", "请选择一个村或乡镇。");
    };
  }

  private static void requireBelow(Certificate self, String region) {
    int digits = self.kind() == MachineKind.COUNTY ? 6 : 9;
    boolean below =
        !region.equals(self.region()) && region.startsWith(self.region().substring(0, digits));
    if (!below) {
      throw Refusal.forbidden("region-not-below", "这个地点不归本中心管理。", "请选择本中心下面的村或乡镇。");
    }
  }

  private String freshCode() {
    StringBuilder code = new StringBuilder();
    for (byte random : ground.bytes(CODE_LETTERS)) {
      code.append(LETTERS.charAt(random & 31));
    }
    return code.toString();
  }

  private static Refusal wrongCode() {
    return Refusal.forbidden("wrong-enrolment-code", "登记码不对、已用过或已过期。", "请核对登记码，或请中心工作人员重新发一个。");
  }
}
