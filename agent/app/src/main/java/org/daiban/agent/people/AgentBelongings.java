package org.daiban.agent.people;

import io.micronaut.context.annotation.Primary;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.daiban.agent.duty.Duty;
import org.daiban.agent.village.Village;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.CaseSubject;
import org.daiban.core.log.MachineKind;
import org.daiban.node.cases.CaseBelongings;
import org.daiban.node.people.Area;
import org.daiban.node.people.Belongings;

/**
 * At a village the device's own cases; all pictures on a device are of its village. Elsewhere what
 * the node knows.
 */
@Singleton
@Primary
final class AgentBelongings implements Belongings {
  private final Duty duty;
  private final CaseBelongings node;

  AgentBelongings(Duty duty, CaseBelongings node) {
    this.duty = duty;
    this.node = node;
  }

  @Override
  public Optional<Place> ofCase(String caseId) {
    return isVillage()
        ? duty.village().casebook().findFile(caseId).map(CaseFile::subject).map(this::place)
        : node.ofCase(caseId);
  }

  @Override
  public Owners ofPicture(String hash) {
    return isVillage() ? ofDevice(duty.village()) : node.ofPicture(hash);
  }

  @Override
  public Area now(Area area) {
    return node.now(area);
  }

  private Place place(CaseSubject subject) {
    return new Place(subject.region(), subject.department());
  }

  private static Owners ofDevice(Village village) {
    return new Owners(List.of(new Place(village.name().region(), "")), List.of());
  }

  private boolean isVillage() {
    return duty.kind().filter(kind -> kind == MachineKind.VILLAGE).isPresent();
  }
}
