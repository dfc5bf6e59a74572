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
import java.util.Optional;
import java.util.Set;
import org.daiban.core.log.Digest;
import org.daiban.core.log.Protocol;
import org.daiban.node.http.Refusal;
import org.daiban.node.store.Transactions;

/** Takes attachments piece by piece and gives them back. */
public final class Attachments {
  /** The media types of photos and scans that are taken. */
  public static final Set<String> TYPES = Set.of("image/jpeg", "image/png", "image/webp");

  private final Path folder;
  private final Transactions transactions;
  private final Clock clock;

  /** Keeps the bytes below {@code folder}, one file for each attachment. */
  public Attachments(Path folder, Transactions transactions, Clock clock) {
    this.folder = folder;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** What has arrived of an attachment. */
  public Optional<StoredAttachment> find(Digest hash) {
    return transactions.read(connection -> AttachmentTable.find(connection, hash));
  }

  /** The file of a complete attachment. */
  public Path file(Digest hash) {
    return folder.resolve(hash.hex().substring(0, 2)).resolve(hash.hex());
  }

  /** Takes a whole attachment at once and answers its name. */
  public StoredAttachment put(byte[] bytes, String type) {
    Digest hash = Digest.of(bytes);
    Optional<StoredAttachment> known = find(hash).filter(StoredAttachment::complete);
    return known.orElseGet(() -> append(hash, 0, bytes.length, type, bytes));
  }

  /**
   * Takes a piece at an offset.
   *
   * @return the attachment as it stands now; its {@code received} is where to go on
   */
  public StoredAttachment append(Digest hash, long offset, long size, String type, byte[] piece) {
    check(size, type);
    transactions.write(
        connection -> {
          AttachmentTable.start(connection, hash, size, type, clock.millis());
          return null;
        });
    StoredAttachment now = find(hash).orElseThrow();
    if (now.complete() || offset != now.received() || offset + piece.length > now.size()) {
      return now;
    }
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
