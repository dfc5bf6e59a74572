package org.daiban.world.process;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Where the packed programs stand in the clone. */
public record Jars(Path root, Path county, Path agent) {
  private static final String COUNTY = "server/target/daiban-server.jar";
  private static final String AGENT = "agent/app/target/daiban-agent.jar";

  /**
   * Looks for them from this program's own place upwards, then from the working folder.
   *
   * @throws StartFailed when they have not been packed
   */
  public static Jars find() throws StartFailed {
    return Stream.concat(upwards(ownPlace()), upwards(Path.of("").toAbsolutePath()))
        .filter(folder -> Files.isRegularFile(folder.resolve(COUNTY)))
        .filter(folder -> Files.isRegularFile(folder.resolve(AGENT)))
        .findFirst()
        .map(root -> new Jars(root, root.resolve(COUNTY), root.resolve(AGENT)))
        .orElseThrow(
            () ->
                new StartFailed(
                    "找不到程序包 " + COUNTY + " 和 " + AGENT + "，请先在项目根目录运行 mvn -DskipTests package",
                    "The programs are not packed yet. Run: mvn -DskipTests package"));
  }

  private static Path ownPlace() {
    try {
      return Path.of(Jars.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Stream<Path> upwards(Path from) {
    return Stream.iterate(from, folder -> folder != null, Path::getParent);
  }
}
