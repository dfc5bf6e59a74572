package org.daiban.node.store;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.daiban.node.TestStores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The nodes of this class's tests live on a real PostgreSQL server. A class that only inherits the
 * tests of another and says this proves that they hold there too.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("slow")
@ExtendWith(OnPostgres.Switch.class)
public @interface OnPostgres {
  /** Sends nodes to PostgreSQL while the class's tests run. */
  final class Switch implements BeforeAllCallback, AfterAllCallback {
    @Override
    public void beforeAll(ExtensionContext context) {
      TestStores.comeFrom(() -> Store.onPostgres(TestServer.freshDatabase()));
    }

    @Override
    public void afterAll(ExtensionContext context) {
      TestStores.comeFromMemory();
    }
  }
}
