package org.daiban.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Real programs in their own processes, in a folder with spaces and Chinese in its name. */
@Timeout(60)
class NodeProgramTest {
  @TempDir Path folder;

  /** The smallest program there is. */
  static final class Small {
    public static void main(String[] arguments) {
      NodeProgram.main("测试 test", 8600, Set.of(), arguments);
    }
  }

  @Test
  void programAnnouncesItsAddressAndServesScreens() throws Exception {
    Process program = launch("--data", folder.resolve("代办 数据").toString(), "--port", "0");
    try {
      URI address = address(program);
      try (InputStream page = address.toURL().openStream()) {
        assertTrue(text(page).contains("代办"));
      }
    } finally {
      program.destroyForcibly().waitFor();
    }
  }

  @Test
  void requestToStopEndsTheProgramCleanly() throws Exception {
    Process program = launch("--data", folder.toString(), "--port", "0");
    address(program);
    program.destroy();
    assertTrue(program.waitFor(10, TimeUnit.SECONDS));
    assertEquals(143, program.exitValue());
    assertFalse(Files.exists(folder.resolve("daiban.db-wal")), "the store was not closed");
  }

  @Test
  void secondProgramOnOneFolderIsToldSo() throws Exception {
    Process first = launch("--data", folder.toString(), "--port", "0");
    try {
      address(first);
      assertFault(1, "数据文件夹正被另一个程序使用", "--data", folder.toString(), "--port", "0");
    } finally {
      first.destroyForcibly().waitFor();
    }
  }

  @Test
  void takenPortIsOneLineInEachLanguage() throws Exception {
    Process first = launch("--data", folder.resolve("a").toString(), "--port", "0");
    try {
      String port = Integer.toString(address(first).getPort());
      String second = folder.resolve("b").toString();
      List<String> said = assertFault(1, "已被占用", "--data", second, "--port", port);
      assertEquals(2, said.size(), said.toString());
    } finally {
      first.destroyForcibly().waitFor();
    }
  }

  @Test
  void wrongOptionsAreAllTold() throws Exception {
    List<String> said = assertFault(2, "缺少数据文件夹", "--port", "x", "--colour", "red");
    assertEquals(3, said.size(), said.toString());
  }

  @Test
  void clockFileIsReadAtEachLook() throws IOException {
    Path file = Files.writeString(folder.resolve("clock"), "2026-03-02T01:00:00Z\n");
    StoryClock clock = StoryClock.of(file, NodeProgram.ZONE);
    assertEquals(Instant.parse("2026-03-02T01:00:00Z"), clock.instant());
    Files.writeString(file, "2026-03-03T01:00:00Z");
    assertEquals(Instant.parse("2026-03-03T01:00:00Z"), clock.instant());
    Files.writeString(file, "");
    assertEquals(Instant.parse("2026-03-03T01:00:00Z"), clock.instant());
    assertThrows(RuntimeException.class, () -> StoryClock.of(file, NodeProgram.ZONE));
  }

  private static List<String> assertFault(int exitCode, String words, String... options)
      throws Exception {
    Process program = launch(options);
    List<String> said = text(program.getErrorStream()).lines().toList();
    assertEquals(exitCode, program.waitFor(), said.toString());
    assertTrue(said.toString().contains(words), said.toString());
    return said;
  }

  private static Process launch(String... options) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:+UseSerialGC");
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-Xmx64m");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(Small.class.getName());
    command.addAll(List.of(options));
    return new ProcessBuilder(command).start();
  }

  private static URI address(Process program) throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith("READY ")) {
        return URI.create(line.substring("READY ".length()));
      }
    }
    throw new IOException("ended early: " + text(program.getErrorStream()));
  }

  private static String text(InputStream stream) throws IOException {
    return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
  }
}
