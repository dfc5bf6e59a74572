package org.daiban.world.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import okhttp3.HttpUrl;
import org.daiban.world.process.Jars;
import org.daiban.world.process.Ports;
import org.daiban.world.process.Program;
import org.daiban.world.process.StartFailed;

/** A county's program in a process and a heap of its own, without townships or villages. */
final class CountyAlone implements AutoCloseable {
  private static final String HEAP = "-Xmx512m";

  private final Path folder;
  private final Program program;
  private String account = "";

  private CountyAlone(Path folder, Program program) {
    this.folder = folder;
    this.program = program;
  }

  /** Makes a folder a county's, with the sample data; the program is not running then. */
  static CountyAlone in(Path folder, int firstPort) throws StartFailed {
    int port = new Ports().freeFrom(firstPort);
    Path log = folder.resolve("logs").resolve("county.log");
    CountyAlone county =
        new CountyAlone(folder, new Program("县中心", command(folder, port), log, port));
    county.program.start(shown -> county.account = shown);
    county.close();
    return county;
  }

  private static List<String> command(Path folder, int port) throws StartFailed {
    List<String> options =
        List.of("--data", folder.resolve("county").toString(), "--port", Integer.toString(port));
    List<String> command = new ArrayList<>(Program.java(Jars.find().county(), options));
    command.add(command.indexOf("-jar"), HEAP);
    return command;
  }

  void start() throws StartFailed {
    program.start(account -> {});
  }

  /** The login of its first manager. */
  String manager() {
    return account.trim().split(" +", -1)[0];
  }

  /** The password that its first start has shown. */
  String password() {
    return account.trim().split(" +", -1)[1];
  }

  /** Its data folder. */
  Path data() {
    return folder.resolve("county");
  }

  HttpUrl address() {
    return HttpUrl.get(program.address().toString());
  }

  ProcessFigures process() {
    return new ProcessFigures(program.pid());
  }

  @Override
  public void close() {
    program.close();
  }
}
