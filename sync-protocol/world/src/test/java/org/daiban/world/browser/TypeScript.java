package org.daiban.world.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.impl.driver.Driver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * TypeScript without Node of one's own: the library is a web jar, Node lies inside the browser
 * driver.
 */
final class TypeScript {
  /** The project's folder. */
  static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();

  private static final String WEBJAR = "META-INF/resources/webjars/typescript/";

  private final Path work;

  private TypeScript(Path work) {
    this.work = work;
  }

  /** Unpacks the library into a folder. */
  static TypeScript unpackedIn(Path work) throws IOException, URISyntaxException {
    URL webjar = TypeScript.class.getClassLoader().getResource(WEBJAR);
    URI jar = URI.create(webjar.toURI().toString().replaceFirst("!.*", ""));
    try (FileSystem files = FileSystems.newFileSystem(jar, Map.of());
        Stream<Path> versions = Files.list(files.getPath(WEBJAR))) {
      Path library = versions.findFirst().orElseThrow().resolve("lib");
      Files.createDirectory(work.resolve("lib"));
      copyFiles(library, work.resolve("lib"));
    }
    return new TypeScript(work);
  }

  private static void copyFiles(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.list(from)) {
      files.filter(Files::isRegularFile).forEach(file -> copy(file, to));
    }
  }

  private static void copy(Path file, Path to) {
    try {
      Files.copy(file, to.resolve(file.getFileName().toString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file of the library. */
  Path library(String name) {
    return work.resolve("lib").resolve(name);
  }

  /** What a script said, and with which exit code. */
  record Said(int exit, String text) {}

  /** Runs a script with these words to its end. */
  Said run(Path script, String... words) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(node().toString(), script.toString()));
    command.addAll(List.of(words));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Said(process.waitFor(), said);
  }

  private static Path node() {
    String windows = System.getProperty("os.name").startsWith("Windows") ? ".exe" : "";
    return Driver.ensureDriverInstalled(Map.of(), false).driverDir().resolve("node" + windows);
  }

  /** The settings by which the screens of a module are read. */
  Path settings(String module) throws IOException {
    Path settings = work.resolve(module.replace('/', '-') + ".json");
    Files.writeString(settings, settingsText(module));
    return settings;
  }

  private static String settingsText(String module) {
    return """
        {
          "extends": "%1$s/sync-protocol/node/src/main/screens/tsconfig.json",
          "compilerOptions": {
            "paths": {
              "kit/*": ["%1$s/sync-protocol/node/src/main/screens/kit/*"],
              "preact": ["%1$s/%2$s/target/screens-tools/preact"],
              "preact/*": ["%1$s/%2$s/target/screens-tools/preact/*"]
            },
            "types": []
          },
          "include": ["%1$s/%2$s/src/main/screens/**/*"]
        }
        """
        .formatted(ROOT.toString().replace('\\', '/'), module);
  }
}
