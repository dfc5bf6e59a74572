package org.daiban.world.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daiban.core.courier.ParcelTrouble;
import org.daiban.core.trouble.Trouble;
import org.daiban.core.trouble.Troubles;
import org.daiban.device.attachment.AttachmentRefused;
import org.daiban.device.capture.CaptureRefused;
import org.daiban.device.database.DatabaseFailure;
import org.junit.jupiter.api.Test;

/**
 * Every code that a program says stands in the one table, and every code of the table has its
 * anchor in docs/troubleshooting.md, with the same owner and the same word on trying again.
 */
class TroublesTest {
  private static final String PAGE =
      SourceTree.read(SourceTree.ROOT.resolve("docs/troubleshooting.md"));

  /** The ways of refusing; the last group of each is the code. */
  private static final List<Pattern> SAID =
      List.of(
          Pattern.compile(
              "Refusal\\s*\\.(?:badRequest|forbidden|notFound|conflict|unavailable)\\(\\s*\"([^\"]+)\""),
          Pattern.compile("Refusal\\s*\\.of\\(\\s*\\d+,\\s*\"([^\"]+)\""),
          Pattern.compile("new Problem\\(\\s*\\d+,\\s*\"([^\"]+)\""),
          Pattern.compile("return of\\(\\s*\\d+,\\s*\"([^\"]+)\""),
          Pattern.compile("case \\d{3} -> of\\(\\s*\\d+,\\s*\"([^\"]+)\""),
          Pattern.compile("return refuse\\(\\w+,\\s*\"([^\"]+)\""),
          Pattern.compile("\\brefusal\\(\\s*batch,\\s*\"([A-Z_]+)\""),
          Pattern.compile("new KeepRefusal\\([^\"]{0,60}\"([A-Z_]+)\""),
          Pattern.compile("of\\(\\s*FailureKind\\.\\w+,\\s*\"([^\"]+)\""));

  private static final Pattern ROW =
      Pattern.compile("^\\| (<a id=[^|]+`) \\| (\\w+) \\| (yes|no) \\|", Pattern.MULTILINE);
  private static final Pattern CODE = Pattern.compile("`([A-Za-z-_]+)`");

  @Test
  void everyCodeThatIsSaidStandsInTheTable() {
    Set<String> unknown = said();
    unknown.removeIf(code -> Troubles.find(code).isPresent());

    assertEquals(Set.of(), unknown);
  }

  @Test
  void everyCodeOfTheTableHasItsAnchor() {
    List<String> without = new ArrayList<>();
    for (Trouble trouble : Troubles.all()) {
      if (!PAGE.contains("<a id=\"" + trouble.code() + "\"></a>")) {
        without.add(trouble.code());
      }
    }
    assertEquals(List.of(), without);
  }

  @Test
  void pageNamesTheSameOwnerAndTheSameWordOnTryingAgain() {
    int rows = 0;
    for (Matcher row = ROW.matcher(PAGE); row.find(); rows++) {
      for (Matcher code = CODE.matcher(row.group(1)); code.find(); ) {
        Trouble trouble = Troubles.find(code.group(1)).orElseThrow();
        String said = row.group(2) + " " + row.group(3);
        String known =
            trouble.kind().name().toLowerCase(Locale.ROOT) + " " + (trouble.retry() ? "yes" : "no");
        assertEquals(known, said, trouble.code());
      }
    }
    assertTrue(rows > 60, rows + " rows");
  }

  @Test
  void sticksSayWhatTheTableSays() {
    for (ParcelTrouble trouble : ParcelTrouble.values()) {
      Trouble known = Troubles.find(trouble.code()).orElseThrow();
      assertEquals(known, new Trouble(trouble.code(), trouble.kind(), trouble.retry()));
      assertTrue(!trouble.reason().isEmpty() && !trouble.todo().isEmpty());
    }
  }

  private static Set<String> said() {
    Set<String> said = new TreeSet<>();
    for (Path file : SourceTree.filesEndingWith(".java")) {
      String name = SourceTree.name(file);
      if (name.contains("/main/") && !name.contains("/world/")) {
        String text = SourceTree.read(file);
        SAID.forEach(way -> way.matcher(text).results().forEach(hit -> said.add(hit.group(1))));
      }
    }
    for (CaptureRefused.Reason reason : CaptureRefused.Reason.values()) {
      said.add(reason.code().replace('.', '-'));
    }
    for (AttachmentRefused.Reason reason : AttachmentRefused.Reason.values()) {
      said.add(reason.code().replace('.', '-'));
    }
    for (DatabaseFailure.Kind kind : DatabaseFailure.Kind.values()) {
      said.add("store-" + kind.name().toLowerCase(Locale.ROOT));
      said.add("device-store-" + kind.name().toLowerCase(Locale.ROOT));
    }
    said.removeIf(code -> code.endsWith("-"));
    assertTrue(said.size() > 80, "codes found: " + said);
    return said;
  }
}
