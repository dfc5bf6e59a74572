package org.daiban.world.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The files of this repository as a reader finds them, without what a build leaves behind. */
final class SourceTree {
  private static final Set<String> LEFT_BEHIND =
      Set.of("target", "node_modules", ".git", ".idea", ".vscode", "run");

  static final Path ROOT = findRoot();

  private SourceTree() {}

  /** All files whose name ends so, in a fixed order. */
  static List<Path> filesEndingWith(String... endings) {
    return walk(ROOT).filter(file -> endsWithAny(file, endings)).sorted().toList();
  }

  /** Java files of one source root, {@code main} or {@code test}, of all modules. */
  static List<Path> javaOf(String sourceRoot) {
    String folder = "src/" + sourceRoot + "/java/";
    return filesEndingWith(".java").stream().filter(file -> name(file).contains(folder)).toList();
  }

  /** The path from the root, with slashes on every machine. */
  static String name(Path file) {
    return ROOT.relativize(file).toString().replace('\\', '/');
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Path> walk(Path folder) {
    try (Stream<Path> children = Files.list(folder)) {
      return children.toList().stream().flatMap(SourceTree::filesAt);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Path> filesAt(Path path) {
    if (!Files.isDirectory(path)) {
      return Stream.of(path);
    }
    return LEFT_BEHIND.contains(path.getFileName().toString()) ? Stream.empty() : walk(path);
  }

  private static boolean endsWithAny(Path file, String[] endings) {
    return Stream.of(endings).anyMatch(file.toString()::endsWith);
  }

  private static Path findRoot() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(folder.resolve(".mvn"))) {
      folder = folder.getParent();
    }
    return folder;
  }
}
