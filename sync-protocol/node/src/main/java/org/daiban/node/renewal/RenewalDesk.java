package org.daiban.node.renewal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.daiban.core.log.Certificate;
import org.daiban.core.log.Digest;
import org.daiban.core.log.EnrolmentAnswer;
import org.daiban.core.log.Former;
import org.daiban.core.log.KeepRefusal;
import org.daiban.core.log.MachineKind;
import org.daiban.core.log.Protocol;
import org.daiban.core.log.Receipt;
import org.daiban.core.log.RenewalRequest;
import org.daiban.node.Ground;
import org.daiban.node.enrolment.Vouching;
import org.daiban.node.exchange.UpperTable;
import org.daiban.node.http.Refusal;
import org.daiban.node.identity.Identity;
import org.daiban.node.intake.AsideEntry;
import org.daiban.node.intake.AsideTable;
import org.daiban.node.intake.KeptTable;
import org.daiban.node.intake.Unopened;
import org.daiban.node.store.Transactions;

/** Gives a village's machine a new name in place of one whose log was forked. */
public final class RenewalDesk {
  private final Transactions transactions;
  private final Ground ground;

  public RenewalDesk(Transactions transactions, Ground ground) {
    this.transactions = transactions;
    this.ground = ground;
  }

  /**
   * Answers the certificates under which the machine goes on; asked again with the same new key,
   * the same ones.
   *
   * @param machine who asks, proven by the door with its old key
   */
  public EnrolmentAnswer renew(Certificate machine, RenewalRequest request) {
    if (!request.device().equals(machine.subject())) {
      throw Refusal.forbidden("other-machine", "请求写的设备与签名的设备不同。", "请升级或重新登记这台设备。");
    }
    if (!request.isProven()) {
      throw Refusal.forbidden("bad-signature", "设备没有证明它持有新的密钥。", "请重新启动设备上的程序再试。");
    }
    return transactions.write(connection -> renew(connection, machine, request));
  }

  private EnrolmentAnswer renew(Connection connection, Certificate machine, RenewalRequest request)
      throws SQLException {
    int before = 0;
    for (String name : Identity.machinesOf(connection, machine.region())) {
      Certificate known = Identity.find(connection, name).orElseThrow();
      if (machine.subject().equals(known.replaces())) {
        if (known.publicKey().equals(request.publicKey())) {
          return new EnrolmentAnswer(Identity.chain(connection, name));
        }
        before++;
      }
    }
    requireMay(connection, machine, request, before);
    Vouching.Applicant applicant =
        new Vouching.Applicant(
            machine.kind(),
            machine.region(),
            request.algorithm(),
            request.publicKey(),
            request.sealAlgorithm(),
            request.sealKey(),
            new Former(machine.subject(), request.head(), request.headDigest()));
    Certificate fresh = Vouching.vouch(connection, applicant, ground.nowMs());
    return new EnrolmentAnswer(Identity.chain(connection, fresh.subject()));
  }

  private static void requireMay(
      Connection connection, Certificate machine, RenewalRequest request, int before)
      throws SQLException {
    if (machine.kind() != MachineKind.VILLAGE) {
      throw Refusal.conflict("renewal-of-node", "乡镇中心的设备不能自行更换名称。", "请联系县中心，由县中心接管后重新登记。");
    }
    if (before >= Protocol.RENEWALS_MAX) {
      throw Refusal.conflict("renewals-used-up", "这台设备更换名称的次数已用完。", "请联系上级中心，作为新设备重新登记。");
    }
    if (!isForked(connection, request)) {
      throw Refusal.conflict("not-forked", "本中心没有发现这台设备的记录出现两份。", "请照常使用；有疑问请联系上级中心。");
    }
    if (!isWhole(connection, request)) {
      throw Refusal.conflict("send-first", "这台设备还有记录没有送到本中心。", "请保持联网，程序会先把记录送完，再换新名称。");
    }
  }

  /** Whether the name has a second history here or above, or the machine was put back in time. */
  private static boolean isForked(Connection connection, RenewalRequest request)
      throws SQLException {
    return AsideTable.exists(connection, request.device(), KeepRefusal.FORKED)
        || request.head() < KeptTable.headOf(connection, request.device())
        || isForkedAbove(connection, request.device());
  }

  private static boolean isForkedAbove(Connection connection, String device) throws SQLException {
    return receiptFromAbove(connection, device)
        .filter(
            receipt ->
                receipt.refused().stream()
                    .anyMatch(refusal -> refusal.code().equals(KeepRefusal.FORKED)))
        .isPresent();
  }

  private static Optional<Receipt> receiptFromAbove(Connection connection, String device)
      throws SQLException {
    return UpperTable.receipt(connection, device, Identity.root(connection).subject())
        .map(signed -> Receipt.parse(signed.body()));
  }

  /**
   * Whether all that the machine wrote is kept, in the first history or aside, here or, as far as
   * it went around this node, at the county.
   */
  private static boolean isWhole(Connection connection, RenewalRequest request)
      throws SQLException {
    Unopened.open(connection, request.device());
    long seq = request.head();
    Digest digest = request.headDigest();
    Optional<Receipt> above = receiptFromAbove(connection, request.device());
    while (seq > 0
        && !isKept(connection, request.device(), seq, digest)
        && !isAbove(above, seq, digest)) {
      Optional<AsideEntry> aside = AsideTable.find(connection, request.device(), seq, digest);
      if (!aside.isPresent()) {
        return false;
      }
      digest = aside.get().entry().header().previous();
      seq--;
    }
    return true;
  }

  private static boolean isAbove(Optional<Receipt> above, long seq, Digest digest) {
    return above
        .filter(
            receipt ->
                (receipt.head() == seq && receipt.headDigest().equals(digest))
                    || receipt.refused().stream()
                        .anyMatch(aside -> aside.isAside() && aside.entry().equals(digest)))
        .isPresent();
  }

  private static boolean isKept(Connection connection, String device, long seq, Digest digest)
      throws SQLException {
    return KeptTable.findDigest(connection, device, seq).filter(digest::equals).isPresent();
  }
}
