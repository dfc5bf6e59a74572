package org.daiban.node;

import java.util.function.Supplier;
import org.daiban.node.store.Store;

/**
 * Where the nodes of a test live: in memory, unless the test's class says {@link
 * org.daiban.node.store.OnPostgres}.
 */
public final class TestStores {
  private static Supplier<Store> stores = Store::inMemory;

  private TestStores() {}

  /** A store with all tables and no rows. */
  public static Store fresh() {
    return stores.get();
  }

  /** Lets the tests that follow live elsewhere. */
  public static void comeFrom(Supplier<Store> others) {
    stores = others;
  }

  /** Lets the tests that follow live in memory. */
  public static void comeFromMemory() {
    stores = Store::inMemory;
  }
}
