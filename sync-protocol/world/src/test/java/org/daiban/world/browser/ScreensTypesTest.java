package org.daiban.world.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

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
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * esbuild only strips the types of the screens; here TypeScript looks at them. Both come without
 * Node of one's own: TypeScript as a web jar, Node inside the browser driver.
 */
@Tag("browser")
class ScreensTypesTest {
  private static final String WEBJAR = "META-INF/resources/webjars/typescript/";
  private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();

  @TempDir static Path work;

  @BeforeAll
  static void unpackTypeScript() throws IOException, URISyntaxException {
    URL webjar = ScreensTypesTest.class.getClassLoader().getResource(WEBJAR);
    URI jar = URI.create(webjar.toURI().toString().replaceFirst("!.*", ""));
    try (FileSystem files = FileSystems.newFileSystem(jar, Map.of());
        Stream<Path> versions = Files.list(files.getPath(WEBJAR))) {
      Path library = versions.findFirst().orElseThrow().resolve("lib");
      Files.createDirectory(work.resolve("lib"));
      copyFiles(library, work.resolve("lib"));
    }
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

  @ParameterizedTest
  @ValueSource(strings = {"agent/app", "server"})
  void screensAreTypedRight(String module) throws IOException, InterruptedException {
    Path settings = work.resolve(module.replace('/', '-') + ".json");
    Files.writeString(settings, settings(module));
    Process tsc =
        new ProcessBuilder(
                node().toString(), work.resolve("lib/tsc.js").toString(), "-p", settings.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(tsc.getInputStream().readAllBytes(), UTF_8);

    assertEquals(0, tsc.waitFor(), said);
  }

  private static Path node() {
    String windows = System.getProperty("os.name").startsWith("Windows") ? ".exe" : "";
    return Driver.ensureDriverInstalled(Map.of(), false).driverDir().resolve("node" + windows);
  }

  private static String settings(String module) {
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
