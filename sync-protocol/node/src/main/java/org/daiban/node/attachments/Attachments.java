package org.daiban.node.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.daiban.core.log.Digest;
import org.daiban.core.log.Protocol;
import org.daiban.node.http.Refusal;
import org.daiban.node.store.Transactions;

/** Takes attachments piece by piece and gives them back. */
public final class Attachments {
  /** The media types of photos and scans that are taken. */
  public static final Set<String> TYPES = Set.of("image/jpeg", "image/png", "image/webp");

  private static final int LOCKS = 32;

  private final Path folder;
  private final Transactions transactions;
  private final Clock clock;

  /** Two senders of one attachment would cut each other's bytes off. */
  private final Lock[] oneAtATime = new Lock[LOCKS];

  /** Keeps the bytes below {@code folder}, one file for each attachment. */
  public Attachments(Path folder, Transactions transactions, Clock clock) {
    this.folder = folder;
    this.transactions = transactions;
    this.clock = clock;
    Arrays.setAll(oneAtATime, each -> new ReentrantLock());
  }

  /** What has arrived of an attachment. */
  public Optional<StoredAttachment> find(Digest hash) {
    return transactions.read(connection -> AttachmentTable.find(connection, hash));
  }

  /** The file of a complete attachment. */
  public Path file(Digest hash) {
    return folder.resolve(hash.hex().substring(0, 2)).resolve(hash.hex());
  }

  /** Takes a whole attachment at once and answers its name. Not to be called in a transaction. */
  public StoredAttachment put(byte[] bytes, String type) {
    Digest hash = Digest.of(bytes);
    Optional<StoredAttachment> known = find(hash).filter(StoredAttachment::complete);
    return known.orElseGet(() -> append(hash, 0, bytes.length, type, bytes).stored());
  }

  /** The attachment as it stands now, and whether all of the piece is in it. */
  public record Appended(StoredAttachment stored, boolean taken) {}

  /**
   * Takes a piece at an offset; one that does not join changes nothing, and what is stored says
   * where to go on. Not to be called in a transaction.
   */
  public Appended append(Digest hash, long offset, long size, String type, byte[] piece) {
    check(size, type);
    Lock mine = oneAtATime[Math.floorMod(hash.hashCode(), LOCKS)];
    mine.lock();
    try {
      StoredAttachment before = started(hash, size, type);
      boolean joins = offset == before.received() && piece.length <= before.size() - offset;
      return joins && !before.complete()
          ? new Appended(write(before, piece), true)
          : new Appended(before, before.complete());
    } finally {
      mine.unlock();
    }
  }

  /** Somebody who says another size has other bytes in mind: the hash decides, from the start. */
  private StoredAttachment started(Digest hash, long size, String type) {
    return transactions.write(
        connection -> {
          AttachmentTable.start(connection, hash, size, type, clock.millis());
          return AttachmentTable.find(connection, hash).orElseThrow();
        });
  }

  private StoredAttachment write(StoredAttachment now, byte[] piece) {
    Digest hash = now.hash();
    long offset = now.received();
    writeAt(file(hash), offset, piece);
    long received = offset + piece.length;
    boolean whole = received == now.size();
    if (whole && !hashOf(file(hash)).equals(hash)) {
      record(hash, 0, false);
      throw Refusal.of(422, "attachment-hash", "照片损坏", "照片的内容与编号不符，可能在途中损坏。", "程序会从头重新发送。");
    }
    return record(hash, received, whole);
  }

  private StoredAttachment record(Digest hash, long received, boolean complete) {
    return transactions.write(
        connection -> {
          AttachmentTable.received(connection, hash, received, complete);
          return AttachmentTable.find(connection, hash).orElseThrow();
        });
  }

  private static void check(long size, String type) {
    if (!TYPES.contains(type)) {
      throw Refusal.wrongMediaType("只能收照片（JPEG、PNG、WebP）。", "请换成照片再试。");
    }
    if (size < 1 || size > Protocol.ATTACHMENT_BYTES_MAX) {
      throw Refusal.tooLarge(Protocol.ATTACHMENT_BYTES_MAX);
    }
  }

  private static void writeAt(Path file, long offset, byte[] piece) {
    try {
      Files.createDirectories(file.getParent());
      try (FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        ByteBuffer bytes = ByteBuffer.wrap(piece);
        long at = offset;
        while (bytes.hasRemaining()) {
          at += channel.write(bytes, at);
        }
        channel.truncate(at);
        channel.force(true);
      }
    } catch (IOException e) {
      throw Refusal.unavailable("disk", "照片没有存下，磁盘可能已满。", "请清出磁盘空间后再试；已填内容不会丢失。");
    }
  }

  private static Digest hashOf(Path file) {
    MessageDigest sha = Digest.sha256();
    byte[] buffer = new byte[64 * 1024];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        sha.update(buffer, 0, read);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("an attachment that was just written cannot be read", e);
    }
    return Digest.ofHash(sha.digest());
  }
}
