/**
 * The one door to SQLite. A tablet speaks to it through Android's classes, a laptop through JDBC;
 * everything else in the device speaks to the small {@link org.daiban.device.database.Database}
 * port, and one contract test holds both drivers to the same answers.
 *
 * <p>The oldest SQLite that must run the device's statements is 3.18 (Android 8.0). Without a place
 * there: {@code ON CONFLICT … DO UPDATE} (3.24), window functions and {@code RENAME COLUMN} (3.25),
 * {@code RETURNING} and {@code DROP COLUMN} (3.35), and everything of JSON1.
 */
package org.daiban.device.database;
