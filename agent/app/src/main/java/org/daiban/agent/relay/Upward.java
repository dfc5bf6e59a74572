package org.daiban.agent.relay;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import org.daiban.agent.link.Links;
import org.daiban.core.cases.CaseFileText;
import org.daiban.core.cases.Level;
import org.daiban.core.catalogue.Catalogue;
import org.daiban.core.log.Batch;
import org.daiban.core.log.Charge;
import org.daiban.core.log.Cursor;
import org.daiban.core.log.Digest;
import org.daiban.core.log.Entry;
import org.daiban.core.log.ExchangeRequest;
import org.daiban.core.log.FeedItem;
import org.daiban.core.log.Heartbeat;
import org.daiban.core.log.KeepRefusal;
import org.daiban.core.log.MachineKind;
import org.daiban.core.log.Protocol;
import org.daiban.core.log.Receipt;
import org.daiban.core.log.Signed;
import org.daiban.node.Ground;
import org.daiban.node.attachments.AttachmentTable;
import org.daiban.node.enrolment.HeardTable;
import org.daiban.node.exchange.CountyWordTable;
import org.daiban.node.exchange.UpperTable;
import org.daiban.node.exchange.UpperTable.Carried;
import org.daiban.node.exchange.UpperTable.Waiting;
import org.daiban.node.feed.ChangeFeed;
import org.daiban.node.identity.Charges;
import org.daiban.node.identity.Identity;
import org.daiban.node.identity.Machine;
import org.daiban.node.identity.Revocations;
import org.daiban.node.identity.Successors;
import org.daiban.node.intake.KeptEntry;
import org.daiban.node.intake.KeptTable;
import org.daiban.node.intake.Receipts;
import org.daiban.node.reference.Reference;
import org.daiban.node.time.NodeTime;

/** Says what waits to go up to the county and puts the next request together. */
final class Upward {
  private static final int CARRIED_MAX = 200;
  private static final int ACKNOWLEDGED_MAX = 500;
  private static final int TOLD_MAX = 200;
  private static final int WORDS_MAX = 20;
  private static final int WORDS_CHARS_MAX = 256 * 1024;

  /** Field names, quotes, salt and signature around one entry, in characters, rounded up. */
  private static final int AROUND_CHARS = 400;

  /** So much later the county hears again that a village is alive. */
  private static final long TELL_AGAIN_MS = 3_600_000;

  private final String county;
  private final Reference reference;
  private final Ground ground;
  private final NodeTime time;
  private final LongSupplier freeDiskBytes;

  Upward(
      String county,
      Reference reference,
      Ground ground,
      NodeTime time,
      LongSupplier freeDiskBytes) {
    this.time = time;
    this.county = county;
    this.reference = reference;
    this.ground = ground;
    this.freeDiskBytes = freeDiskBytes;
  }

  /** How many own entries and carried batches the county has not receipted. */
  long waiting(Connection connection) throws SQLException {
    String name = Identity.read(connection).name();
    long own =
        KeptTable.countFrom(
            connection, name, ownHead(connection, name) + 1, Protocol.BATCH_ENTRIES_MAX);
    return own
        + toCarry(connection, name, CARRIED_MAX).size()
        + toTell(connection, name).items().size();
  }

  /** What the county did not take of this township's own log, and of its photos: each word once. */
  List<String> refusals(Connection connection) throws SQLException {
    Set<String> words = new LinkedHashSet<>();
    Optional<Receipt> own = receipt(connection, Identity.read(connection).name());
    for (KeepRefusal refusal : own.map(Receipt::refused).orElse(List.of())) {
      words.add(refusal.reason() + refusal.todo());
    }
    words.addAll(AttachmentTable.refusalsUp(connection));
    return List.copyOf(words);
  }

  ExchangeRequest request(Connection connection, int batchCharsMax, Collection<String> owed)
      throws SQLException {
    List<String> batches = new ArrayList<>();
    Set<String> certificates = new LinkedHashSet<>();
    if (batchCharsMax > 0 && words(connection).isEmpty()) { // or it would act anew on what it has
      batches.addAll(ownBatch(connection, batchCharsMax));
      addCarried(connection, batchCharsMax, batches, certificates);
    }
    return new ExchangeRequest(
        Protocol.VERSION,
        Identity.read(connection).name(),
        UpperTable.cursor(connection, county).orElse(null),
        UpperTable.acknowledgements(connection, ACKNOWLEDGED_MAX),
        heartbeat(connection),
        new ArrayList<>(certificates),
        receipts(connection, owed),
        batches);
  }

  /**
   * What this node has answered to machines that another node let in: the county itself, or the
   * township before, whose villages go to the county when nobody said where this township is. To a
   * county that has not been told anything in its present life also who is in charge of what.
   *
   * @param from position of the own feed up to which the county was told before
   * @param upTo position up to which these are all
   * @param words what of it the county itself has said of cases, before anything else
   */
  record Telling(List<FeedItem> items, long from, long upTo, List<CountyWordTable.Word> words) {
    static final Telling NOTHING = new Telling(List.of(), 0, 0, List.of());
  }

  /** What a county that was put back has itself said of cases, and has not been told. */
  private List<CountyWordTable.Word> words(Connection connection) throws SQLException {
    Optional<Cursor> read = UpperTable.cursor(connection, county);
    return read.isPresent()
        ? CountyWordTable.toTell(connection, read.get().epoch(), WORDS_MAX)
        : List.of();
  }

  /**
   * Behind who is in charge of what, since a county that has forgotten that a village moved takes
   * no word on it; as many as go into one request, at least one.
   */
  private static Telling of(Connection connection, List<CountyWordTable.Word> words, long from)
      throws SQLException {
    List<FeedItem> items = new ArrayList<>(from == 0 ? charges(connection) : List.of());
    List<CountyWordTable.Word> told = new ArrayList<>();
    long chars = 0;
    for (CountyWordTable.Word word : words) {
      chars += word.signed().length();
      if (!told.isEmpty() && chars > WORDS_CHARS_MAX) {
        break;
      }
      String village =
          CaseFileText.parse(Signed.parse(word.signed()).body()).file().subject().region();
      String scope = FeedItem.region(village);
      items.add(new FeedItem(0, FeedItem.CASE, word.caseId(), scope, word.signed()));
      told.add(word);
    }
    return new Telling(items, from, from, told);
  }

  Telling toTell(Connection connection) throws SQLException {
    return toTell(connection, Identity.read(connection).name());
  }

  private Telling toTell(Connection connection, String self) throws SQLException {
    long from = UpperTable.toldUpTo(connection, county);
    List<CountyWordTable.Word> words = words(connection);
    if (!words.isEmpty()) {
      return of(connection, words, from);
    }
    long upTo = from;
    List<FeedItem> items = new ArrayList<>();
    if (from == 0) { // a county that was put back may have forgotten its own word
      items.addAll(charges(connection));
      upTo = items.isEmpty() ? 0 : 1;
    }
    for (FeedItem item : ChangeFeed.outcomesAbove(connection, from, TOLD_MAX)) {
      upTo = item.position();
      String device = item.scope().substring(FeedItem.device("").length());
      if (Identity.find(connection, device)
          .filter(found -> !Level.sameOffice(found.issuer(), self))
          .filter(found -> found.kind() == MachineKind.VILLAGE || found.subject().equals(county))
          .isPresent()) {
        items.add(item);
      }
    }
    return new Telling(items, from, upTo, List.of());
  }

  private static List<FeedItem> charges(Connection connection) throws SQLException {
    List<FeedItem> items = new ArrayList<>();
    for (Signed charge : Charges.allSigned(connection)) {
      String region = Charge.parse(charge.body()).region();
      items.add(new FeedItem(0, FeedItem.CHARGE, region, FeedItem.EVERYONE, charge.text()));
    }
    return items;
  }

  /** Own entries above what the county has, as one signed batch; at least one entry. */
  private List<String> ownBatch(Connection connection, int charsMax) throws SQLException {
    List<Entry> run = new ArrayList<>();
    long chars = 0;
    for (KeptEntry kept : own(connection)) {
      Entry entry = kept.entry();
      chars += 2L * entry.headerText().length() + AROUND_CHARS + 2L * length(entry.payload());
      if (!run.isEmpty() && chars > Math.min(charsMax, Protocol.BATCH_CHARS_MAX)) {
        break;
      }
      run.add(entry);
    }
    return run.isEmpty()
        ? List.of()
        : List.of(Batch.of(run, Identity.read(connection).signer()).text());
  }

  private static int length(String payload) {
    return payload == null ? 0 : payload.length();
  }

  private List<KeptEntry> own(Connection connection) throws SQLException {
    String name = Identity.read(connection).name();
    long head = ownHead(connection, name);
    return KeptTable.from(connection, name, head + 1, Protocol.BATCH_ENTRIES_MAX);
  }

  private long ownHead(Connection connection, String name) throws SQLException {
    return receipt(connection, name).map(Receipt::head).orElse(0L);
  }

  /**
   * A county that was put back may have met the device, or who goes on for it, once and forgotten
   * it: its receipt says so.
   */
  boolean hasMet(Connection connection, String device) throws SQLException {
    return receipt(connection, device)
        .filter(
            receipt ->
                receipt.refused().stream()
                    .map(KeepRefusal::code)
                    .noneMatch(
                        code -> code.equals("UNKNOWN_DEVICE") || code.equals("BAD_SIGNATURE")))
        .isPresent();
  }

  /** Batches of others as they came, and what vouches for a device that the county has not met. */
  private void addCarried(
      Connection connection, int charsMax, List<String> batches, Set<String> certificates)
      throws SQLException {
    long chars = batches.isEmpty() ? 0 : batches.get(0).length();
    String own = Identity.read(connection).name();
    for (Waiting waiting : toCarry(connection, own, CARRIED_MAX)) {
      Carried batch = UpperTable.read(connection, waiting);
      chars += batch.text().length();
      if (!batches.isEmpty() && chars > charsMax) {
        return;
      }
      batches.add(batch.text());
      if (!hasMet(connection, batch.device())) {
        certificates.addAll(Identity.chain(connection, batch.device()));
        certificates.addAll(Successors.chains(connection, batch.device()));
      }
    }
  }

  /** The batches of others that the county does not have whole. */
  List<Carried> carried(Connection connection, int most) throws SQLException {
    List<Carried> batches = new ArrayList<>();
    for (Waiting batch : toCarry(connection, Identity.read(connection).name(), most)) {
      batches.add(UpperTable.read(connection, batch));
    }
    return batches;
  }

  /** The same without their texts, which nobody needs who only asks whether something waits. */
  private List<Waiting> toCarry(Connection connection, String own, int most) throws SQLException {
    List<Waiting> waiting = new ArrayList<>();
    for (Waiting batch : UpperTable.toCarry(connection, county, most)) {
      boolean waits = batch.aside() || !covered(connection, batch);
      if (!batch.device().equals(own) && waits) {
        waiting.add(batch);
      }
    }
    return waiting;
  }

  /** Whether the county has dealt with all of a batch, be it above a gap or aside as a fork. */
  private boolean covered(Connection connection, Waiting batch) throws SQLException {
    Optional<Receipt> receipt = receipt(connection, batch.device());
    if (!receipt.isPresent()) {
      return false;
    }
    return covers(receipt.get(), batch)
        || (receipt.get().refused().stream().anyMatch(KeepRefusal::isAside)
            && isKeptAside(receipt.get(), Batch.parse(UpperTable.read(connection, batch).text())));
  }

  private static boolean covers(Receipt receipt, Waiting batch) {
    for (long seq = batch.from(); seq <= batch.to(); seq++) {
      if (!receipt.covers(seq)) {
        return false;
      }
    }
    return true;
  }

  /** A fork never raises the county's head; that it lies there stands among the refusals. */
  static boolean isKeptAside(Receipt receipt, Batch batch) {
    return batch.entries().stream()
        .allMatch(entry -> isDealtWith(receipt, entry.header().seq(), entry.digest()));
  }

  private static boolean isDealtWith(Receipt receipt, long seq, Digest digest) {
    return receipt.covers(seq)
        || receipt.refused().stream()
            .anyMatch(refusal -> refusal.isAside() && refusal.entry().equals(digest));
  }

  /** The county's newest word on a log. */
  Optional<Receipt> receipt(Connection connection, String device) throws SQLException {
    return UpperTable.receipt(connection, device, county).map(Signed::body).map(Receipt::parse);
  }

  /** The county must know what was kept of a machine before it was shut out. */
  private List<String> receipts(Connection connection, Collection<String> owed)
      throws SQLException {
    Machine self = Identity.read(connection);
    Set<String> devices = new LinkedHashSet<>(owed);
    devices.addAll(Revocations.unreported(connection));
    List<String> receipts = new ArrayList<>();
    for (String device : devices) {
      receipts.add(Receipts.of(connection, self, device, List.of(), time.read()).text());
    }
    return receipts;
  }

  private Heartbeat heartbeat(Connection connection) throws SQLException {
    List<KeptEntry> own = own(connection);
    long oldestMs = own.isEmpty() ? 0 : ground.nowMs() - own.get(0).keptAtMs();
    return new Heartbeat(
        Links.PROGRAM,
        reference.catalogue().map(Catalogue::version).orElse(""),
        own.size(),
        Math.max(0, oldestMs),
        freeDiskBytes.getAsLong(),
        0,
        HeardTable.toTell(connection, Identity.read(connection).name(), TELL_AGAIN_MS));
  }
}
