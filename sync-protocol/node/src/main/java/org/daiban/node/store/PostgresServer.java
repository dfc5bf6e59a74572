package org.daiban.node.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.daiban.node.http.Refusal;

/**
 * A database on a PostgreSQL server, by its address {@code jdbc:postgresql://host/name?user=…}. The
 * address may hold a password: it is never written anywhere.
 */
final class PostgresServer {
  /** Never waits for ever: not for another program's turn, nor does one that hangs keep its own. */
  private static final String SETTINGS =
      """
      SET synchronous_commit = on;
      SET lock_timeout = '5s';
      SET idle_in_transaction_session_timeout = '60s'
      """;

  private final String address;

  PostgresServer(String address) {
    this.address = address;
  }

  String address() {
    return address;
  }

  Connection open() throws SQLException {
    Connection connection = DriverManager.getConnection(address);
    try (Statement settings = connection.createStatement()) {
      settings.execute(SETTINGS);
    }
    return connection;
  }

  /** Refuses a database in which a receipt could be broken or a text stand in another order. */
  void check() throws SQLException {
    try (Connection connection = open()) {
      if (!ask(connection, "SHOW fsync").equals("on")) {
        throw unfit("它关闭了 fsync，断电会丢失已经答复“已保存”的内容。", "请在 postgresql.conf 中打开 fsync，重启数据库后再启动。");
      }
      boolean utf8 = ask(connection, "SHOW server_encoding").equals("UTF8");
      if (!utf8 || !ask(connection, "SELECT 'B' < 'a'").equals("t")) {
        throw unfit(
            "它的编码或排序规则不合用。",
            "请用 CREATE DATABASE 名称 TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C' 新建一个库。");
      }
    }
  }

  private static String ask(Connection connection, String question) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(question)) {
      row.next();
      return row.getString(1);
    }
  }

  private static Refusal unfit(String why, String todo) {
    return Refusal.unavailable("store-unfit", "这个 PostgreSQL 数据库不能用：" + why, todo);
  }
}
