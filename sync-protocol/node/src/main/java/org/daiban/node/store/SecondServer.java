package org.daiban.node.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.daiban.node.http.Refusal;

/**
 * Another PostgreSQL server that has the county's database too: a standby that follows the first,
 * or one into which the first one's dump was put back. It is only read. Its address may hold a
 * password: it is never written anywhere.
 */
public final class SecondServer {
  /** Differs between any two servers, also between a server and its standby. */
  private static final String WHICH = "SELECT pg_postmaster_start_time()::text";

  private final PostgresServer server;

  /** By its address, {@code jdbc:postgresql://…}. */
  public SecondServer(String address) {
    this.server = new PostgresServer(address);
  }

  /**
   * Reads one snapshot of it.
   *
   * @param first the store of which it has a copy
   * @throws IOException when it cannot be read, could lose what it has in a power cut, or is the
   *     first server itself
   */
  public <T> T read(Transactions first, Work<T> work) throws IOException {
    try {
      server.check();
      try (Connection connection = server.open();
          Statement statement = connection.createStatement()) {
        statement.execute(Dialect.POSTGRES.begin(false));
        if (which(connection).equals(first.read(SecondServer::which))) {
          throw new IOException("the second server is the county's own");
        }
        return work.run(connection);
      }
    } catch (SQLException e) {
      throw new IOException("the second server cannot be read: " + StoreErrors.name(e), e);
    } catch (Refusal unfit) {
      throw new IOException("the second server is unfit: " + unfit.problem().code(), unfit);
    }
  }

  private static String which(Connection connection) throws SQLException {
    return Sql.find(connection, WHICH, row -> row.getString(1)).orElseThrow();
  }
}
