package org.daiban.world.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;

/** Which room may open which door. */
@AnalyzeClasses(packages = "org.daiban", importOptions = ImportOption.DoNotIncludeTests.class)
class ArrowsTest {
  @ArchTest
  static final ArchRule coreKnowsNobody =
      from("core")
          .to("client", "node", "device", "agent", "server", "android", "world")
          .because("two machines can only agree on what depends on neither of them");

  @ArchTest
  static final ArchRule clientKnowsOnlyTheCore =
      from("client")
          .to("node", "device", "agent", "server", "android", "world")
          .because("laptops, tablets and townships drive the same engine over the same client");

  @ArchTest
  static final ArchRule nodeKnowsOnlyTheCore =
      from("node")
          .to("client", "device", "agent", "server", "android", "world")
          .because("what township and county share must not know which of them it is in");

  @ArchTest
  static final ArchRule deviceKnowsOnlyTheCore =
      from("device")
          .to("client", "node", "agent", "server", "android", "world")
          .because("a tablet captures without any server in it");

  @ArchTest
  static final ArchRule agentAndCountyNeverMeet =
      from("agent")
          .to("server", "android", "world")
          .because("they are installed, updated and trusted apart; the wire is all they share");

  @ArchTest
  static final ArchRule countyAndAgentNeverMeet =
      from("server")
          .to("agent", "device", "client", "android", "world")
          .because("they are installed, updated and trusted apart; the wire is all they share");

  @ArchTest
  static final ArchRule whatATabletRunsHasNoFramework =
      noClasses()
          .that()
          .resideInAnyPackage("org.daiban.client..", "org.daiban.device..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.micronaut..", "jakarta..", "java.sql..", "org.sqlite..", "org.slf4j..")
          .because("these do not exist on Android, or drag megabytes with them")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule featuresFormNoCycle =
      slices()
          .matching("org.daiban.(*).(*)..")
          .should()
          .beFreeOfCycles()
          .because("a feature that needs its own caller can neither be read nor moved alone")
          .allowEmptyShould(true);

  private static From from(String module) {
    return targets ->
        noClasses()
            .that()
            .resideInAPackage(packageOf(module))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                Arrays.stream(targets).map(ArrowsTest::packageOf).toArray(String[]::new))
            .allowEmptyShould(true);
  }

  private static String packageOf(String module) {
    return "org.daiban." + module + "..";
  }

  /** The second half of "from … to …". */
  private interface From {
    ArchRule to(String... modules);
  }
}
