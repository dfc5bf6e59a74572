package org.daiban.world.simulation.store;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * The pictures of one simulated machine, in real files, since the product keeps them in files; on a
 * memory disk where the system has one. It is made when the product first writes there.
 */
public final class PhotoFolder {
  /** How much room a simulated disk has, the same each time; bytes. */
  private static final long ROOM_BYTES = 10_000_000_000L;

  private static final Path MEMORY_DISK = Path.of("/dev/shm");
  private static final Path BASE =
      memoryDisk().resolve("daiban-simulation-" + ProcessHandle.current().pid());
  private static final AtomicLong MADE = new AtomicLong();

  static {
    BASE.toFile().deleteOnExit();
  }

  private final Path folder = BASE.resolve(Long.toString(MADE.incrementAndGet()));

  /** Where files are cheap. */
  static Path memoryDisk() {
    return Files.isWritable(MEMORY_DISK)
        ? MEMORY_DISK
        : Path.of(System.getProperty("java.io.tmpdir"));
  }

  /** Where it lies. */
  public Path path() {
    return folder;
  }

  /** The same for the device's classes, with room that does not change. */
  public File file() {
    return new Roomy(folder);
  }

  private static final class Roomy extends File {
    private static final long serialVersionUID = 1L;

    Roomy(Path path) {
      super(path.toString());
    }

    @Override
    public long getUsableSpace() {
      return ROOM_BYTES;
    }
  }

  /** Copies of all files, by their place below the folder. */
  public Map<String, byte[]> image() {
    Map<String, byte[]> files = new TreeMap<>();
    for (Path file : files()) {
      files.put(folder.relativize(file).toString(), bytes(file));
    }
    return files;
  }

  /** Puts other files in place of these. */
  public void putBack(Map<String, byte[]> files) {
    scrap();
    files.forEach((place, bytes) -> write(folder.resolve(place), bytes));
  }

  /** Power goes: a file that was still being written may be shorter than somebody was told. */
  public void tear(Random chance) {
    for (Path file : files()) {
      if (file.getParent().endsWith("unfinished") && chance.nextInt(3) == 0) {
        byte[] all = bytes(file);
        write(file, Arrays.copyOf(all, chance.nextInt(all.length + 1)));
      }
    }
  }

  /** A bit of the file of a picture turns; says whether there is such a file. */
  public boolean damage(String hex, Random chance) {
    for (Path file : files()) {
      byte[] bytes = bytes(file);
      if (file.getFileName().toString().equals(hex) && bytes.length > 0) {
        bytes[bytes.length - 1 - chance.nextInt(Math.min(bytes.length, 100))] ^= 1;
        write(file, bytes);
        return true;
      }
    }
    return false;
  }

  /** The bytes of the picture of this name, if the product has it in its place. */
  public Optional<byte[]> picture(String hex) {
    Path file = folder.resolve(hex.substring(0, 2)).resolve(hex);
    return Files.exists(file) ? Optional.of(bytes(file)) : Optional.empty();
  }

  /** Deletes all of it. */
  public void scrap() {
    try (Stream<Path> all = Files.exists(folder) ? Files.walk(folder) : Stream.empty()) {
      List<Path> deepestFirst = new ArrayList<>(all.toList());
      Collections.reverse(deepestFirst);
      for (Path path : deepestFirst) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw broken(e);
    }
  }

  /** In the order of their names, as each file system has an order of its own. */
  private List<Path> files() {
    try (Stream<Path> all = Files.exists(folder) ? Files.walk(folder) : Stream.empty()) {
      return all.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw broken(e);
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw broken(e);
    }
  }

  private static void write(Path file, byte[] bytes) {
    try {
      Files.createDirectories(file.getParent());
      Files.write(
          file,
          bytes,
          StandardOpenOption.CREATE,
          StandardOpenOption.TRUNCATE_EXISTING,
          StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw broken(e);
    }
  }

  private static UncheckedIOException broken(IOException e) {
    return new UncheckedIOException("the simulated disk itself fails", e);
  }
}
