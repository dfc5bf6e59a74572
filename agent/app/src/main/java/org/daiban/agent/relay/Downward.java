package org.daiban.agent.relay;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.daiban.agent.link.Proofs;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.CaseFileText;
import org.daiban.core.cases.Level;
import org.daiban.core.log.Acknowledgement;
import org.daiban.core.log.Batch;
import org.daiban.core.log.Digest;
import org.daiban.core.log.Entry;
import org.daiban.core.log.ExchangeAnswer;
import org.daiban.core.log.FeedItem;
import org.daiban.core.log.KeepRefusal;
import org.daiban.core.log.Outcome;
import org.daiban.core.log.Receipt;
import org.daiban.core.log.Revocation;
import org.daiban.core.log.Signed;
import org.daiban.core.wire.WireException;
import org.daiban.node.Ground;
import org.daiban.node.attachments.AttachmentTable;
import org.daiban.node.cases.Cases;
import org.daiban.node.exchange.CountyWordTable;
import org.daiban.node.exchange.UpperTable;
import org.daiban.node.feed.Change;
import org.daiban.node.feed.ChangeFeed;
import org.daiban.node.identity.Charges;
import org.daiban.node.identity.Identity;
import org.daiban.node.identity.Revocations;
import org.daiban.node.intake.ShutOut;
import org.daiban.node.people.KnownPeople;
import org.daiban.node.people.PersonText;
import org.daiban.node.reference.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes over what the county sends down and publishes it again for the villages, unchanged. A
 * record that is damaged or not signed by whom it must be is left out and told to the log.
 */
final class Downward {
  private static final Logger LOG = LoggerFactory.getLogger(Downward.class);

  private final Proofs proofs;
  private final Cases cases;
  private final Reference reference;
  private final KnownPeople people;
  private final Ground ground;

  private boolean bringsReference;

  /** Whether a page has said who is in charge of a place from now on. */
  private boolean bringsCharge;

  Downward(Proofs proofs, Cases cases, Reference reference, KnownPeople people, Ground ground) {
    this.proofs = proofs;
    this.cases = cases;
    this.reference = reference;
    this.people = people;
    this.ground = ground;
  }

  /**
   * Stores receipts of the node above that were written just now, whatever time its clock says, and
   * publishes those of the villages' devices; answers those that hold.
   */
  List<Receipt> takeReceipts(Connection connection, List<String> receipts) throws SQLException {
    return takeReceipts(connection, receipts, true);
  }

  private List<Receipt> takeReceipts(Connection connection, List<String> receipts, boolean fresh)
      throws SQLException {
    List<Change> changes = new ArrayList<>();
    List<Receipt> taken = new ArrayList<>();
    for (String text : receipts) {
      try {
        takeReceipt(connection, Signed.parse(text), fresh, changes).ifPresent(taken::add);
      } catch (WireException damaged) {
        LOG.warn("left out a damaged receipt of the node above");
      }
    }
    ChangeFeed.publish(connection, changes);
    return taken;
  }

  private Optional<Receipt> takeReceipt(
      Connection connection, Signed signed, boolean fresh, List<Change> changes)
      throws SQLException {
    if (!proofs.receiptSigner(signed).isPresent()) {
      LOG.warn("left out a receipt that its node has not signed");
      return Optional.empty();
    }
    Receipt receipt = Receipt.parse(signed.body());
    Optional<Receipt> before =
        UpperTable.receipt(connection, receipt.device(), receipt.node())
            .map(known -> Receipt.parse(known.body()));
    if (!fresh && before.isPresent() && isOlder(receipt, before.get())) {
      return Optional.empty();
    }
    if (before.isPresent() && hasLost(receipt, before.get())) {
      UpperTable.forget(connection, receipt.node());
      AttachmentTable.forgetUp(connection);
    }
    UpperTable.put(connection, receipt, signed);
    FirstHistories.settle(connection, receipt);
    noteAside(connection, receipt);
    if (!receipt.device().equals(Identity.read(connection).name())) {
      String key = receipt.device() + "@" + receipt.node();
      changes.add(
          new Change(FeedItem.RECEIPT, key, FeedItem.device(receipt.device()), signed.text()));
    }
    return Optional.of(receipt);
  }

  /** Of what is kept aside no head speaks; the county names it by its digest. */
  private static void noteAside(Connection connection, Receipt receipt) throws SQLException {
    Set<Digest> aside = new HashSet<>();
    for (KeepRefusal refusal : receipt.refused()) {
      if (refusal.isAside()) {
        aside.add(refusal.entry());
      }
    }
    if (aside.isEmpty()) {
      return;
    }
    for (UpperTable.Carried batch : UpperTable.asideToCarry(connection, receipt.device())) {
      List<Entry> entries = Batch.parse(batch.text()).entries();
      if (aside.contains(entries.get(entries.size() - 1).digest())) {
        UpperTable.asideCarried(connection, batch);
      }
    }
  }

  private static boolean isOlder(Receipt receipt, Receipt before) {
    return receipt.epoch().equals(before.epoch()) && receipt.notAfterMs() < before.notBeforeMs();
  }

  /** The county was put back to an older state; all that it said before is worth nothing. */
  private static boolean hasLost(Receipt receipt, Receipt before) {
    return !receipt.epoch().equals(before.epoch()) || receipt.head() < before.head();
  }

  /** Takes over a page of the county's feed with the cursor behind it. */
  void takePage(Connection connection, ExchangeAnswer answer) throws SQLException {
    List<Change> changes = new ArrayList<>();
    bringsCharge = false;
    for (FeedItem item : answer.items()) {
      try {
        if (item.kind().equals(FeedItem.CONTENTS)) {
          changes.addAll(ChangeFeed.departed(connection, item));
        } else if (isForVillages(connection, item, answer.cursor().epoch())) {
          changes.add(new Change(item.kind(), item.key(), item.scope(), item.body()));
        }
      } catch (WireException | IllegalArgumentException damaged) {
        leftOut(item);
      }
    }
    UpperTable.put(connection, answer.cursor());
    reference.store(connection, changes);
    bringsReference = changes.stream().anyMatch(change -> Reference.isRead(change.kind()));
    if (bringsCharge) {
      cases.chargesChanged(connection);
    } else if (changes.stream().map(Change::kind).anyMatch(Reference::isAwaited)) {
      cases.lookAgain(connection);
    }
  }

  /** What was just committed is read anew. */
  void committed() {
    if (bringsReference) {
      reference.changed();
    }
  }

  /** Does what this node itself has to do, and says whether the item is passed on as it is. */
  private boolean isForVillages(Connection connection, FeedItem item, String epoch)
      throws SQLException {
    return switch (item.kind()) {
      case FeedItem.CASE, FeedItem.TAKEN -> {
        takeCase(connection, Signed.parse(item.body()), epoch);
        yield false; // the case's own change publishes it
      }
      case FeedItem.OPINION -> {
        cases.opinion(connection, item.body());
        yield false;
      }
      case FeedItem.RECEIPT -> {
        takeReceipts(connection, List.of(item.body()), false);
        yield false;
      }
      case FeedItem.OUTCOME -> {
        Outcome outcome = Outcome.parse(item.body());
        takeOutcome(connection, outcome);
        // one about an own entry stays here until a clerk has read it; what was said here is here
        yield !outcome.node().equals(Identity.read(connection).name());
      }
      case FeedItem.CERTIFICATE -> {
        Identity.learn(connection, List.of(item.body()), ground.nowMs());
        yield true;
      }
      case FeedItem.CHARGE -> {
        Signed charge = Signed.parse(item.body());
        bringsCharge |= Charges.learn(connection, charge);
        yield Charges.isNewest(connection, charge); // a county that was put back repeats itself
      }
      case FeedItem.REVOCATION -> {
        Optional<Revocation> news = Revocations.learn(connection, Signed.parse(item.body()));
        if (news.isPresent()) {
          ShutOut.holdBack(connection, news.get(), ground.nowMs());
        }
        yield true;
      }
      case FeedItem.PERSON -> {
        people.takeOver(PersonText.parse(item.body()));
        yield true;
      }
      case FeedItem.CATALOGUE, FeedItem.CALENDAR, FeedItem.REGIONS, FeedItem.ORGANS ->
          isReadable(item);
      default -> true;
    };
  }

  private static boolean isReadable(FeedItem item) {
    boolean readable = Reference.isReadable(item);
    if (!readable) {
      leftOut(item);
    }
    return readable;
  }

  private static void leftOut(FeedItem item) {
    LOG.warn(
        "left out a damaged {} {} of the feed at {}", item.kind(), item.key(), item.position());
  }

  /** What the county has done itself is kept as it has signed it, in case that it is put back. */
  private void takeCase(Connection connection, Signed signed, String epoch) throws SQLException {
    boolean ofTheCounty = proofs.isOfTheCounty(signed);
    if (!ofTheCounty && !proofs.snapshotHolds(signed)) {
      LOG.warn("left out a case that neither its holder nor the county has signed");
      return;
    }
    CaseFile file = CaseFileText.parse(signed.body()).file();
    if (ofTheCounty && file.history().stream().anyMatch(line -> isOfACounty(line.node()))) {
      CountyWordTable.put(connection, file, signed, epoch);
    }
    cases.snapshot(connection, signed, file.caseId());
  }

  private static boolean isOfACounty(String node) {
    return Level.ofNode(node) == Level.COUNTY;
  }

  /** A refusal of an own entry is for a clerk to read ({@link OwnRefusals}). */
  private static void takeOutcome(Connection connection, Outcome outcome) throws SQLException {
    boolean own = outcome.device().equals(Identity.read(connection).name());
    if (own && outcome.isFinal() && !outcome.verdict().equals(Outcome.REFUSED)) {
      UpperTable.acknowledge(connection, new Acknowledgement(outcome.key(), outcome.atMs()).text());
    }
  }
}
