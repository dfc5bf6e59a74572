package org.daiban.world.lives;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.daiban.agent.link.Proofs;
import org.daiban.agent.relay.RelayMaker;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.engine.Replica;
import org.daiban.core.log.Certificate;
import org.daiban.core.log.EnrolmentRequest;
import org.daiban.core.log.Signed;
import org.daiban.core.log.Signer;
import org.daiban.node.Ground;
import org.daiban.node.attachments.Attachments;
import org.daiban.node.attachments.NodePictures;
import org.daiban.node.cases.CaseDesk;
import org.daiban.node.cases.CaseParts;
import org.daiban.node.cases.CaseTable;
import org.daiban.node.cases.Deadlines;
import org.daiban.node.cases.PartDesk;
import org.daiban.node.enrolment.EnrolmentDesk;
import org.daiban.node.exchange.Applying;
import org.daiban.node.exchange.Exchange;
import org.daiban.node.identity.Identity;
import org.daiban.node.identity.Machine;
import org.daiban.node.log.NodeLog;
import org.daiban.node.people.KnownPeople;
import org.daiban.node.people.Person;
import org.daiban.node.reference.Reference;
import org.daiban.node.store.Store;
import org.daiban.node.store.Transactions;
import org.daiban.node.supervision.Cards;

/** The node of the county or of a township. */
final class Office implements AutoCloseable {
  private static final int EPOCH_BYTES = 16;
  private static final long FREE_BYTES = 1_000_000_000L;
  private static final long LET_IN_MS = 0;

  private final Store store;
  private final Ground ground;
  private final Reference reference;
  private final CaseParts parts;
  private final Deadlines deadlines;
  private final Applying applying;
  private final Exchange exchange;
  private final Attachments attachments;

  private Office(Store store, Path folder, Clock clock, long seed) {
    this.store = store;
    this.ground = new Ground(clock, new Random(seed), true);
    Transactions transactions = store.transactions();
    this.reference =
        new Reference(transactions, connection -> cases().cases().lookAgain(connection));
    this.parts =
        new CaseParts(
            transactions, new NodeLog(ground), (connection, entry) -> false, reference, ground);
    this.deadlines = parts.deadlines(new Cards(reference, clock));
    this.applying = new Applying(transactions, parts.cases());
    this.exchange = new Exchange(transactions, applying, clock);
    this.attachments = new Attachments(folder.resolve("attachments"), transactions, clock);
    String epoch = Identity.epoch(ground.bytes(EPOCH_BYTES));
    transactions.write(connection -> Identity.open(connection, epoch));
  }

  /** A county with the sample data, over an empty store. */
  static Office county(Store store, Path folder, Clock clock, String region) {
    Office county = new Office(store, folder, clock, 1);
    county.transactions().write(connection -> Identity.becomeCounty(connection, region, LET_IN_MS));
    county.reference.publishRegions(sample("regions.json"));
    county.reference.publishCatalogue(sample("catalogue.json"));
    county.reference.publishOrgans(sample("organs.json"));
    for (int year : List.of(2025, 2026)) {
      county.reference.publishYear(year, "国务院办公厅通知", sample("holidays-" + year + ".csv"));
    }
    return county;
  }

  /** A township that the county has let in; catalogue and all come with its first exchange. */
  static Office township(Path folder, Clock clock, Office county, String region) {
    Office township = new Office(Store.inMemory(), folder, clock, 2);
    county.letIn(township.store, region);
    return township;
  }

  /** Lets the machine of a store in, as a clerk reads out a code and a person types it. */
  void letIn(Store machine, String region) {
    EnrolmentDesk desk = new EnrolmentDesk(transactions(), ground);
    Machine self = machine.transactions().read(Identity::read);
    Signer signer = self.signer();
    EnrolmentRequest request =
        new EnrolmentRequest(
            desk.issue(region, "manager").code(),
            signer.algorithm(),
            signer.publicKey(),
            "lives",
            self.seal().algorithm(),
            self.seal().publicKey());
    List<Signed> chain = desk.enrol(request).certificates().stream().map(Signed::parse).toList();
    machine
        .transactions()
        .write(connection -> Identity.become(connection, chain, "http://above", LET_IN_MS));
  }

  /** The store of a township as its line to the county sees it. */
  Replica replica() {
    Certificate above =
        transactions()
            .read(
                connection ->
                    Identity.find(connection, Identity.read(connection).enrolled().issuer()))
            .orElseThrow();
    return new RelayMaker(
            transactions(),
            exchange,
            parts.cases(),
            attachments,
            reference,
            nobody(),
            new Proofs(transactions()),
            () -> FREE_BYTES,
            ground)
        .replica(above);
  }

  /** Nobody signs in here: who acts is said with each act. */
  static KnownPeople nobody() {
    return person -> {};
  }

  /** Answers a machine below, and lets everything that it brought take effect. */
  Answerer answerer(String machine) {
    return request -> {
      Certificate below =
          transactions().read(connection -> Identity.find(connection, machine)).orElseThrow();
      applying.applyWaiting();
      var answer = exchange.exchange(below, request, "challenge");
      applying.applyWaiting();
      return answer;
    };
  }

  /** The word of the law where nobody has said anything, as each minute's look finds it. */
  void minute() {
    deadlines.pass();
  }

  /** A photo or a signature that a clerk has made here. */
  String picture(byte[] bytes, Person clerk) {
    return new NodePictures(attachments, transactions()).keep(bytes, clerk).digest().text();
  }

  CaseDesk desk() {
    return parts.desk();
  }

  /** Where departments that only take part sign their answers. */
  PartDesk partDesk() {
    return parts.parts();
  }

  Optional<CaseFile> find(String caseId) {
    return transactions().read(connection -> CaseTable.find(connection, caseId));
  }

  String name() {
    return transactions().read(Identity::read).name();
  }

  Reference reference() {
    return reference;
  }

  Transactions transactions() {
    return store.transactions();
  }

  private CaseParts cases() {
    return parts;
  }

  @Override
  public void close() {
    store.close();
  }

  private static String sample(String name) {
    try (InputStream in = Reference.class.getResourceAsStream("/sample/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the sample " + name + " cannot be read", e);
    }
  }
}
