package org.daiban.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.daiban.core.cases.ActText;
import org.daiban.core.cases.CaseFileText;
import org.daiban.core.cases.PartOpinion;
import org.daiban.core.courier.ParcelBodies;
import org.daiban.core.log.Shape;
import org.daiban.core.wire.Json;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever was once written down as the wire's shape is read for ever: every file of the folder of
 * golden files, and of the folders of later versions beside it ({@code golden-2}, …), has a reader
 * here. When a shape changes with a version, its old file moves into no other place and is not
 * touched.
 */
class GoldenCorpusTest {
  private static final Path RESOURCES =
      Path.of(System.getProperty("basedir", ".")).resolve("src/test/resources");

  static List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> folders = Files.list(RESOURCES)) {
      for (Path folder : (Iterable<Path>) folders::iterator) {
        if (folder.getFileName().toString().matches("golden(-\\d+)?")) {
          files.addAll(filesOf(folder));
        }
      }
    }
    assertTrue(files.size() > 40, files.size() + " golden files");
    return files;
  }

  private static List<Path> filesOf(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void goldenFileIsStillRead(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);

    reader(file.getFileName().toString()).accept(bytes);
  }

  private static Consumer<byte[]> reader(String name) {
    for (Shape shape : Shape.all()) {
      if (shape.file().equals(name)) {
        return bytes -> assertEquals(text(bytes), shape.rewrite().apply(text(bytes)));
      }
    }
    if (name.startsWith("act-")) {
      return bytes -> ActText.parse(text(bytes));
    }
    if (name.endsWith(".bin")) {
      return GoldenCorpusTest::readParcel;
    }
    return switch (name) {
      case "case-file.json", "case-file-joint.json" -> bytes -> CaseFileText.parse(text(bytes));
      case "payload-opinion.json" ->
          bytes -> assertEquals(text(bytes), PartOpinion.parse(text(bytes)).text());
      case "proofs.json", "packed-request.json" -> bytes -> Json.object(text(bytes), bytes.length);
      default -> throw new AssertionError("nobody reads the golden file " + name);
    };
  }

  private static void readParcel(byte[] bytes) {
    try {
      ParcelBodies.lines(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
