/**
 * The laptop's driver of the device's {@link org.daiban.device.database.Database} port: SQLite
 * through JDBC, with every commit on the disk before it is answered. Its twin for tablets is in the
 * Android bridge; both pass the same contract test.
 */
package org.daiban.agent.database;
