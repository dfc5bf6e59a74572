package org.daiban.node;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How a program was started. Every option {@code --name value} may also be the environment variable
 * {@code DAIBAN_NAME}; the option wins.
 *
 * @param data the data folder; made if it is not there
 * @param host address to listen on; loopback unless told otherwise
 * @param port TCP port; 0 lets the system choose
 * @param upstream address of the node above, if this program has one
 * @param clock file with the story's instant, if the clock is pinned
 * @param more options that only this program knows, by name
 */
public record Options(
    Path data,
    String host,
    int port,
    Optional<URI> upstream,
    Optional<Path> clock,
    Map<String, String> more) {

  /**
   * Reads the options, and tells all that is wrong with them at once.
   *
   * @param portIfNotGiven the port that this program has by custom
   * @param alsoKnown names of options that only this program knows, such as {@code demo}
   */
  public static Options read(
      List<String> arguments,
      Map<String, String> environment,
      int portIfNotGiven,
      Set<String> alsoKnown) {
    return new OptionReader(arguments, environment, alsoKnown).read(portIfNotGiven);
  }
}
