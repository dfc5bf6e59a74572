/**
 * What the device needs of Android itself, kept thin because no emulator runs in the build: the
 * driver of the {@link org.daiban.device.database.Database} port, and the key that signs the
 * device's batches. The driver's contract tests run on Robolectric, whose SQLite is the real one.
 */
package org.daiban.android;
