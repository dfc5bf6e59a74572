package org.daiban.world.process;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * One program as a process of its own, started as an office would start it: a jar, a data folder, a
 * port. What it prints goes to its log file, but for the one line that shows a password.
 */
public final class Program implements AutoCloseable {
  private static final String READY = "READY ";
  private static final String ACCOUNT = "ACCOUNT ";
  private static final long READY_SECONDS_MAX = 90;
  private static final long STOP_SECONDS_MAX = 15;

  private final String name;
  private final List<String> command;
  private final Path log;
  private final URI address;
  private Process process;

  /**
   * Describes a program; it is not started yet.
   *
   * @param name for its operator, Chinese
   * @param command the whole command line
   * @param log what it prints is added here
   */
  public Program(String name, List<String> command, Path log, int port) {
    this.name = name;
    this.command = List.copyOf(command);
    this.log = log;
    this.address = URI.create("http://127.0.0.1:" + port);
  }

  /**
   * The command line for one of our jars under this Java, with Java's options that lie beside it.
   */
  public static List<String> java(Path jar, List<String> options) {
    String javaOptions = jar.toString().replaceAll("\\.jar$", ".options");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("@" + javaOptions, "-jar", jar.toString()));
    command.addAll(options);
    return endingWithUs(command);
  }

  /** The command line by the launcher that lies beside one of our jars. */
  public static List<String> launcher(Path jar, List<String> options) {
    List<String> command = new ArrayList<>();
    command.add(jar.toString().replaceAll("\\.jar$", ""));
    command.addAll(options);
    return endingWithUs(command);
  }

  private static List<String> endingWithUs(List<String> command) {
    command.addAll(List.of("--parent", Long.toString(ProcessHandle.current().pid())));
    return command;
  }

  public String name() {
    return name;
  }

  /** Where it listens. */
  public URI address() {
    return address;
  }

  public Path log() {
    return log;
  }

  /** The operating system's number of the running process. */
  public long pid() {
    return process.pid();
  }

  public boolean isRunning() {
    return process != null && process.isAlive();
  }

  /**
   * Starts it and waits until it listens.
   *
   * @param account takes what follows ACCOUNT on the line that a county prints at its first start
   */
  public void start(Consumer<String> account) throws StartFailed {
    CompletableFuture<Void> ready = new CompletableFuture<>();
    launch();
    Thread reader = new Thread(() -> read(ready, account), "output of " + name);
    reader.setDaemon(true);
    reader.start();
    await(ready);
  }

  private void launch() throws StartFailed {
    try {
      Files.createDirectories(log.getParent());
      ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.redirectInput(ProcessBuilder.Redirect.from(nothing()));
      speakUnicode(builder.environment());
      process = builder.start();
    } catch (IOException e) {
      throw new StartFailed(
          name + "无法启动：" + e.getMessage(), "Cannot be started: " + e.getMessage());
    }
  }

  private static java.io.File nothing() {
    boolean windows = System.getProperty("os.name").startsWith("Windows");
    return new java.io.File(windows ? "NUL" : "/dev/null");
  }

  /** Folders with Chinese names need it where no language is set, as in a container. */
  private static void speakUnicode(Map<String, String> environment) {
    environment.keySet().removeIf(key -> key.startsWith("DAIBAN_"));
    if (environment.get("LC_ALL") == null && environment.get("LANG") == null) {
      environment.put("LC_ALL", "C.UTF-8");
    }
  }

  private void read(CompletableFuture<Void> ready, Consumer<String> account) {
    try (BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        BufferedWriter file =
            Files.newBufferedWriter(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith(ACCOUNT)) {
          account.accept(line.substring(ACCOUNT.length()));
        } else {
          file.write(line + System.lineSeparator());
          file.flush();
        }
        if (line.startsWith(READY)) {
          ready.complete(null);
        }
      }
    } catch (IOException e) {
      ready.completeExceptionally(e);
    } finally {
      ready.completeExceptionally(new IOException("ended before it was ready"));
    }
  }

  private void await(CompletableFuture<Void> ready) throws StartFailed {
    try {
      ready.get(READY_SECONDS_MAX, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw failed("没有启动成功", "did not start");
    } catch (TimeoutException e) {
      close();
      throw failed(
          READY_SECONDS_MAX + "秒内没有启动完", "was not ready in " + READY_SECONDS_MAX + " seconds");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failed("启动被中断", "was interrupted");
    }
  }

  private StartFailed failed(String chinese, String english) {
    String said = String.join(System.lineSeparator(), lastLines());
    return new StartFailed(
        name + chinese + "，日志：" + log + System.lineSeparator() + said,
        "It " + english + "; its log: " + log);
  }

  private List<String> lastLines() {
    try {
      List<String> lines = Files.readAllLines(log);
      return lines.subList(Math.max(0, lines.size() - 6), lines.size());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Kills it as a power cut does ({@code kill -9}), and waits until it is gone. */
  public void kill() {
    process.destroyForcibly();
    waitForEnd(STOP_SECONDS_MAX);
  }

  /** Asks it to stop; one that does not is killed. */
  @Override
  public void close() {
    if (process == null) {
      return;
    }
    process.destroy();
    if (!waitForEnd(STOP_SECONDS_MAX)) {
      kill();
    }
  }

  private boolean waitForEnd(long seconds) {
    try {
      return process.waitFor(seconds, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
      return false;
    }
  }
}
