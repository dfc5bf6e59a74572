package org.daiban.agent.village;

import jakarta.inject.Singleton;
import java.util.Locale;
import org.daiban.agent.link.Links;
import org.daiban.agent.link.Proofs;
import org.daiban.core.courier.CourierStore;
import org.daiban.core.log.Certificate;
import org.daiban.device.courier.DeviceCourier;
import org.daiban.device.database.DatabaseFailure;
import org.daiban.device.database.SchemaTooNew;
import org.daiban.node.Ground;
import org.daiban.node.Options;
import org.daiban.node.http.Refusal;
import org.daiban.node.identity.Machine;
import org.daiban.node.people.People;
import org.daiban.node.reference.Reference;
import org.daiban.node.store.Transactions;

/** Opens the device of a machine that is a village's. */
@Singleton
public final class VillageMaker {
  private final Options options;
  private final Ground ground;
  private final Links links;
  private final Reference reference;
  private final Proofs proofs;
  private final FeedReference shared;

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
    this.shared = new FeedReference(transactions, reference, people, ground);
  }

  /**
   * Opens the device in the data folder. One that is damaged, in use or of a later program is left
   * as it is and refused in the words of its store.
   */
  public Village open(Machine machine) {
    try {
      return Village.open(options.data(), machine, reference, ground, links.uptime());
    } catch (DatabaseFailure failure) {
      String kind = failure.kind().name().toLowerCase(Locale.ROOT);
      throw Refusal.unavailable("device-store-" + kind, failure.getMessage(), "");
    } catch (SchemaTooNew failure) {
      throw Refusal.unavailable("device-store-too-new", failure.getMessage(), "");
    }
  }

  /** The device as the sync engine sees it. */
  public VillageReplica replica(Village village, Certificate upstream) {
    return new VillageReplica(village, upstream, reference, shared, proofs);
  }

  /** The device as the courier's classes see it. */
  public CourierStore courier(Village village, Certificate upstream) {
    return new DeviceCourier(
        village.database(),
        village.outbox(),
        () -> replica(village, upstream).request(0),
        node -> replica(village, node));
  }
}
