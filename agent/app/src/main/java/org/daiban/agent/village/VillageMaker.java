package org.daiban.agent.village;

import jakarta.inject.Singleton;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.daiban.agent.link.Links;
import org.daiban.agent.link.Proofs;
import org.daiban.core.courier.CourierStore;
import org.daiban.core.log.Certificate;
import org.daiban.device.copy.SecondCopy;
import org.daiban.device.courier.DeviceCourier;
import org.daiban.device.database.DatabaseFailure;
import org.daiban.device.database.SchemaTooNew;
import org.daiban.device.space.Reserve;
import org.daiban.node.Ground;
import org.daiban.node.Options;
import org.daiban.node.http.Refusal;
import org.daiban.node.identity.FreshSeals;
import org.daiban.node.identity.Identity;
import org.daiban.node.identity.Machine;
import org.daiban.node.people.People;
import org.daiban.node.people.Person;
import org.daiban.node.reference.Reference;
import org.daiban.node.store.Transactions;

/** Opens the device of a machine that is a village's. */
@Singleton
public final class VillageMaker {
  /** The option that names a folder on another disk for the second copy. */
  public static final String COPY = "copy";

  private final Options options;
  private final Ground ground;
  private final Links links;
  private final Reference reference;
  private final Proofs proofs;
  private final FeedReference shared;
  private final Transactions transactions;
  private final People people;

  VillageMaker(
      Options options,
      Ground ground,
      Links links,
      Reference reference,
      Proofs proofs,
      Transactions transactions,
      People people) {
    this.options = options;
    this.ground = ground;
    this.links = links;
    this.reference = reference;
    this.proofs = proofs;
    this.transactions = transactions;
    this.people = people;
    this.shared = new FeedReference(transactions, reference, people, ground);
  }

  /**
   * Opens the device in the data folder. One that is damaged is built anew; one that is in use or
   * of a later program is left as it is and refused in the words of its store.
   */
  public Village open(Machine machine) {
    try {
      return Village.open(
          options.data(), machine, reference, ground, links.uptime(), safety(machine));
    } catch (DatabaseFailure failure) {
      String kind = failure.kind().name().toLowerCase(Locale.ROOT);
      throw Refusal.unavailable("device-store-" + kind, failure.getMessage(), "");
    } catch (SchemaTooNew failure) {
      throw Refusal.unavailable("device-store-too-new", failure.getMessage(), "");
    }
  }

  private Safety safety(Machine machine) {
    File data = options.data().toFile();
    Reserve reserve = new Reserve(data, ground.random(), data::getUsableSpace);
    Optional<SecondCopy> copy =
        Optional.ofNullable(options.more().get(COPY))
            .filter(folder -> !folder.isEmpty())
            .map(folder -> new SecondCopy(new File(folder), machine.name(), keys(machine)));
    return new Safety(Optional.of(reserve), copy, this::name);
  }

  /** This device can open its copy, and so can the nodes above when this machine is no more. */
  private SecondCopy.Keys keys(Machine machine) {
    return new SecondCopy.Keys(
        machine.seal(), () -> recipients(machine), new FreshSeals(ground), machine.signer());
  }

  private List<String> recipients(Machine machine) {
    List<String> keys = new ArrayList<>();
    keys.add(machine.seal().publicKey());
    transactions
        .read(connection -> Identity.find(connection, machine.enrolled().issuer()))
        .map(Certificate::sealKey)
        .ifPresent(keys::add);
    return keys;
  }

  private String name(String person) {
    return people.find(person).map(Person::name).orElse("");
  }

  /**
   * The device as the sync engine sees it.
   *
   * @param forked told when it is time to ask for a new name
   */
  public VillageReplica replica(Village village, Certificate upstream, Runnable forked) {
    return new VillageReplica(village, upstream, reference, shared, proofs, forked);
  }

  /** The device as the courier's classes see it; what a stick brings may name a fork as well. */
  public CourierStore courier(Village village, Certificate upstream, Runnable forked) {
    return new DeviceCourier(
        village.database(),
        village.outbox(),
        () -> replica(village, upstream, forked).request(0),
        node -> replica(village, node, forked),
        village::isWhole);
  }
}
