package org.daiban.node.attachments;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Optional;
import org.daiban.core.log.Digest;
import org.daiban.node.http.Refusal;
import org.daiban.node.store.Transactions;

/**
 * The attachments whose bytes are all here, each in one file, however many cases name it.
 *
 * <pre>
 * folder/3f/3f8a…(64 digits)        an attachment, complete and flushed
 * folder/3f/3f8a….part              a picture of this node's screens that was being written
 * </pre>
 */
public final class Attachments {
  private final Path folder;
  private final Transactions transactions;
  private final Clock clock;

  /** Keeps the bytes below {@code folder}. */
  public Attachments(Path folder, Transactions transactions, Clock clock) {
    this.folder = folder;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** An attachment that is here, whoever may see it. */
  public Optional<StoredAttachment> find(Digest hash) {
    return transactions.read(connection -> AttachmentTable.find(connection, hash));
  }

  /** The file of an attachment that is here. */
  public Path file(Digest hash) {
    return folder.resolve(hash.hex().substring(0, 2)).resolve(hash.hex());
  }

  /** Takes a whole attachment at once and answers its name. Not to be called in a transaction. */
  public StoredAttachment put(byte[] bytes, String type) {
    StoredAttachment attachment = new StoredAttachment(Digest.of(bytes), bytes.length, type);
    if (!find(attachment.hash()).isPresent()) {
      write(attachment.hash(), bytes);
      transactions.write(
          connection -> {
            AttachmentTable.put(connection, attachment, clock.millis());
            return null;
          });
    }
    return attachment;
  }

  /**
   * Puts a file in its place whose bytes are flushed and whose hash has been checked. The same file
   * may be there already: it holds the same bytes.
   */
  public void adopt(Path checked, Digest hash) throws IOException {
    Path place = file(hash);
    Files.createDirectories(place.getParent());
    Files.move(checked, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    flushFolder(place.getParent());
  }

  private synchronized void write(Digest hash, byte[] bytes) {
    Path part = file(hash).resolveSibling(hash.hex() + ".part");
    try {
      Files.createDirectories(part.getParent());
      try (FileChannel channel =
          FileChannel.open(
              part,
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE,
              StandardOpenOption.TRUNCATE_EXISTING)) {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
          channel.write(rest);
        }
        channel.force(true);
      }
      adopt(part, hash);
    } catch (IOException e) {
      throw diskRefused();
    }
  }

  /** Says that a picture could not be written. */
  public static Refusal diskRefused() {
    return Refusal.unavailable("disk", "照片没有存下，磁盘可能已满。", "请清出磁盘空间后再试；已填内容不会丢失。");
  }

  /** Makes the new name durable where the platform can; Windows does so by itself. */
  private static void flushFolder(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException folderCannotBeOpenedHere) {
      return;
    }
  }
}
