package org.daiban.world.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** House rules that only sources can break. Each list is what offends, and must be empty. */
class SourceTreeTest {
  private static final int LINES_MAX = 400;

  /** Longer files without a second noun: the one table of the law, and the lists of words. */
  private static final Pattern LONGER =
      Pattern.compile(".*/core/cases/Transition\\.java|.*/screens/kit/words/[^/]+\\.ts");

  private static final Pattern PARAGRAPH = Pattern.compile("/\\*\\*.{60,}?\\*/", Pattern.DOTALL);
  private static final Pattern SQL =
      Pattern.compile(
          "(?i)\\b(select\\s+[\\w.,*()\\s]+\\sfrom\\s+\\w|insert\\s+(or\\s+\\w+\\s+)?into\\s+\\w+"
              + "|update\\s+\\w+\\s+set\\s|delete\\s+from\\s+\\w)");
  private static final Pattern MAY_HOLD_SQL =
      Pattern.compile(".*Table\\.java|.*/(store|database)/[^/]+\\.java");
  private static final Pattern LOGS_A_PERSON =
      Pattern.compile(
          "(?i)\\blog(ger)?\\.(trace|debug|info|warn|error)\\([^;]*"
              + "\\b(applicant\\w*|citizen\\w*|phone\\w*|mobile\\w*|idNumber)\\b[^;]*;");
  private static final Pattern SLEEP =
      Pattern.compile("Thread\\.sleep\\(|TimeUnit\\.\\w+\\.sleep\\(");
  private static final Pattern SWITCHED_OFF = Pattern.compile("@(Disabled|Ignore)\\b");

  @Test
  void everyPackageSaysWhatItIsFor() {
    assertNone(
        "packages without a paragraph in package-info.java",
        SourceTree.javaOf("main").stream()
            .map(Path::getParent)
            .distinct()
            .filter(folder -> !saysWhatItIsFor(folder.resolve("package-info.java")))
            .map(SourceTree::name)
            .toList());
  }

  private static boolean saysWhatItIsFor(Path packageInfo) {
    return Files.exists(packageInfo) && PARAGRAPH.matcher(SourceTree.read(packageInfo)).find();
  }

  @Test
  void noFileIsTooLongToRead() {
    assertNone(
        "files of " + LINES_MAX + " lines or more; look for the second noun in each",
        offending(
            SourceTree.filesEndingWith(".java", ".ts", ".tsx", ".css").stream()
                .filter(file -> !LONGER.matcher(SourceTree.name(file)).matches())
                .toList(),
            text -> text.lines().count() >= LINES_MAX));
  }

  @Test
  void sqlIsWrittenOnlyInTables() {
    assertNone(
        "sources with SQL outside a …Table",
        offending(
            SourceTree.javaOf("main").stream().filter(SourceTreeTest::mayHoldNoSql).toList(),
            text -> SQL.matcher(text).find()));
  }

  private static boolean mayHoldNoSql(Path file) {
    return !MAY_HOLD_SQL.matcher(SourceTree.name(file)).matches();
  }

  @Test
  void noLogLineNamesACitizen() {
    assertNone(
        "sources that log something of a person",
        offending(SourceTree.javaOf("main"), text -> LOGS_A_PERSON.matcher(text).find()));
  }

  @Test
  void testsWaitForEventsAndNotForTime() {
    assertNone("tests that sleep", offending(testsButThis(), text -> SLEEP.matcher(text).find()));
  }

  @Test
  void noTestIsSwitchedOff() {
    assertNone(
        "tests switched off; assert today's behaviour and say why it is wrong",
        offending(testsButThis(), text -> SWITCHED_OFF.matcher(text).find()));
  }

  private static List<Path> testsButThis() {
    return SourceTree.javaOf("test").stream()
        .filter(file -> !file.endsWith("SourceTreeTest.java"))
        .toList();
  }

  private static List<String> offending(List<Path> files, Predicate<String> offends) {
    return files.stream()
        .filter(file -> offends.test(SourceTree.read(file)))
        .map(SourceTree::name)
        .toList();
  }

  private static void assertNone(String what, List<String> offenders) {
    assertEquals("", String.join("\n", offenders), what);
  }
}
