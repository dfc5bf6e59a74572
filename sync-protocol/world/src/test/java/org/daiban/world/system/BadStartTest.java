package org.daiban.world.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.daiban.world.process.Jars;
import org.daiban.world.process.StartFailed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What an operator reads when a program cannot start: what stands in the way, and no trace. */
@Tag("system")
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class BadStartTest {
  private static final String LIBRARY = "/org/sqlite/native/Linux/x86_64/libsqlitejdbc.so";

  @TempDir Path folder;

  private Jars jars;

  private record Ended(int code, String said) {}

  @BeforeEach
  void findJars() throws StartFailed {
    jars = Jars.find();
  }

  @Test
  void takenPortIsNamedWithWhatToDo() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = taken.getLocalPort();
      Ended ended = run(agent(folder.resolve("data"), port));

      assertTold(ended, "端口 " + port + " 已被占用", "give another --port");
    }
  }

  @Test
  void dataFolderThatCannotBeMadeIsNamed() throws Exception {
    Path file = Files.createFile(folder.resolve("no folder"));
    Ended ended = run(agent(file, 0));

    assertTold(ended, "数据文件夹不能使用：" + file, "The data folder cannot be used");
  }

  @Test
  void fullDiskIsNamed() throws Exception {
    assumeTrue(Path.of("/bin/bash").toFile().canExecute() && isOnLinux64());
    unpackLibrary();
    Path data = folder.resolve("full");
    List<String> county = county(List.of("-Dorg.sqlite.lib.path=" + folder), data);
    List<String> limited = new ArrayList<>();
    limited.addAll(List.of("/bin/bash", "-c", "ulimit -f 60; exec \"$@\"", "limited"));
    limited.addAll(county);
    Ended ended = run(limited);

    assertTold(ended, "磁盘", data.toString());
  }

  @Test
  void damagedCatalogueIsNamedAndASecondStartWithAWholeOneGoesWell() throws Exception {
    Path data = folder.resolve("data");
    Files.createDirectories(folder.resolve("sample"));
    Files.writeString(folder.resolve("sample/catalogue.json"), "{\"version\":\"1\",\"items\":[{");
    List<String> damaged =
        java(
            List.of("-cp", folder + java.io.File.pathSeparator + jars.county()),
            "org.daiban.server.CountyProgram",
            data);
    Ended ended = run(damaged);

    assertTold(ended, "事项目录不完整或已损坏", "catalogue");

    Process whole = start(county(List.of(), data));
    String said = untilReady(whole);
    whole.destroy();
    assertTrue(said.contains("ACCOUNT manager "), "the first account is still to be made");
  }

  private void assertTold(Ended ended, String chinese, String more) {
    assertEquals(1, ended.code(), ended.said());
    assertTrue(ended.said().contains(chinese), ended.said());
    assertTrue(ended.said().contains(more), ended.said());
    assertFalse(ended.said().contains("\tat "), ended.said());
  }

  private List<String> agent(Path data, int port) {
    List<String> command = java(List.of("-jar"), jars.agent().toString(), data);
    command.set(command.size() - 1, Integer.toString(port));
    return command;
  }

  private List<String> county(List<String> options, Path data) {
    List<String> first = new ArrayList<>(options);
    first.add("-jar");
    return java(first, jars.county().toString(), data);
  }

  private static List<String> java(List<String> options, String program, Path data) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx128m"));
    command.add("-Dfile.encoding=UTF-8");
    command.addAll(options);
    command.add(program);
    command.addAll(List.of("--data", data.toString(), "--port", "0"));
    return command;
  }

  private static Process start(List<String> command) throws IOException {
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  private static Ended run(List<String> command) throws Exception {
    Process process = start(command);
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), said);
  }

  private static String untilReady(Process process) {
    StringBuilder said = new StringBuilder();
    process
        .inputReader(StandardCharsets.UTF_8)
        .lines()
        .takeWhile(line -> !line.startsWith("READY"))
        .forEach(line -> said.append(line).append('\n'));
    return said.toString();
  }

  private static boolean isOnLinux64() {
    return System.getProperty("os.name").equals("Linux")
        && System.getProperty("os.arch").equals("amd64");
  }

  /** SQLite's own library needs room as well; here only the data is to find the disk full. */
  private void unpackLibrary() throws IOException {
    try (InputStream library = BadStartTest.class.getResourceAsStream(LIBRARY)) {
      Files.copy(library, folder.resolve("libsqlitejdbc.so"));
    }
  }
}
