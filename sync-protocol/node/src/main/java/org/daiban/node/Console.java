package org.daiban.node;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * The console of whoever started the program: for what must reach that person and no log, such as a
 * first password.
 */
public final class Console {
  private final PrintStream out;

  Console(PrintStream out) {
    this.out = new PrintStream(out, true, StandardCharsets.UTF_8);
  }

  /** Prints one line, in UTF-8 whatever the system's own encoding is. */
  public void line(String text) {
    out.println(text);
  }
}
