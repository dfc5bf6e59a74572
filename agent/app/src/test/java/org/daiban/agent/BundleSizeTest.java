package org.daiban.agent;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** What an old laptop loads before the first page of a village stands. */
class BundleSizeTest {
  private static final int BYTES_MAX = 60 * 1024;
  private static final String FOLDER = "/screens/";

  /** How esbuild writes an import that is loaded with its file, and one that waits to be asked. */
  private static final Pattern IMPORT =
      Pattern.compile("(?:from|import)\\s*\"\\./((?:parts/)?[^\"]+\\.js)\"");

  private static final Pattern LATER = Pattern.compile("import\\(\"\\./([^\"]+\\.js)\"\\)");

  @Test
  void firstPageOfAVillageLoadsAtMostSixtyKilobytes() throws IOException {
    Set<String> loaded = new LinkedHashSet<>();
    follow("app.js", loaded);
    String village = villagePart();
    follow(village, loaded);
    int bytes = gzipped(bytes("app.css"));
    for (String file : loaded) {
      bytes += gzipped(bytes(file));
    }
    assertTrue(loaded.size() > 3, "these files are found: " + loaded);
    assertTrue(bytes <= BYTES_MAX, "first page of a village: " + bytes + " bytes gzipped");
  }

  /** The part of a village is the one that knows the first page's mark. */
  private static String villagePart() throws IOException {
    Matcher later = LATER.matcher(text("app.js"));
    while (later.find()) {
      if (text(later.group(1)).contains("new-case")) {
        return later.group(1);
      }
    }
    throw new AssertionError("no part of the screens is a village's");
  }

  private static void follow(String file, Set<String> loaded) throws IOException {
    if (loaded.add(file)) {
      Matcher named = IMPORT.matcher(text(file));
      while (named.find()) {
        String name = named.group(1);
        follow(name.startsWith("parts/") ? name : "parts/" + name, loaded);
      }
    }
  }

  private static String text(String file) throws IOException {
    return new String(bytes(file), UTF_8);
  }

  private static byte[] bytes(String file) throws IOException {
    try (InputStream in = BundleSizeTest.class.getResourceAsStream(FOLDER + file)) {
      return in.readAllBytes();
    }
  }

  private static int gzipped(byte[] plain) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(plain);
    }
    return packed.size();
  }
}
