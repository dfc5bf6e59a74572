package org.daiban.server;

import java.util.HashSet;
import java.util.Set;
import org.daiban.node.NodeProgram;
import org.daiban.node.courier.Places;
import org.daiban.node.ports.PortSettings;
import org.daiban.server.archive.BackupJob;

/**
 * Starts the county centre's program. {@code --courier} names folders that may be sticks, {@code
 * --backup} a folder on another disk for a backup a day, {@code --database} a PostgreSQL database
 * to live in instead of a file, {@code --standby} a second server that has that database too,
 * {@code --shares} and {@code --messages} the partners of its ports.
 */
public final class CountyProgram {
  private static final int PORT = 8600;

  private CountyProgram() {}

  /** Runs until the system asks it to stop. */
  public static void main(String[] arguments) {
    Set<String> options = new HashSet<>(PortSettings.OPTIONS);
    options.addAll(
        Set.of(Places.OPTION, BackupJob.OPTION, BackupJob.STANDBY, NodeProgram.DATABASE));
    NodeProgram.main("代办县中心 Daiban county centre", PORT, options, arguments);
  }
}
