package org.daiban.node.enrolment;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.daiban.core.cases.Level;
import org.daiban.core.log.Certificate;
import org.daiban.core.log.EnrolmentAnswer;
import org.daiban.core.log.EnrolmentRequest;
import org.daiban.core.log.MachineKind;
import org.daiban.core.log.Protocol;
import org.daiban.core.number.RegionCode;
import org.daiban.node.Ground;
import org.daiban.node.http.Refusal;
import org.daiban.node.identity.Identity;
import org.daiban.node.identity.Moves;
import org.daiban.node.people.Area;
import org.daiban.node.store.Transactions;

/** Issues one-time codes and lets machines in. */
public final class EnrolmentDesk {
  /** No 0, 1, I, O: a code is read aloud and typed. */
  private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

  private static final int CODE_LETTERS = 12;

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
          requireBelow(connection, Identity.read(connection).enrolled(), region);
          EnrolmentTable.insertCode(connection, code, person);
          return code;
        });
  }

  /** The codes that are still good. */
  public List<EnrolmentCode> open() {
    return transactions.read(connection -> EnrolmentTable.open(connection, ground.nowMs()));
  }

  /** The machines of an area, by its villages as they belong now. */
  public List<KnownMachine> machines(Area area) {
    return transactions.read(
        connection -> {
          Area now = Moves.now(connection, area);
          List<KnownMachine> machines = new ArrayList<>();
          for (String prefix : now.prefixes()) {
            machines.addAll(EnrolmentTable.machines(connection, prefix));
          }
          machines.removeIf(machine -> now.hasLost(machine.region()));
          return machines;
        });
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
    Vouching.Applicant applicant =
        new Vouching.Applicant(
            code.kind(),
            code.region(),
            request.algorithm(),
            request.publicKey(),
            request.sealAlgorithm(),
            request.sealKey(),
            null);
    Certificate certificate = Vouching.vouch(connection, applicant, now);
    if (!EnrolmentTable.use(connection, typed, certificate.subject())) {
      throw wrongCode();
    }
    return new EnrolmentAnswer(Identity.chain(connection, certificate.subject()));
  }

  /** The same machine asks again, since the answer was lost on the way. */
  private static boolean isKeyOf(Connection connection, String subject, EnrolmentRequest request)
      throws SQLException {
    return Identity.find(connection, subject)
        .filter(known -> known.publicKey().equals(request.publicKey()))
        .isPresent();
  }

  private static MachineKind kindOf(String region) {
    return switch (RegionCode.parse(region).level()) {
      case VILLAGE -> MachineKind.VILLAGE;
      case TOWNSHIP -> MachineKind.TOWNSHIP;
      case COUNTY, CITY, PROVINCE ->
          throw Refusal.conflict("region-not-enrolled", "登记码只发给村或乡镇。", "请选择一个村或乡镇。");
    };
  }

  private static void requireBelow(Connection connection, Certificate self, String region)
      throws SQLException {
    boolean below =
        self.kind() == MachineKind.COUNTY
            ? Level.serves(self.subject(), region)
            : Moves.townshipOf(connection, region).equals(self.region());
    if (!below || region.equals(self.region())) {
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
