package org.daiban.world.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.daiban.agent.village.Safety;
import org.daiban.agent.village.Village;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.Role;
import org.daiban.core.log.Digest;
import org.daiban.core.log.MachineKind;
import org.daiban.core.log.Receipt;
import org.daiban.core.log.Signed;
import org.daiban.device.capture.Agent;
import org.daiban.device.capture.Captured;
import org.daiban.device.capture.Draft;
import org.daiban.node.Ground;
import org.daiban.node.NodeProgram;
import org.daiban.node.identity.Identity;
import org.daiban.node.identity.Machine;
import org.daiban.node.reference.Reference;
import org.daiban.node.store.Store;
import org.daiban.world.demo.Player;
import org.daiban.world.story.Drawings;
import org.daiban.world.story.Papers;

/**
 * Puts years of cases into a village's data folder while its program is stopped: each is captured
 * by the device's own code, kept by the nodes above, and told back by its holder.
 */
final class FilledVillage {
  private static final Duration YEARS = Duration.ofDays(690);
  private static final String EPOCH = "bench";

  private final Machine machine;
  private final Village village;
  private final MovedClock clock;
  private final Outcomes outcomes;
  private final Agent agent;

  private FilledVillage(Machine machine, Village village, MovedClock clock) {
    this.machine = machine;
    this.village = village;
    this.clock = clock;
    this.outcomes = new Outcomes(township(), machine.signer());
    this.agent = new Agent("p-bench", Player.AGENT.person(), Role.PROXY_AGENT, Player.VILLAGE);
  }

  /** Fills the folder with cases that were captured at even distances in the years before. */
  static void fill(Path folder, int cases, Instant until, Random random) throws IOException {
    MovedClock clock = new MovedClock(until.minus(YEARS), NodeProgram.ZONE);
    try (Store store = Store.open(folder)) {
      Machine machine = store.transactions().read(Identity::read);
      Reference reference = new Reference(store.transactions());
      Ground ground = new Ground(clock, random, true);
      try (Village village =
          Village.open(folder, machine, reference, ground, clock::millis, Safety.NONE)) {
        new FilledVillage(machine, village, clock).fill(cases);
      }
    }
  }

  private void fill(int cases) {
    Digest photo = village.attachments().keep(Drawings.paper(1)).digest();
    Digest signature = village.attachments().keep(Drawings.signature(1)).digest();
    for (int number = 0; number < cases; number++) {
      clock.moveTo(clock.instant().plus(YEARS.dividedBy(cases)));
      live(number, photo, signature);
    }
    receipt(township(), MachineKind.TOWNSHIP);
    receipt(Player.COUNTY + Identity.NODE_SLOT, MachineKind.COUNTY);
    for (MachineKind node : List.of(MachineKind.TOWNSHIP, MachineKind.COUNTY)) {
      village.outbox().attachmentKept(photo, node);
      village.outbox().attachmentKept(signature, node);
    }
  }

  private void live(int number, Digest photo, Digest signature) {
    Papers papers = Applicants.papers(number);
    Draft draft = village.capture().createDraft(agent, papers.item());
    village.capture().saveDraft(agent, draft.id(), Applicants.content(papers, photo, signature));
    Captured captured = village.capture().capture(agent, draft.id(), true);
    CaseFile file = village.casebook().findFile(captured.caseId()).orElseThrow();
    village.casebook().apply(outcomes.later(file, Outcomes.stateOf(number)));
  }

  private void receipt(String node, MachineKind kind) {
    long head = village.outbox().head();
    Digest digest = village.outbox().findEntry(head).orElseThrow().digest();
    long now = clock.millis();
    Receipt receipt =
        new Receipt(
            node,
            EPOCH,
            machine.name(),
            head,
            digest,
            List.of(),
            List.of(),
            List.of(),
            now,
            now,
            head);
    Signed signed = Signed.of(Signed.RECEIPT, receipt.text(), machine.signer());
    village.outbox().apply(signed, kind);
  }

  private static String township() {
    return Player.TOWNSHIP + Identity.NODE_SLOT;
  }
}
