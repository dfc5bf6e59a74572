package org.daiban.world.simulation.county;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daiban.core.courier.CourierStore;
import org.daiban.core.engine.PendingAttachment;
import org.daiban.core.engine.Replica;
import org.daiban.core.log.Certificate;
import org.daiban.core.log.Cursor;
import org.daiban.core.log.ExchangeRequest;

/** A plant: a machine thinks that it stands where its last parcel said, whatever came since. */
final class WhereItWas implements CourierStore {
  private final CourierStore store;
  private final Map<String, Cursor> said = new HashMap<>();

  WhereItWas(CourierStore store) {
    this.store = store;
  }

  @Override
  public List<Cursor> cursors() {
    List<Cursor> cursors = store.cursors();
    cursors.forEach(cursor -> said.put(cursor.node(), cursor));
    return cursors;
  }

  @Override
  public Optional<Cursor> cursor(String node) {
    return said.containsKey(node) ? Optional.of(said.get(node)) : store.cursor(node);
  }

  @Override
  public long nextNumber() {
    return store.nextNumber();
  }

  @Override
  public List<ExchangeRequest> requests() {
    return store.requests();
  }

  @Override
  public List<PendingAttachment> photos(int most) {
    return store.photos(most);
  }

  @Override
  public Replica replica(Certificate node) {
    return store.replica(node);
  }

  @Override
  public void acknowledged(String node, List<String> keys) {
    store.acknowledged(node, keys);
  }
}
