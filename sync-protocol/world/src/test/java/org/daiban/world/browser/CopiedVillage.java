package org.daiban.world.browser;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.daiban.world.demo.Plan;
import org.daiban.world.demo.World;
import org.daiban.world.process.Jars;
import org.daiban.world.process.Ports;
import org.daiban.world.process.Program;
import org.daiban.world.process.StartFailed;

/**
 * A second laptop with a copy of the village's folder: the same name, the same log, the same key.
 */
final class CopiedVillage implements AutoCloseable {
  private static final int PORT_BESIDE = 30;

  private final Program program;

  private CopiedVillage(Program program) {
    this.program = program;
  }

  /** Stops the village for as long as copying takes, and starts both. */
  static CopiedVillage of(World world) throws IOException, StartFailed {
    Path folder = world.plan().folder();
    world.village().close();
    copy(folder.resolve("village"), folder.resolve("copy"));
    world.village().start(account -> {});
    CopiedVillage second = new CopiedVillage(program(world, folder));
    second.start();
    return second;
  }

  private static void copy(Path from, Path to) throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.walk(from)) {
      files = found.toList();
    }
    for (Path file : files) {
      Files.copy(file, to.resolve(from.relativize(file).toString()));
    }
  }

  private static Program program(World world, Path folder) throws StartFailed {
    Plan plan = world.plan();
    int port = new Ports().freeFrom(plan.firstPort() + PORT_BESIDE);
    List<String> options = new ArrayList<>();
    options.addAll(List.of("--data", folder.resolve("copy").toString()));
    options.addAll(List.of("--port", Integer.toString(port)));
    options.addAll(List.of("--upstream", world.villageLine().address().toString()));
    options.addAll(List.of("--pull", Integer.toString(plan.pullSeconds())));
    plan.clock().ifPresent(file -> options.addAll(List.of("--clock", file.toString())));
    Path log = folder.resolve("logs").resolve("copy.log");
    return new Program("高河村代办点（拷贝）", Program.java(Jars.find().agent(), options), log, port);
  }

  void start() throws StartFailed {
    program.start(account -> {});
  }

  URI address() {
    return program.address();
  }

  @Override
  public void close() {
    program.close();
  }
}
