/**
 * The node's database: one SQLite file in the data folder, or for a county a PostgreSQL database;
 * one writer, a few readers.
 *
 * <p>To add a table, write the next migration {@code db/migration/V<number>__<what>.sql} (V1–V9
 * people, V10–V49 the node's other features, V50–V59 the county, V60–V69 the agent), and a class
 * {@code …Table} in the feature's package: the only place with its SQL, a plain class whose methods
 * take the {@link java.sql.Connection}. A desk gets {@link org.daiban.node.store.Transactions} by
 * constructor and runs each act of a person as one {@code transactions.write(connection -> …)}, a
 * screen's questions as {@code transactions.read(connection -> …)}.
 *
 * <pre>
 * return transactions.write(
 *     connection -> {
 *       cases.insert(connection, row);
 *       feed.append(connection, item);
 *       return row;
 *     });
 * </pre>
 *
 * <p>Times are epoch milliseconds, dates ISO text, identifiers are made by the program. Upserts are
 * {@code INSERT … ON CONFLICT … DO UPDATE}. Every script and statement must be one that both
 * databases understand (the tests that say {@code @OnPostgres} tell); what cannot be said so goes
 * to {@code db/postgres}. Migrations that have landed are never edited.
 */
package org.daiban.node.store;
