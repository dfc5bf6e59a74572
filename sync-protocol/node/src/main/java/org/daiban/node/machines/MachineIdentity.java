package org.daiban.node.machines;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import org.daiban.core.catalogue.Regions;
import org.daiban.core.log.Certificate;
import org.daiban.core.log.MachineKind;
import org.daiban.core.number.RegionCode;
import org.daiban.node.Ground;
import org.daiban.node.identity.Identity;
import org.daiban.node.identity.Machine;
import org.daiban.node.identity.Moves;
import org.daiban.node.people.NodeIdentity;
import org.daiban.node.reference.Reference;
import org.daiban.node.store.Transactions;

/** What this machine's certificate and the county's list of regions say it is. */
@Singleton
public final class MachineIdentity implements NodeIdentity {
  private final Transactions transactions;
  private final Reference reference;
  private final Ground ground;
  private final Clock clock;

  MachineIdentity(Transactions transactions, Reference reference, Ground ground, Clock clock) {
    this.transactions = transactions;
    this.reference = reference;
    this.ground = ground;
    this.clock = clock;
  }

  @Override
  public View view() {
    String freshEpoch = Identity.epoch(ground.bytes(16));
    Machine machine = transactions.write(connection -> Identity.open(connection, freshEpoch));
    Optional<Certificate> certificate = machine.certificate();
    String region = certificate.map(Certificate::region).orElse("");
    return new View(
        certificate.map(known -> known.kind().name()).orElse("NEW"),
        certificate.map(known -> centreName(known.region())).orElse("尚未登记的设备"),
        region,
        region.isEmpty() ? "" : regionName(region),
        certificate.map(Certificate::subject).orElse(""),
        certificate.map(this::township).orElse(""),
        machine.upstream(),
        LocalDate.now(clock).toString(),
        clock.instant().toString(),
        new ArrayList<>(reference.calendar().lists().keySet()),
        ground.clockPinned());
  }

  private String township(Certificate own) {
    return own.kind() == MachineKind.VILLAGE
        ? regionName(transactions.read(connection -> Moves.townshipOf(connection, own.region())))
        : "";
  }

  @Override
  public String regionName(String region) {
    return RegionCode.isWellFormed(region)
        ? reference.regions().flatMap(all -> all.findName(new RegionCode(region))).orElse(region)
        : region;
  }

  /** The name of the centre where there is one, else of the village with its point. */
  private String centreName(String region) {
    Optional<Regions.Region> place =
        reference.regions().flatMap(all -> all.find(new RegionCode(region)));
    return place
        .map(Regions.Region::serviceCentre)
        .filter(name -> !name.isEmpty())
        .orElseGet(() -> regionName(region) + "代办点");
  }
}
