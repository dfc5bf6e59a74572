package org.daiban.core;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What the core may never do, each with the reason. The rules of all modules together: world. */
@AnalyzeClasses(packages = "org.daiban.core", importOptions = ImportOption.DoNotIncludeTests.class)
class CoreRulesTest {
  @ArchTest
  static final ArchRule importsOnlyJavaAndGsonStreaming =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .haveNameMatching(
              "(java|javax\\.crypto|org\\.daiban\\.core|com\\.google\\.gson\\.stream)\\..*"
                  + "|com\\.google\\.gson\\.Strictness|\\[+.*")
          .because("laptops, tablets, servers and the simulation all share it, and no framework is")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule touchesNoFileNoNetworkNoDatabase =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.nio.file..", "java.net..", "java.sql..")
          .orShould()
          .dependOnClassesThat()
          .haveNameMatching("java\\.io\\.(File.*|RandomAccessFile|PrintStream|Console)")
          .because(
              "the engine does no I/O: it is fed with events, so that every run can be replayed")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule startsNoThread =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveNameMatching("java\\.lang\\.Thread|java\\.util\\.concurrent\\.(Executor.*|.*Future)")
          .because("the simulation runs a whole county in one thread")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule takesNoChances =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveNameMatching(
              "java\\.util\\.(Random|SplittableRandom)|java\\.security\\.SecureRandom")
          .orShould()
          .callMethod(Math.class, "random")
          .because("chance is handed in; a failing seed of the simulation must replay exactly")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule readsNoClock =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.time.Clock")
          .orShould()
          .callMethod(System.class, "nanoTime")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .because("a time limit is a pure function of dates that somebody checked")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule featuresFormNoCycle =
      slices()
          .matching("org.daiban.core.(*)..")
          .should()
          .beFreeOfCycles()
          .because("a newcomer reads one feature at a time, from the numbers up to the engine")
          .allowEmptyShould(true);
}
