package org.daiban.device.attachment;

import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.daiban.core.log.Digest;
import org.daiban.core.log.Protocol;
import org.daiban.core.request.AttachmentRef;
import org.daiban.core.request.PictureKind;
import org.daiban.device.attachment.AttachmentRefused.Reason;
import org.daiban.device.database.Database;
import org.daiban.device.database.DatabaseFailure;
import org.daiban.device.log.DeviceClock;

/**
 * Takes pictures in and gives their files out. The same bytes are kept once, however often they are
 * added.
 *
 * <pre>
 * folder/3f/3f8a…(64 digits)        a picture, complete and flushed
 * folder/3f/3f8a….part              a picture that was being written; the next try starts anew
 * </pre>
 */
public final class Attachments {
  private final Database database;
  private final AttachmentTable table;
  private final File folder;
  private final DeviceClock clock;

  public Attachments(Database database, File folder, DeviceClock clock) {
    this.database = database;
    this.table = new AttachmentTable(database);
    this.folder = folder;
    this.clock = clock;
  }

  /**
   * Keeps a picture; when this returns it survives a power cut.
   *
   * @throws AttachmentRefused when it is empty, too large or no picture
   * @throws DatabaseFailure when the disk is full or fails; nothing is kept then
   */
  public AttachmentRef keep(byte[] bytes) {
    AttachmentRef ref = checked(bytes);
    write(bytes, file(ref.digest()));
    database.transaction(
        () -> {
          writeAgain(bytes, ref.digest());
          table.add(ref, clock.nowMs());
          table.markHere(ref.digest());
          return ref;
        });
    return ref;
  }

  /** Somebody may have let the same picture go after it was written and before its row was. */
  private void writeAgain(byte[] bytes, Digest digest) {
    if (!file(digest).isFile()) {
      write(bytes, file(digest));
    }
  }

  /**
   * Deletes the bytes of a picture, unless a row says by now that they lie here: whoever adds the
   * same picture at this moment keeps it.
   *
   * @return false when the system holds the file, and it is to be tried again
   */
  public boolean letGo(Digest digest) {
    return database.transaction(
        () -> {
          File file = file(digest);
          return table.isHere(digest) || !file.exists() || file.delete();
        });
  }

  /** Puts bytes back into their file; the rows that speak of them follow from the log. */
  public void restore(byte[] bytes) {
    Digest digest = Digest.of(bytes);
    write(bytes, file(digest));
    database.transaction(
        () -> {
          writeAgain(bytes, digest);
          table.markHere(digest);
          return null;
        });
  }

  /** Whether the bytes that lie here are those that the digest names. */
  public boolean isWhole(Digest digest) {
    try {
      return Digest.of(Files.readAllBytes(file(digest).toPath())).equals(digest);
    } catch (IOException gone) {
      return false;
    }
  }

  /** The attachment of this digest, if the device has it. */
  public Optional<StoredAttachment> find(Digest digest) {
    return database.transaction(() -> table.find(digest));
  }

  /** Where the bytes of this digest lie, if the device has them. */
  public File file(Digest digest) {
    String hex = digest.hex();
    return new File(new File(folder, hex.substring(0, 2)), hex);
  }

  private static AttachmentRef checked(byte[] bytes) {
    if (bytes.length == 0) {
      throw new AttachmentRefused(Reason.EMPTY);
    }
    if (bytes.length > Protocol.ATTACHMENT_BYTES_MAX) {
      throw new AttachmentRefused(Reason.TOO_LARGE);
    }
    PictureKind kind =
        PictureKind.of(bytes).orElseThrow(() -> new AttachmentRefused(Reason.NO_PICTURE));
    return new AttachmentRef(Digest.of(bytes), bytes.length, kind.mediaType());
  }

  private synchronized void write(byte[] bytes, File file) {
    if (file.length() == bytes.length && isWhole(Digest.of(bytes))) {
      return;
    }
    File part = new File(file.getPath() + ".part");
    try {
      makeFolder(file.getParentFile());
      flushed(bytes, part);
      rename(part, file);
      flushFolder(file.getParentFile());
    } catch (IOException e) {
      boolean gone = part.delete();
      throw new DatabaseFailure(
          gone && part.getParentFile().getUsableSpace() < bytes.length
              ? DatabaseFailure.Kind.FULL
              : DatabaseFailure.Kind.IO,
          e);
    }
  }

  private static void flushed(byte[] bytes, File part) throws IOException {
    try (FileOutputStream out = new FileOutputStream(part)) {
      out.write(bytes);
      out.getFD().sync();
    }
  }

  private static void makeFolder(File folder) throws IOException {
    if (!folder.isDirectory() && !folder.mkdirs() && !folder.isDirectory()) {
      throw new IOException("The folder of the attachments cannot be made.");
    }
  }

  private static void rename(File part, File file) throws IOException {
    if (!part.renameTo(file)) {
      throw new IOException("The attachment cannot be put in its place.");
    }
  }

  /** Makes the new name durable where the platform can; Windows does so by itself. */
  private static void flushFolder(File folder) {
    try (FileChannel channel = FileChannel.open(folder.toPath(), StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException folderCannotBeOpenedHere) {
      return;
    }
  }
}
