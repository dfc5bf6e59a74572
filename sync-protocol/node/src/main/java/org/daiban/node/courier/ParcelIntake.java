package org.daiban.node.courier;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daiban.core.courier.LogRun;
import org.daiban.core.courier.OpenedParcel;
import org.daiban.core.courier.ParcelReader;
import org.daiban.core.courier.ParcelRecord;
import org.daiban.core.log.Digest;
import org.daiban.core.log.ExchangeRequest;
import org.daiban.core.log.KeepRefusal;
import org.daiban.core.wire.WireException;
import org.daiban.node.attachments.Attachments;
import org.daiban.node.exchange.Exchange;
import org.daiban.node.identity.Identity;
import org.daiban.node.identity.Machine;
import org.daiban.node.store.Transactions;

/**
 * Takes a parcel in: its requests go the way of those that come over the line, its photos the way
 * of pieces. What is not whole is left, named, and waits for the next parcel.
 */
final class ParcelIntake {
  private static final int PARCELS_KEPT = 20;

  private final Transactions transactions;
  private final Exchange exchange;
  private final Attachments attachments;

  ParcelIntake(Transactions transactions, Exchange exchange, Attachments attachments) {
    this.transactions = transactions;
    this.exchange = exchange;
    this.attachments = attachments;
  }

  /** What is being found out about one parcel. */
  private static final class Findings {
    final ParcelPhotos pieces;
    final Map<String, List<KeepRefusal>> refused = new LinkedHashMap<>();
    final List<LogRun> missing = new ArrayList<>();
    final Set<String> devices = new LinkedHashSet<>();
    final Set<Digest> photos = new LinkedHashSet<>();
    final Set<String> acknowledged = new LinkedHashSet<>();
    boolean whole = true;

    Findings(ParcelPhotos pieces) {
      this.pieces = pieces;
    }
  }

  /** Takes in what is whole; a parcel that was taken in whole before is not looked at again. */
  TakenParcel take(String file, ParcelReader reader, long nowMs) throws IOException {
    Machine self = transactions.read(Identity::read);
    OpenedParcel parcel = reader.open(self.seal(), new BelowSenders(transactions, nowMs));
    Optional<TakenParcel> before =
        transactions.read(
            connection ->
                CourierTable.find(
                    connection, self.name(), parcel.sender().subject(), parcel.head().id()));
    if (before.isPresent() && before.get().whole()) {
      return before.get();
    }
    Findings found = new Findings(new ParcelPhotos(transactions, attachments, parcel.sender()));
    found.devices.add(parcel.sender().subject());
    for (int i = 0; i < parcel.list().records().size(); i++) {
      take(parcel, i, found);
    }
    TakenParcel taken = taken(file, parcel, self, found, nowMs);
    return transactions.write(
        connection -> {
          CourierTable.put(connection, taken);
          CourierTable.forgetOld(connection, taken.sender(), PARCELS_KEPT);
          return taken;
        });
  }

  private void take(OpenedParcel parcel, int index, Findings found) throws IOException {
    ParcelRecord record = parcel.list().records().get(index);
    if (record instanceof ParcelRecord.Exchange body) {
      takeRequest(parcel, parcel.read(index), body, found);
    } else if (record instanceof ParcelRecord.Piece piece) {
      found.photos.add(piece.hash());
      Optional<byte[]> bytes = found.pieces.wants(piece) ? parcel.read(index) : Optional.empty();
      bytes.ifPresent(whole -> found.pieces.take(piece, whole));
    }
  }

  private void takeRequest(
      OpenedParcel parcel, Optional<byte[]> body, ParcelRecord.Exchange record, Findings found) {
    record.logs().forEach(run -> found.devices.add(run.device()));
    Optional<ExchangeRequest> request = body.flatMap(bytes -> request(parcel, bytes));
    if (!request.isPresent()) {
      found.whole = false;
      found.missing.addAll(record.logs());
      return;
    }
    found.acknowledged.addAll(request.get().acknowledged());
    exchange
        .take(parcel.sender(), request.get(), parcel.head().madeAtMs())
        .forEach(
            (device, refusals) ->
                found.refused.computeIfAbsent(device, none -> new ArrayList<>()).addAll(refusals));
  }

  /** A request in the name of another machine, or one that cannot be read, counts as damaged. */
  private static Optional<ExchangeRequest> request(OpenedParcel parcel, byte[] body) {
    try {
      ExchangeRequest request = ExchangeRequest.parse(body);
      return request.device().equals(parcel.sender().subject())
          ? Optional.of(request)
          : Optional.empty();
    } catch (WireException unreadable) {
      return Optional.empty();
    }
  }

  private TakenParcel taken(
      String file, OpenedParcel parcel, Machine self, Findings found, long nowMs) {
    List<Digest> photos = new ArrayList<>(found.photos);
    long photosMissing = photos.stream().filter(hash -> !found.pieces.isHere(hash)).count();
    List<String> receipts = exchange.receipts(withRefusals(found.refused));
    return new TakenParcel(
        parcel.head().id(),
        parcel.sender().subject(),
        parcel.head().number(),
        file,
        parcel.head().madeAtMs(),
        nowMs,
        found.whole && photosMissing == 0,
        parcel.list().cursor(self.name()),
        new ArrayList<>(found.devices),
        Collections.unmodifiableList(found.missing),
        receipts,
        new ArrayList<>(found.acknowledged),
        photos,
        photosMissing);
  }

  private static Map<String, List<KeepRefusal>> withRefusals(
      Map<String, List<KeepRefusal>> refused) {
    Map<String, List<KeepRefusal>> some = new LinkedHashMap<>(refused);
    some.values().removeIf(List::isEmpty);
    return some;
  }
}
