package org.daiban.world.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/** "What never happens" of docs/architecture.md, as far as compiled classes can tell. */
@AnalyzeClasses(packages = "org.daiban", importOptions = ImportOption.DoNotIncludeTests.class)
class WhatNeverHappensTest {
  private static final Set<String> READ_A_CLOCK =
      Set.of("now", "currentTimeMillis", "systemUTC", "systemDefaultZone", "system", "tick");

  private static final Set<String> MAKE_CHANCE =
      Set.of(
          "java.util.Random",
          "java.util.SplittableRandom",
          "java.security.SecureRandom",
          "java.util.concurrent.ThreadLocalRandom");

  @ArchTest
  static final ArchRule timeIsHandedIn =
      noClasses()
          .that(not(Roles.WIRING))
          .and()
          .resideOutsideOfPackage("org.daiban.world..")
          .should()
          .accessTargetWhere(readsTheClock())
          .because("without this the simulation and the story's pinned clock would not replay")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule idsAndChanceAreHandedIn =
      noClasses()
          .that(not(Roles.WIRING))
          .and()
          .resideOutsideOfPackage("org.daiban.world..")
          .should()
          .accessTargetWhere(makesChance())
          .because("a failing seed must replay exactly, keys and ids included")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule controllersTouchNoTable =
      noClasses()
          .that(Roles.CONTROLLER)
          .should()
          .dependOnClassesThat(Roles.TABLE)
          .because("a controller speaks HTTP; one act is one transaction, and a desk opens it")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule sqlThroughJdbcStaysInTables =
      noClasses()
          .that(not(Roles.TABLE))
          .and(not(Roles.STORE_WIRING))
          .and(not(Roles.WIRING))
          .should()
          .dependOnClassesThat()
          .haveNameMatching(
              "java\\.sql\\.(Statement|PreparedStatement|CallableStatement|ResultSet)")
          .because("who asks what a column means finds every statement on it in one class")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule sqlOnADeviceStaysInTables =
      noClasses()
          .that(not(Roles.TABLE))
          .and(not(Roles.STORE_WIRING))
          .and()
          .resideOutsideOfPackage("org.daiban.android..")
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("org.daiban.device.database.Statement")
          .because("who asks what a column means finds every statement on it in one class")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule noClassIsNamedAfterNothing =
      noClasses()
          .should()
          .haveSimpleNameEndingWith("Impl")
          .orShould()
          .haveNameMatching(".*(Util|Utils|Helper|Helpers|Manager)")
          .because("such a class has not been named yet: find the noun of what it does")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule noPackageIsADrawer =
      noClasses()
          .should()
          .resideInAnyPackage("..util..", "..utils..", "..common..", "..misc..", "..helper..")
          .because("packages are features; a drawer for odds and ends only ever fills")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule whatAClassNeedsComesThroughItsConstructor =
      noFields()
          .should()
          .beAnnotatedWith("jakarta.inject.Inject")
          .because("a test builds a class with new, and the constructor shows all that it needs")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule nobodyPrintsPastTheLog =
      noClasses()
          .that(not(Roles.WIRING))
          .and()
          .resideOutsideOfPackage("org.daiban.world..")
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .orShould()
          .callMethod(Throwable.class, "printStackTrace")
          .because("what leaves a program passes the log, which holds no citizen's number or name")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule personalNumbersHideThemselves =
      noClasses()
          .that()
          .haveNameMatching("org\\.daiban\\..*\\.(CitizenNumber|PhoneNumber|BankCard)")
          .should()
          .beRecords()
          .because("a record tells all it holds in toString, and so to a log or an error's text")
          .allowEmptyShould(true);

  private static DescribedPredicate<JavaAccess<?>> readsTheClock() {
    return DescribedPredicate.describe(
        "reads the machine's clock",
        access ->
            isOfJavaTime(access.getTargetOwner().getName())
                && READ_A_CLOCK.contains(access.getTarget().getName())
                && !access.getTarget().getFullName().contains("java.time.Clock)"));
  }

  private static boolean isOfJavaTime(String owner) {
    return owner.startsWith("java.time.") || owner.equals("java.lang.System");
  }

  private static DescribedPredicate<JavaAccess<?>> makesChance() {
    return DescribedPredicate.describe(
        "makes chance of its own",
        access ->
            makesGenerator(access)
                || access.getTarget().getFullName().startsWith("java.util.UUID.randomUUID(")
                || access.getTarget().getFullName().startsWith("java.lang.Math.random("));
  }

  private static boolean makesGenerator(JavaAccess<?> access) {
    return MAKE_CHANCE.contains(access.getTargetOwner().getName())
        && Set.of("<init>", "current", "getInstanceStrong").contains(access.getTarget().getName());
  }
}
