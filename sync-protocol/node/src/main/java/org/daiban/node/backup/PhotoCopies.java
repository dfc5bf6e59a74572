package org.daiban.node.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.List;
import org.daiban.core.log.Digest;
import org.daiban.node.attachments.Attachments;

/** Copies photos to another disk, each once, under its hash, and looks whether it is that. */
final class PhotoCopies {
  private static final int PIECE_BYTES = 64 * 1024;

  private final Path data;
  private final Path target;
  private final Attachments attachments;

  PhotoCopies(Path data, Path target, Attachments attachments) {
    this.data = data;
    this.target = target;
    this.attachments = attachments;
  }

  void copy(List<BackupTable.Photo> photos) throws IOException {
    for (BackupTable.Photo photo : photos) {
      copy(photo);
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
}
