package org.daiban.world.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * esbuild only strips the types of the screens; here TypeScript looks at them, and at what they say
 * of the JSON that the programs speak: docs/openapi holds just that.
 */
@Tag("browser")
class ScreensTypesTest {
  /** {@code -Dopenapi=write} writes the descriptions anew instead of comparing them. */
  private static final boolean WRITES = "write".equals(System.getProperty("openapi"));

  private static final String COUNTY_ROUTES =
      "server/src/test/java/org/daiban/server/CountyRoutesTest.java";
  private static final String AGENT_ROUTES =
      "agent/app/src/test/java/org/daiban/agent/AgentRouteTables.java";

  private static final Map<String, JsonObject> DESCRIBED = new HashMap<>();

  private static TypeScript typeScript;

  @BeforeAll
  static void unpack(@TempDir Path work) throws IOException, URISyntaxException {
    typeScript = TypeScript.unpackedIn(work);
  }

  @ParameterizedTest
  @ValueSource(strings = {"agent/app", "server"})
  void screensAreTypedRight(String module) throws IOException, InterruptedException {
    TypeScript.Said said =
        typeScript.run(typeScript.library("tsc.js"), "-p", typeScript.settings(module).toString());
    assertEquals(0, said.exit(), said.text());
  }

  @ParameterizedTest
  @CsvSource({"server, county," + COUNTY_ROUTES, "agent/app, agent," + AGENT_ROUTES})
  void descriptionHoldsEveryRouteAndWhatTheScreensSayOfIt(
      String module, String program, String routes) throws IOException, InterruptedException {
    Path file = TypeScript.ROOT.resolve("docs/openapi").resolve(program + ".json");
    String made = described(module, program, routes).get("text").getAsString();
    if (WRITES) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, made);
    }
    assertEquals(
        Files.readString(file), made, "write it anew with -Dopenapi=write, and look at the change");
  }

  @Test
  void screensCallNothingThatNoProgramHas() throws IOException, InterruptedException {
    Set<String> strange = strange(described("server", "county", COUNTY_ROUTES));
    strange.retainAll(strange(described("agent/app", "agent", AGENT_ROUTES)));
    assertEquals(Set.of(), strange);
  }

  private static Set<String> strange(JsonObject said) {
    Set<String> calls = new TreeSet<>();
    said.getAsJsonArray("strange").forEach(call -> calls.add(call.getAsString()));
    return calls;
  }

  /** Reading all types takes seconds, so each program is described once. */
  private static JsonObject described(String module, String program, String routes)
      throws IOException, InterruptedException {
    if (!DESCRIBED.containsKey(program)) {
      DESCRIBED.put(program, describe(module, program, routes));
    }
    return DESCRIBED.get(program);
  }

  private static JsonObject describe(String module, String program, String routes)
      throws IOException, InterruptedException {
    TypeScript.Said said =
        typeScript.run(
            TypeScript.ROOT.resolve("sync-protocol/world/src/test/resources/describe.cjs"),
            typeScript.library("typescript.js").toString(),
            typeScript.settings(module).toString(),
            TypeScript.ROOT.resolve(routes).toString(),
            "Daiban " + program,
            "/kit/api.ts",
            "/screens/people.ts",
            "/screens/catalogue.ts");
    assertTrue(said.exit() == 0 && said.text().startsWith("{"), said.text());
    return JsonParser.parseString(said.text()).getAsJsonObject();
  }
}
