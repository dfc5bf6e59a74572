package org.daiban.core.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.daiban.core.wire.WireException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The shapes of the wire are frozen: a file is read and written back to the byte, and what comes
 * cut, too deep or with a field twice is refused. After a change that was meant, {@code
 * -Dgolden.write=true} writes the files anew; read the difference before committing it.
 */
class GoldenFileTest {
  private static final Pattern SIGNATURE = Pattern.compile("(sig\\\\*\":\\\\*\")[^\"\\\\]+");
  private static final Pattern FIRST_FIELD =
      Pattern.compile("^\\{(\"[a-zA-Z]+\":(?:\"(?:[^\"\\\\]|\\\\.)*\"|[0-9]+|\\[.*?\\]))");

  static List<Shape> shapes() {
    return Shape.all();
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void fileIsReadAndWrittenBackUnchanged(Shape shape) throws IOException {
    String text = golden(shape);

    assertEquals(text, shape.rewrite().apply(text));
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void programWritesWhatTheFileHolds(Shape shape) throws IOException {
    assertEquals(unsigned(golden(shape)), unsigned(shape.fresh()));
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void fieldOfALaterVersionIsTolerated(Shape shape) throws IOException {
    String text = golden(shape);
    String later = text.replaceFirst("^\\{", "{\"later\":{\"a\":[1,null,true]},");

    assertEquals(shape.parse().apply(text), shape.parse().apply(later));
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void cutTextIsRefused(Shape shape) throws IOException {
    String text = golden(shape);
    int step = Math.max(1, text.length() / 400);
    for (int length = 0; length < text.length(); length += step) {
      String cut = text.substring(0, length);
      assertThrows(WireException.class, () -> shape.parse().apply(cut), "cut at " + length);
    }
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void fieldTwiceIsRefused(Shape shape) throws IOException {
    String twice = FIRST_FIELD.matcher(golden(shape)).replaceFirst("{$1,$1");

    assertThrows(WireException.class, () -> shape.parse().apply(twice));
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void tooDeepTextIsRefused(Shape shape) throws IOException {
    String deep = "[".repeat(40) + "]".repeat(40);
    String text = golden(shape).replaceFirst("^\\{", "{\"later\":" + deep + ",");

    assertThrows(WireException.class, () -> shape.parse().apply(text));
  }

  private static String unsigned(String text) {
    return SIGNATURE.matcher(text).replaceAll("$1");
  }

  private static String golden(Shape shape) throws IOException {
    Path file = file(shape.file());
    boolean changed =
        !Files.exists(file) || !unsigned(Files.readString(file)).equals(unsigned(shape.fresh()));
    if (Boolean.getBoolean("golden.write") && changed) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, shape.fresh());
    }
    return Files.readString(file);
  }

  static Path file(String name) {
    return Path.of(System.getProperty("basedir", ".")).resolve("src/test/resources/golden/" + name);
  }
}
