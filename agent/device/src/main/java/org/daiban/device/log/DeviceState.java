package org.daiban.device.log;

import java.util.Optional;
import org.daiban.device.database.Database;
import org.daiban.device.store.SettingTable;

/**
 * What the nodes above have said of this device as a whole, and what it does about it. Used within
 * a transaction of the caller.
 */
public final class DeviceState {
  private static final String SEALED = "log-sealed";
  private static final String SHUT_OUT = "shut-out";
  private static final String NO = "";

  private final SettingTable settings;

  public DeviceState(Database database) {
    this.settings = new SettingTable(database);
  }

  /** Nothing more is written under the present name: the device asks for another. */
  public void seal(boolean sealed) {
    settings.put(SEALED, sealed ? "yes" : NO);
  }

  /** Whether nothing may be written just now. */
  public boolean isSealed() {
    return is(SEALED);
  }

  /** A node has shut this device out, in these words; empty words let it in again. */
  public void shutOut(String words) {
    settings.put(SHUT_OUT, words);
  }

  /** The words in which a node has shut this device out. */
  public Optional<String> shutOut() {
    return settings.find(SHUT_OUT).filter(words -> !words.isEmpty());
  }

  private boolean is(String setting) {
    return settings.find(setting).filter(value -> !value.isEmpty()).isPresent();
  }
}
