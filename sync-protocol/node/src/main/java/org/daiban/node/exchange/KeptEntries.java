package org.daiban.node.exchange;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.daiban.core.log.Entry;

/** Who is told of entries that have just been kept, inside the same transaction. */
@FunctionalInterface
public interface KeptEntries {
  /** Lets fresh entries take effect; must not fail because of what they say. */
  void apply(Connection connection, List<Entry> fresh) throws SQLException;
}
