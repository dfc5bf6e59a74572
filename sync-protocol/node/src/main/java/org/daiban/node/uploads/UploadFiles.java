package org.daiban.node.uploads;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.daiban.core.log.Digest;
import org.daiban.core.request.PictureKind;

/** The bytes of unfinished uploads, each in one file named by a hash of owner and attachment. */
public class UploadFiles {
  private static final int BUFFER_BYTES = 64 * 1024;

  private final Path folder;

  /** Files in this folder, which is made when the first of them is. */
  public UploadFiles(Path folder) {
    this.folder = folder;
  }

  Path file(Upload upload) {
    return folder.resolve(name(upload));
  }

  /** How many bytes the file has; 0 when there is none. */
  long length(Upload upload) {
    return file(upload).toFile().length();
  }

  FileChannel open(Upload upload) throws IOException {
    Files.createDirectories(folder);
    return FileChannel.open(file(upload), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  void delete(Upload upload) {
    try {
      Files.deleteIfExists(file(upload));
    } catch (IOException stillOpenElsewhere) {
      return; // without its row it is nobody's, and the next start sweeps it
    }
  }

  /** What the bytes of an upload come to, read anew from its file. */
  protected Digest hash(Upload upload) {
    MessageDigest sha = Digest.sha256();
    byte[] buffer = new byte[BUFFER_BYTES];
    try (InputStream in = Files.newInputStream(file(upload))) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        sha.update(buffer, 0, read);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("an upload that was just written cannot be read", e);
    }
    return Digest.ofHash(sha.digest());
  }

  /** What kind of picture the bytes are, told by the bytes alone. */
  Optional<PictureKind> kind(Upload upload) {
    try {
      return PictureKind.of(Files.readAllBytes(file(upload)));
    } catch (IOException e) {
      throw new UncheckedIOException("an upload that was just written cannot be read", e);
    }
  }

  /** Deletes every file that belongs to none of these uploads. */
  void keepOnly(List<Upload> uploads) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    Set<String> names = new HashSet<>();
    uploads.forEach(upload -> names.add(name(upload)));
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        if (!names.contains(file.getFileName().toString())) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the folder of unfinished uploads cannot be swept", e);
    }
  }

  private static String name(Upload upload) {
    return Digest.of(upload.owner(), "\n", upload.hash().text()).hex();
  }
}
