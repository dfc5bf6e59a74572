package org.daiban.device.courier;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.daiban.core.courier.CourierStore;
import org.daiban.core.courier.ParcelLimits;
import org.daiban.core.courier.RequestCutter;
import org.daiban.core.engine.PendingAttachment;
import org.daiban.core.engine.Replica;
import org.daiban.core.log.Batch;
import org.daiban.core.log.Certificate;
import org.daiban.core.log.Cursor;
import org.daiban.core.log.Digest;
import org.daiban.core.log.ExchangeRequest;
import org.daiban.device.attachment.StoredAttachment;
import org.daiban.device.database.Database;
import org.daiban.device.outbox.Outbox;
import org.daiban.device.store.CursorTable;
import org.daiban.device.store.SettingTable;

/** A village device as the courier's classes see it. */
public final class DeviceCourier implements CourierStore {
  private static final String NUMBER = "courier.number";

  private final Database database;
  private final Outbox outbox;
  private final SettingTable settings;
  private final CursorTable cursors;
  private final Supplier<ExchangeRequest> greeting;
  private final Function<Certificate, Replica> replicas;
  private final Predicate<Digest> isWhole;

  /**
   * @param greeting a request to the node above without batches: cursor, acknowledgements,
   *     heartbeat
   * @param replicas this device's store towards a node
   * @param isWhole whether a photo's bytes here are what its name says
   */
  public DeviceCourier(
      Database database,
      Outbox outbox,
      Supplier<ExchangeRequest> greeting,
      Function<Certificate, Replica> replicas,
      Predicate<Digest> isWhole) {
    this.database = database;
    this.outbox = outbox;
    this.settings = new SettingTable(database);
    this.cursors = new CursorTable(database);
    this.greeting = greeting;
    this.replicas = replicas;
    this.isWhole = isWhole;
  }

  @Override
  public long nextNumber() {
    return database.transaction(
        () -> {
          long next = settings.find(NUMBER).map(Long::parseLong).orElse(0L) + 1;
          settings.put(NUMBER, Long.toString(next));
          return next;
        });
  }

  @Override
  public List<Cursor> cursors() {
    return database.transaction(cursors::all);
  }

  @Override
  public List<ExchangeRequest> requests() {
    List<RequestCutter.Carried> carried = new ArrayList<>();
    for (Batch batch :
        outbox.allBatches(ParcelLimits.RECORD_CHARS_WANTED, ParcelLimits.TEXT_CHARS_MAX)) {
      carried.add(new RequestCutter.Carried(batch.text(), Collections.emptyList()));
    }
    return RequestCutter.cut(greeting.get(), carried);
  }

  /** From the first byte on: the node that opens the parcel may be another than the line's. */
  @Override
  public List<PendingAttachment> photos(int most) {
    List<PendingAttachment> photos = new ArrayList<>();
    for (StoredAttachment attachment : outbox.attachmentsNotKept(most)) {
      if (!isWhole.test(attachment.digest())) {
        continue;
      }
      photos.add(
          new PendingAttachment(
              attachment.digest(),
              attachment.ref().bytes(),
              attachment.ref().mediaType(),
              outbox.caseOf(attachment.digest()).orElse(""),
              0));
    }
    return photos;
  }

  @Override
  public Optional<Cursor> cursor(String node) {
    return database.transaction(() -> cursors.find(node));
  }

  @Override
  public Replica replica(Certificate node) {
    return replicas.apply(node);
  }

  @Override
  public void acknowledged(String node, List<String> keys) {
    outbox.acknowledged(node, keys);
  }
}
