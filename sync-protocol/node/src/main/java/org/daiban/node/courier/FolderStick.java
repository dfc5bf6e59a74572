package org.daiban.node.courier;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.daiban.core.courier.ParcelLimits;
import org.daiban.core.courier.ParcelName;
import org.daiban.core.courier.ParcelSource;
import org.daiban.core.courier.Stick;

/**
 * A stick that the system shows as a folder. A file is written under its unfinished name, brought
 * to the stick's chips every few megabytes and at its end, and renamed only then.
 */
public final class FolderStick implements Stick {
  private static final int BUFFER_BYTES = 64 * 1024;
  private static final long DURABLE_EACH_BYTES = 4L * 1024 * 1024;

  private final Path root;
  private final Path folder;

  /** The folder {@value ParcelName#FOLDER} below a stick's root; made with the first parcel. */
  public static FolderStick at(Path root) {
    return new FolderStick(root, root.resolve(ParcelName.FOLDER));
  }

  /** A folder itself, for parcels that go through the browser. */
  static FolderStick in(Path folder) {
    return new FolderStick(folder, folder);
  }

  private FolderStick(Path root, Path folder) {
    this.root = root;
    this.folder = folder;
  }

  @Override
  public List<Lying> files() throws IOException {
    if (!Files.isDirectory(root)) {
      throw new NoSuchFileException("the stick");
    }
    List<Lying> files = new ArrayList<>();
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return files;
    }
    try (DirectoryStream<Path> paths = Files.newDirectoryStream(folder, FolderStick::isFile)) {
      for (Path path : paths) {
        if (files.size() < ParcelLimits.FILES_MAX) {
          files.add(new Lying(path.getFileName().toString(), Files.size(path)));
        }
      }
    }
    files.sort(Comparator.comparing(Lying::name));
    return files;
  }

  private static boolean isFile(Path path) {
    return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
  }

  @Override
  public ParcelSource open(String name) throws IOException {
    return new FileSource(FileChannel.open(path(name), StandardOpenOption.READ));
  }

  @Override
  public void write(String name, Content content) throws IOException {
    Files.createDirectories(folder);
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      throw new IOException("the folder leads off the stick");
    }
    Path unfinished = path(ParcelName.unfinished(name));
    try {
      writeDurably(unfinished, content);
      move(unfinished, path(name));
    } catch (IOException e) {
      leaveNothing(unfinished);
      throw e;
    }
    makeNameDurable();
  }

  private static void writeDurably(Path path, Content content) throws IOException {
    try (FileChannel channel =
            FileChannel.open(
                path,
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING);
        OutputStream out = new BufferedOutputStream(new Durable(channel), BUFFER_BYTES)) {
      content.writeTo(out);
      out.flush();
      channel.force(true);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void leaveNothing(Path unfinished) {
    try {
      Files.deleteIfExists(unfinished);
    } catch (IOException gone) {
      return; // the stick was pulled out; what lies on it is told as unfinished
    }
  }

  /** Windows does so by itself and lets no folder be opened. */
  private void makeNameDurable() {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException folderCannotBeOpenedHere) {
      return;
    }
  }

  @Override
  public void delete(String name) throws IOException {
    Files.deleteIfExists(path(name));
  }

  @Override
  public long freeBytes() throws IOException {
    if (!Files.isDirectory(root)) {
      throw new NoSuchFileException("the stick");
    }
    return Files.getFileStore(root).getUsableSpace();
  }

  /** Where a file lies; a name that leads elsewhere is none of a parcel. */
  Path path(String name) throws IOException {
    Path path = folder.resolve(name);
    if (!folder.equals(path.getParent())) {
      throw new IOException("a name that is no file's");
    }
    return path;
  }

  /** Pushes every few megabytes to the stick, so that what a pulled stick has is no illusion. */
  private static final class Durable extends OutputStream {
    private final FileChannel channel;
    private final OutputStream out;
    private long sinceForced;

    Durable(FileChannel channel) {
      this.channel = channel;
      this.out = Channels.newOutputStream(channel);
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
      sinceForced += length;
      if (sinceForced >= DURABLE_EACH_BYTES) {
        channel.force(false);
        sinceForced = 0;
      }
    }
  }

  private record FileSource(FileChannel channel) implements ParcelSource {
    @Override
    public long sizeBytes() throws IOException {
      return channel.size();
    }

    @Override
    public byte[] read(long offset, int bytesMax) throws IOException {
      ByteBuffer bytes = ByteBuffer.allocate((int) length(offset, bytesMax));
      long at = offset;
      while (bytes.hasRemaining()) {
        int read = channel.read(bytes, at);
        if (read < 0) {
          break;
        }
        at += read;
      }
      byte[] exact = new byte[bytes.position()];
      bytes.flip();
      bytes.get(exact);
      return exact;
    }

    private long length(long offset, int bytesMax) throws IOException {
      return Math.max(0, Math.min(bytesMax, channel.size() - offset));
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }
  }
}
