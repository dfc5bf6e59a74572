package org.daiban.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OptionsTest {
  private static Options read(Map<String, String> environment, String... arguments) {
    return Options.read(List.of(arguments), environment, 8600, Set.of("demo"));
  }

  @Test
  void optionsAreReadInBothForms() {
    Options options =
        read(Map.of(), "--data", "代办 数据", "--port=0", "--upstream", "http://127.0.0.1:1/");
    assertEquals(Path.of("代办 数据").toAbsolutePath(), options.data());
    assertEquals(0, options.port());
    assertEquals(Optional.of(URI.create("http://127.0.0.1:1/")), options.upstream());
    assertEquals("127.0.0.1", options.host());
    assertEquals(Optional.empty(), options.clock());
  }

  @Test
  void optionWinsOverEnvironment() {
    Map<String, String> environment =
        Map.of("DAIBAN_DATA", "a", "DAIBAN_PORT", "1", "DAIBAN_DEMO", "on", "DAIBAN_CLOCK", "c");
    Options options = read(environment, "--port", "2");
    assertEquals(2, options.port());
    assertEquals(Path.of("a").toAbsolutePath(), options.data());
    assertEquals(Optional.of(Path.of("c").toAbsolutePath()), options.clock());
    assertEquals(Map.of("demo", "on"), options.more());
  }

  @Test
  void portIsTheCustomaryOneIfNotGiven() {
    assertEquals(8600, read(Map.of(), "--data", "a").port());
  }

  @Test
  void allFaultsAreToldAtOnce() {
    OptionFaults faults =
        assertThrows(
            OptionFaults.class,
            () ->
                read(Map.of("DAIBAN_PORT", "many"), "--upstream", "ftp://x", "--what", "--clock"));
    assertEquals(5, faults.faults().size(), faults.getMessage().replaceAll("\\n", " | "));
  }
}
