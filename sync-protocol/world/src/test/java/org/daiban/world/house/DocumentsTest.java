package org.daiban.world.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Documents rot where no build reads them. */
class DocumentsTest {
  private static final Pattern NAMED_BLOCK =
      Pattern.compile("^```sh (\\w+)\\n(.*?)^```", Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern ANY_BLOCK =
      Pattern.compile("^(`{3,}).*?^\\1 *$", Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Pattern OUTSIDE = Pattern.compile("(https?|mailto):.*|#.*");
  private static final Pattern CODE_NAME = Pattern.compile("`(org\\.daiban(?:\\.\\w+)+)[^`]*`");
  private static final Pattern PATH =
      Pattern.compile("`((?:server|agent|android-bridge|sync-protocol|docs|\\.ci)/[\\w./-]*)`");

  @Test
  void readmeAndTheListOfCommandsSayTheSame() {
    assertEquals(namedBlocks("README.md"), namedBlocks("docs/commands.md"));
  }

  @Test
  void readmeNamesTheCommandsThatAStrangerNeeds() {
    assertTrue(namedBlocks("README.md").keySet().containsAll(Set.of("run", "play", "test")));
  }

  @Test
  void everyNamedCommandIsOneLine() {
    namedBlocks("README.md")
        .forEach((name, command) -> assertEquals(1, command.lines().count(), name));
  }

  @Test
  void everyLinkLeadsSomewhere() {
    assertNone("links that lead nowhere", DocumentsTest::brokenLinks);
  }

  @Test
  void everyCodeNameExists() {
    assertNone("names of code that is not there", DocumentsTest::missingNames);
  }

  @Test
  void everyPathExists() {
    assertNone("paths that are not there", DocumentsTest::missingPaths);
  }

  private static Map<String, String> namedBlocks(String document) {
    Map<String, String> blocks = new TreeMap<>();
    NAMED_BLOCK
        .matcher(SourceTree.read(SourceTree.ROOT.resolve(document)))
        .results()
        .forEach(block -> blocks.put(block.group(1), block.group(2)));
    return blocks;
  }

  private static Stream<String> brokenLinks(Path document) {
    return found(LINK, document)
        .filter(target -> !OUTSIDE.matcher(target).matches())
        .map(target -> target.replaceFirst("#.*", ""))
        .filter(target -> !Files.exists(document.resolveSibling(target)));
  }

  private static Stream<String> missingNames(Path document) {
    return found(CODE_NAME, document).filter(name -> !isPackageOrClass(name));
  }

  private static Stream<String> missingPaths(Path document) {
    return found(PATH, document)
        .filter(path -> !path.contains("target/"))
        .filter(path -> !Files.exists(SourceTree.ROOT.resolve(path)));
  }

  /** What a pattern finds in the prose of a document; blocks of code are somebody's example. */
  private static Stream<String> found(Pattern pattern, Path document) {
    String prose = ANY_BLOCK.matcher(SourceTree.read(document)).replaceAll("");
    return pattern.matcher(prose).results().map((MatchResult match) -> match.group(1));
  }

  /** Holds for a package, a class, and a class followed by a member or a class within. */
  private static boolean isPackageOrClass(String name) {
    String type = name.replaceFirst("(\\.[A-Z]\\w*)\\..*", "$1").replace('.', '/');
    List<String> places = List.of("/java/" + type + ".java", "/java/" + type + "/");
    return SourceTree.filesEndingWith(".java").stream()
        .map(SourceTree::name)
        .anyMatch(file -> places.stream().anyMatch(file::contains));
  }

  private static void assertNone(String what, Function<Path, Stream<String>> offenders) {
    List<String> all =
        SourceTree.filesEndingWith(".md").stream()
            .flatMap(file -> offenders.apply(file).map(each -> SourceTree.name(file) + ": " + each))
            .toList();
    assertEquals("", String.join("\n", all), what);
  }
}
