package org.daiban.agent.relay;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.daiban.core.courier.CourierStore;
import org.daiban.core.courier.ParcelLimits;
import org.daiban.core.courier.RequestCutter;
import org.daiban.core.engine.PendingAttachment;
import org.daiban.core.engine.Replica;
import org.daiban.core.log.Batch;
import org.daiban.core.log.Certificate;
import org.daiban.core.log.Cursor;
import org.daiban.core.log.Entry;
import org.daiban.core.log.ExchangeRequest;
import org.daiban.core.log.Protocol;
import org.daiban.core.log.Receipt;
import org.daiban.node.attachments.AttachmentTable;
import org.daiban.node.attachments.UpwardAttachment;
import org.daiban.node.courier.CourierTable;
import org.daiban.node.exchange.UpperTable;
import org.daiban.node.exchange.UpperTable.Carried;
import org.daiban.node.identity.Identity;
import org.daiban.node.identity.Machine;
import org.daiban.node.intake.KeptEntry;
import org.daiban.node.intake.KeptTable;
import org.daiban.node.store.Transactions;

/**
 * A township as the courier's classes see it, for the days when the county's line is down: its own
 * log and the villages' batches, byte for byte, in one parcel.
 */
final class RelayCourier implements CourierStore {
  private static final int CARRIED_MAX = 5_000;

  private final Transactions transactions;
  private final Upward upward;
  private final String county;
  private final Function<Certificate, Replica> replicas;
  private final Set<String> owed;

  RelayCourier(
      Transactions transactions,
      Upward upward,
      String county,
      Function<Certificate, Replica> replicas,
      Set<String> owed) {
    this.transactions = transactions;
    this.upward = upward;
    this.county = county;
    this.replicas = replicas;
    this.owed = owed;
  }

  @Override
  public long nextNumber() {
    return transactions.write(CourierTable::nextNumber);
  }

  @Override
  public List<Cursor> cursors() {
    return cursor(county).map(Collections::singletonList).orElse(Collections.emptyList());
  }

  @Override
  public List<ExchangeRequest> requests() {
    return transactions.read(
        connection -> {
          List<RequestCutter.Carried> all = own(connection);
          addCarried(connection, all);
          ExchangeRequest greeting = upward.request(connection, 0, new ArrayList<>(owed));
          return RequestCutter.cut(greeting.telling(upward.toTell(connection).items()), all);
        });
  }

  /** This node's own entries above what the county has, in signed batches. */
  private List<RequestCutter.Carried> own(Connection connection) throws SQLException {
    Machine self = Identity.read(connection);
    long next = upward.receipt(connection, self.name()).map(Receipt::head).orElse(0L) + 1;
    List<RequestCutter.Carried> batches = new ArrayList<>();
    List<Entry> run = run(connection, self.name(), next);
    while (!run.isEmpty() && chars(batches) < ParcelLimits.TEXT_CHARS_MAX) {
      Batch batch = Batch.of(run, self.signer());
      batches.add(new RequestCutter.Carried(batch.text(), Collections.emptyList()));
      run = run(connection, self.name(), batch.to() + 1);
    }
    return batches;
  }

  private static List<Entry> run(Connection connection, String device, long from)
      throws SQLException {
    List<Entry> run = new ArrayList<>();
    long chars = 0;
    for (KeptEntry kept : KeptTable.from(connection, device, from, Protocol.BATCH_ENTRIES_MAX)) {
      String payload = kept.entry().payload();
      chars += kept.entry().headerText().length() + (payload == null ? 0 : payload.length());
      if (!run.isEmpty() && chars > ParcelLimits.RECORD_CHARS_WANTED) {
        return run;
      }
      run.add(kept.entry());
    }
    return run;
  }

  private void addCarried(Connection connection, List<RequestCutter.Carried> all)
      throws SQLException {
    long chars = chars(all);
    for (Carried batch : upward.carried(connection, CARRIED_MAX)) {
      chars += batch.text().length();
      if (chars > ParcelLimits.TEXT_CHARS_MAX) {
        return;
      }
      List<String> chain =
          upward.hasMet(connection, batch.device())
              ? Collections.emptyList()
              : Identity.chain(connection, batch.device());
      all.add(new RequestCutter.Carried(batch.text(), chain));
    }
  }

  private static long chars(List<RequestCutter.Carried> batches) {
    return batches.stream().mapToLong(carried -> carried.batch().length()).sum();
  }

  @Override
  public List<PendingAttachment> photos(int most) {
    List<PendingAttachment> photos = new ArrayList<>();
    for (UpwardAttachment photo :
        transactions.read(connection -> AttachmentTable.upward(connection, most))) {
      photos.add(
          new PendingAttachment(photo.hash(), photo.size(), photo.type(), photo.caseId(), 0));
    }
    return photos;
  }

  @Override
  public Optional<Cursor> cursor(String node) {
    return transactions.read(connection -> UpperTable.cursor(connection, node));
  }

  @Override
  public Replica replica(Certificate node) {
    return replicas.apply(node);
  }

  @Override
  public void acknowledged(String node, List<String> keys) {
    transactions.write(
        connection -> {
          for (String key : keys) {
            UpperTable.acknowledged(connection, key);
          }
          return null;
        });
  }
}
