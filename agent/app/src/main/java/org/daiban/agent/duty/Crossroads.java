package org.daiban.agent.duty;

import java.time.Instant;
import java.time.LocalDate;
import org.daiban.agent.village.Village;
import org.daiban.core.calendar.Custody;
import org.daiban.core.log.Certificate;
import org.daiban.core.log.MachineKind;
import org.daiban.core.log.Receipt;
import org.daiban.device.log.DeviceClock;
import org.daiban.node.Ground;
import org.daiban.node.identity.Charges;
import org.daiban.node.identity.Machine;
import org.daiban.node.identity.Revocations;
import org.daiban.node.reference.Reference;
import org.daiban.node.store.Transactions;

/**
 * Which ways a village's machine goes now: whether another machine is the one above it, and whether
 * it needs a line straight to the county beside the one to its township (P6). It only looks at what
 * stands in the stores; whoever asks has the lines.
 */
public final class Crossroads {
  private final Transactions transactions;
  private final Reference reference;
  private final Ground ground;
  private final Machine machine;
  private final Village village;
  private final Certificate above;

  /**
   * Of a machine with a line to a township.
   *
   * @param above the township's machine that the line leads to
   */
  public Crossroads(
      Transactions transactions,
      Reference reference,
      Ground ground,
      Machine machine,
      Village village,
      Certificate above) {
    this.transactions = transactions;
    this.reference = reference;
    this.ground = ground;
    this.machine = machine;
    this.village = village;
    this.above = above;
  }

  /** Whether a machine of this kind below such a node may need a second line. */
  public static boolean mayNeedCounty(Certificate own, Certificate above) {
    return own.kind() == MachineKind.VILLAGE && above.kind() == MachineKind.TOWNSHIP;
  }

  /** Whether another machine is the one above by now, and its key is known here. */
  public boolean hasSuccessor() {
    Above now = transactions.read(connection -> Above.of(connection, machine.enrolled()));
    return !now.node().subject().equals(above.subject());
  }

  /**
   * Whether the township's machine has been silent for as long as a receipt may pause sending, was
   * shut out, or is no longer in charge; or another history goes by this machine's name, of which
   * township and county may have met one each.
   */
  public boolean needsCounty() {
    boolean replaced =
        transactions.read(
            connection ->
                Revocations.find(connection, above.subject()).isPresent()
                    || !Charges.nodeOf(connection, machine.name()).equals(above.subject()));
    return replaced
        || village.outbox().isForked()
        || Custody.isOver(reference.calendar(), lastHeard(), today());
  }

  /** The day of the township's last receipt; of the enrolment before the first one. */
  private LocalDate lastHeard() {
    long atMs =
        village
            .outbox()
            .findReceipt(above.subject())
            .map(signed -> Receipt.parse(signed.body()).notAfterMs())
            .orElse(machine.enrolled().issuedAtMs());
    return Instant.ofEpochMilli(atMs).atOffset(DeviceClock.ZONE).toLocalDate();
  }

  private LocalDate today() {
    return ground.clock().instant().atOffset(DeviceClock.ZONE).toLocalDate();
  }
}
