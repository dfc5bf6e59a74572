package org.daiban.world.launch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.Charset;

/** Reads commands from the console, one a line, until there are no more. */
final class Console {
  private static final String HELP =
      "命令 commands: cut village, mend village, cut township, mend township,"
          + " portal village, status, quit";

  private final Switches switches;
  private final PrintStream out;
  private final Runnable quit;

  Console(Switches switches, PrintStream out, Runnable quit) {
    this.switches = switches;
    this.out = out;
    this.quit = quit;
  }

  void start() {
    Thread reader = new Thread(this::read, "console");
    reader.setDaemon(true);
    reader.start();
  }

  private void read() {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
    try {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        obey(line.trim());
      }
    } catch (IOException e) {
      out.println("控制台已关闭，请用控制页。 The console is closed; use the control page.");
    }
  }

  private void obey(String line) {
    switch (line) {
      case "" -> {}
      case "quit", "exit" -> quit.run();
      case "status" -> out.println(switches.status());
      default -> out.println(switches.turn(line).orElse(HELP));
    }
  }
}
