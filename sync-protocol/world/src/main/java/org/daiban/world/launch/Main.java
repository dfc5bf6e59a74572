package org.daiban.world.launch;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.daiban.world.process.StartFailed;
import org.daiban.world.story.Play;

/**
 * The program behind README's commands to run the three programs and to play the story. Exit codes:
 * 0 stopped on request or every step of the story came true, 1 not so, 2 wrong options.
 */
public final class Main {
  private Main() {}

  /**
   * Starts the world.
   *
   * @param words {@code --play} lets the story walk by itself; {@code --data FOLDER}, {@code --port
   *     PORT}
   */
  public static void main(String[] words) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.exit(run(words, out));
  }

  private static int run(String[] words, PrintStream out) {
    Arguments arguments;
    try {
      arguments = Arguments.read(words);
    } catch (StartFailed e) {
      out.println(e.text());
      return 2;
    }
    try {
      return arguments.play() ? play(arguments, out) : new Run(arguments, out).untilStopped();
    } catch (StartFailed e) {
      out.println(e.text());
      return 1;
    }
  }

  private static int play(Arguments arguments, PrintStream out) throws StartFailed {
    return Play.inFreshFolder(arguments.data(), out).allCameTrue() ? 0 : 1;
  }
}
