package org.daiban.world.lives;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.daiban.agent.database.JdbcDatabase;
import org.daiban.agent.link.Proofs;
import org.daiban.agent.village.FeedReference;
import org.daiban.agent.village.Village;
import org.daiban.agent.village.VillageReplica;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.Role;
import org.daiban.core.catalogue.MaterialRule;
import org.daiban.core.catalogue.ServiceItem;
import org.daiban.core.engine.Replica;
import org.daiban.core.log.Certificate;
import org.daiban.core.log.Digest;
import org.daiban.core.request.HandedMaterial;
import org.daiban.core.request.Mandate;
import org.daiban.device.capture.Agent;
import org.daiban.device.capture.Captured;
import org.daiban.device.capture.Draft;
import org.daiban.device.capture.DraftContent;
import org.daiban.device.store.DeviceSchema;
import org.daiban.node.Ground;
import org.daiban.node.cases.Beijing;
import org.daiban.node.identity.Identity;
import org.daiban.node.identity.Machine;
import org.daiban.node.reference.Reference;
import org.daiban.node.store.Store;
import org.daiban.world.bench.MadeUpForm;
import org.daiban.world.bench.MovedClock;
import org.daiban.world.demo.Player;
import org.daiban.world.story.Drawings;

/** A village's device and the agent who works with it. */
final class Countryside implements AutoCloseable {
  private static final int EPOCH_BYTES = 16;
  private static final Agent AGENT =
      new Agent("p-agent", Player.AGENT.person(), Role.PROXY_AGENT, Player.VILLAGE);

  private final Store store = Store.inMemory();
  private final JdbcDatabase database = JdbcDatabase.inMemory();
  private final MovedClock clock;
  private final Random random = new Random(3);
  private final Reference reference;
  private final Village device;
  private final Replica replica;

  /** The village's machine, let in by the township. */
  Countryside(Path folder, MovedClock clock, Office township) {
    this.clock = clock;
    Ground ground = new Ground(clock, random, true);
    String epoch = Identity.epoch(ground.bytes(EPOCH_BYTES));
    store.transactions().write(connection -> Identity.open(connection, epoch));
    township.letIn(store, Player.VILLAGE);
    Machine machine = store.transactions().read(Identity::read);
    this.reference = new Reference(store.transactions());
    DeviceSchema.migrate(database);
    this.device =
        Village.over(database, made(folder).toFile(), machine, reference, ground, this::uptimeMs);
    Certificate above =
        store
            .transactions()
            .read(connection -> Identity.find(connection, machine.enrolled().issuer()))
            .orElseThrow();
    FeedReference shared =
        new FeedReference(store.transactions(), reference, Office.nobody(), ground);
    this.replica =
        new VillageReplica(
            device, above, reference, shared, new Proofs(store.transactions()), () -> {});
  }

  private long uptimeMs() {
    return clock.millis();
  }

  Replica replica() {
    return replica;
  }

  String name() {
    return device.name().text();
  }

  Optional<CaseFile> find(String caseId) {
    return device.casebook().findFile(caseId);
  }

  /** Registers a made-up villager's application that lacks these papers. */
  Captured register(String code, List<Integer> without) {
    ServiceItem item = reference.catalogue().flatMap(all -> all.find(code)).orElseThrow();
    Digest signature = device.attachments().keep(Drawings.signature(1)).digest();
    Digest photo = device.attachments().keep(Drawings.paper(1)).digest();
    Map<String, Object> form =
        SoundAnswers.of(
            item.form(),
            new MadeUpForm(random, Player.VILLAGE, "高河村", () -> signature).of(item),
            Beijing.today(clock));
    List<HandedMaterial> materials = new ArrayList<>();
    for (MaterialRule rule : item.materials()) {
      if (!without.contains(rule.no())) {
        materials.add(new HandedMaterial(rule.no(), HandedMaterial.ORIGINAL, List.of(photo), ""));
      }
    }
    List<String> powers =
        List.of(Mandate.SUBMIT, Mandate.SUPPLEMENT, Mandate.QUERY, Mandate.COLLECT);
    Draft draft = device.capture().createDraft(AGENT, code);
    device
        .capture()
        .saveDraft(
            AGENT, draft.id(), new DraftContent(form, materials, new Mandate(powers, signature)));
    return device.capture().capture(AGENT, draft.id(), true);
  }

  /** Hands in one of the papers that the notice asked for. */
  void supplement(String caseId, int paper) {
    Digest photo = device.attachments().keep(Drawings.paper(paper)).digest();
    HandedMaterial given = new HandedMaterial(paper, HandedMaterial.ORIGINAL, List.of(photo), "");
    device.requests().supplement(AGENT, caseId, Map.of(), List.of(given));
  }

  /** Hands the result over against a signature of that day. */
  void handOver(String caseId, String day) {
    Digest signature = device.attachments().keep(Drawings.signature(2)).digest();
    device.requests().deliveryProof(AGENT, caseId, "示例申请人", "本人", day, signature);
  }

  @Override
  public void close() {
    database.close();
    store.close();
  }

  private static Path made(Path folder) {
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
