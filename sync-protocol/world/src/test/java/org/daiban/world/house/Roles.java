package org.daiban.world.house;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;

/** What a class may do is told by its name; what lies inside a class has the role of that class. */
final class Roles {
  private Roles() {}

  static final DescribedPredicate<JavaClass> CONTROLLER = named("…Controller", ".*Controller");

  static final DescribedPredicate<JavaClass> TABLE = named("…Table", ".*Table");

  /** The one place of a program that asks the machine for time, ids and chance. */
  static final DescribedPredicate<JavaClass> WIRING =
      named("…Program or …Wiring", ".*(Program|Wiring)");

  /** Drivers, pools and migrations: they know how SQL is run and none of what it says. */
  static final DescribedPredicate<JavaClass> STORE_WIRING =
      JavaClass.Predicates.resideInAnyPackage("org.daiban..store..", "org.daiban..database..")
          .as("driver or store wiring");

  private static DescribedPredicate<JavaClass> named(String role, String pattern) {
    return DescribedPredicate.describe(
        "a " + role, type -> outermost(type).getSimpleName().matches(pattern));
  }

  private static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(Roles::outermost).orElse(type);
  }
}
