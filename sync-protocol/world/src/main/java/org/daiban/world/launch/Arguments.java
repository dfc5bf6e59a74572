package org.daiban.world.launch;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import org.daiban.world.process.StartFailed;

/**
 * What the launcher was asked for.
 *
 * @param play whether the story walks by itself
 * @param data folder for everything; empty for the usual one
 * @param port where the county listens if the port is free
 */
record Arguments(boolean play, Optional<Path> data, int port) {
  static final int PORT = 8600;

  static Arguments read(String... words) throws StartFailed {
    boolean play = false;
    Optional<Path> data = Optional.empty();
    int port = PORT;
    Iterator<String> rest = Arrays.asList(words).iterator();
    while (rest.hasNext()) {
      String word = rest.next();
      switch (word) {
        case "--play" -> play = true;
        case "--data" -> data = Optional.of(Path.of(value(rest, word)).toAbsolutePath());
        case "--port" -> port = number(value(rest, word));
        default ->
            throw new StartFailed(
                "不认识的选项 " + word + "；可用的有 --play、--data 文件夹、--port 端口",
                "Unknown option " + word + "; known are --play, --data FOLDER, --port PORT.");
      }
    }
    return new Arguments(play, data, port);
  }

  private static String value(Iterator<String> rest, String word) throws StartFailed {
    if (!rest.hasNext()) {
      throw new StartFailed("选项 " + word + " 后面缺少值", "Option " + word + " needs a value.");
    }
    return rest.next();
  }

  private static int number(String text) throws StartFailed {
    if (text.matches("\\d{4,5}") && Integer.parseInt(text) < 32_000) {
      return Integer.parseInt(text);
    }
    throw new StartFailed("--port 应为1000到31999的数字", "--port must be from 1000 to 31999.");
  }
}
