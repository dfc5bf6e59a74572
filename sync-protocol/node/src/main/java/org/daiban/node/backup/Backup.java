package org.daiban.node.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.daiban.node.attachments.Attachments;
import org.daiban.node.store.Snapshot;
import org.daiban.node.store.Transactions;

/**
 * One backup of a node, verified.
 *
 * <pre>
 * target/daiban-20261121-223000.db      the store; the newest seven are kept
 * target/attachments/3f/3f8a…           each photo once, under its hash, as in the data folder
 * target/….part                         what a backup that broke off has left
 * </pre>
 */
public final class Backup implements Copies {
  private static final int KEPT = 7;
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("'daiban-'yyyyMMdd-HHmmss'.db'", Locale.ROOT);

  private final Path data;
  private final Path target;
  private final Transactions transactions;
  private final PhotoCopies photos;
  private final Clock clock;

  /** A backup that was verified: when, which file, how large. */
  public record Done(long atMs, String file, long bytes) {}

  /**
   * @param data the node's data folder
   * @param target a folder on another disk
   */
  public Backup(
      Path data, Path target, Transactions transactions, Attachments attachments, Clock clock) {
    this.data = data;
    this.target = target;
    this.transactions = transactions;
    this.photos = new PhotoCopies(data, target, attachments);
    this.clock = clock;
  }

  @Override
  public Optional<Done> newest() {
    return transactions.read(BackupTable::find);
  }

  /**
   * Makes a backup and looks whether it is whole. Photos are copied behind the snapshot, so all
   * that it speaks of are there; the mark of what is safe moves last.
   *
   * @throws IOException when it cannot be written or is not whole; nothing is called safe then
   */
  @Override
  public Done run() throws IOException {
    long now = clock.millis();
    Files.createDirectories(target);
    String name = NAME.format(Instant.ofEpochMilli(now).atZone(clock.getZone()));
    Path part = target.resolve(name + ".part");
    Files.deleteIfExists(part);
    Snapshot.write(data, part);
    List<BackupTable.Head> heads = Snapshot.read(part, Backup::verified);
    photos.copy(Snapshot.read(part, BackupTable::photos));
    Path file = target.resolve(name);
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    Done done = new Done(now, name, Files.size(file));
    Covered.note(transactions, done, heads);
    dropOld();
    return done;
  }

  private static List<BackupTable.Head> verified(Connection snapshot) throws SQLException {
    if (!Snapshot.isWhole(snapshot)) {
      throw new SQLException("the snapshot is damaged");
    }
    return Covered.heads(snapshot);
  }

  private void dropOld() throws IOException {
    try (Stream<Path> files = Files.list(target)) {
      List<Path> old =
          files
              .filter(
                  file -> file.getFileName().toString().matches("daiban-[0-9]{8}-[0-9]{6}\\.db"))
              .sorted(Comparator.comparing(Path::toString).reversed())
              .skip(KEPT)
              .toList();
      for (Path file : old) {
        Files.delete(file);
      }
    }
  }
}
