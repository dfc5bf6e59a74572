package org.daiban.node.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
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
import org.daiban.core.log.Digest;
import org.daiban.node.attachments.Attachments;
import org.daiban.node.intake.SafeLogTable;
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
public final class Backup {
  private static final int KEPT = 7;
  private static final int PIECE_BYTES = 64 * 1024;
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("'daiban-'yyyyMMdd-HHmmss'.db'", Locale.ROOT);

  private final Path data;
  private final Path target;
  private final Transactions transactions;
  private final Attachments attachments;
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
    this.attachments = attachments;
    this.clock = clock;
  }

  /** The newest backup that was verified. */
  public Optional<Done> newest() {
    return transactions.read(BackupTable::find);
  }

  /**
   * Makes a backup and looks whether it is whole. Photos are copied behind the snapshot, so all
   * that it speaks of are there; the mark of what is safe moves last.
   *
   * @throws IOException when it cannot be written or is not whole; nothing is called safe then
   */
  public Done run() throws IOException {
    long now = clock.millis();
    Files.createDirectories(target);
    String name = NAME.format(Instant.ofEpochMilli(now).atZone(clock.getZone()));
    Path part = target.resolve(name + ".part");
    Files.deleteIfExists(part);
    Snapshot.write(data, part);
    List<BackupTable.Head> heads = Snapshot.read(part, Backup::verified);
    for (BackupTable.Photo photo : Snapshot.read(part, BackupTable::photos)) {
      copy(photo);
    }
    Path file = target.resolve(name);
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    Done done = new Done(now, name, Files.size(file));
    note(done, heads);
    dropOld();
    return done;
  }

  private static List<BackupTable.Head> verified(Connection snapshot) throws SQLException {
    if (!Snapshot.isWhole(snapshot)) {
      throw new SQLException("the snapshot is damaged");
    }
    List<BackupTable.Head> heads = BackupTable.heads(snapshot);
    for (BackupTable.Head head : heads) {
      if (head.entries() != head.seq()) {
        throw new SQLException("the snapshot lacks entries");
      }
    }
    return heads;
  }

  private void note(Done done, List<BackupTable.Head> heads) throws IOException {
    boolean ours =
        transactions.write(
            connection -> {
              boolean all = true;
              for (BackupTable.Head head : heads) {
                all &= SafeLogTable.cover(connection, head.device(), head.seq(), head.digest());
              }
              BackupTable.note(connection, done.atMs(), done.file(), done.bytes());
              return all;
            });
    if (!ours) {
      throw new IOException("the snapshot is of another store");
    }
  }

  /** A photo that was copied before is taken by its size; its name is its hash. */
  private void copy(BackupTable.Photo photo) throws IOException {
    Path from = attachments.file(photo.hash());
    Path to = target.resolve("attachments").resolve(data.resolve("attachments").relativize(from));
    if (Files.isRegularFile(to) && Files.size(to) == photo.bytes()) {
      return;
    }
    Files.createDirectories(to.getParent());
    Path part = to.resolveSibling(to.getFileName() + ".part");
    Files.copy(from, part, StandardCopyOption.REPLACE_EXISTING);
    if (!digest(part).equals(photo.hash())) {
      throw new IOException("a photo is not what its name says");
    }
    try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(part, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static Digest digest(Path file) throws IOException {
    MessageDigest sha256 = Digest.sha256();
    try (InputStream in = Files.newInputStream(file)) {
      byte[] piece = new byte[PIECE_BYTES];
      for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
        sha256.update(piece, 0, read);
      }
    }
    return Digest.ofHash(sha256.digest());
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
