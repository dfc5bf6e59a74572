package org.daiban.node.people;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.daiban.core.cases.Role;

/** Who may call this route: people of these roles, or everybody signed in if none is named. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Allowed {
  /** The roles let in. */
  Role[] value() default {};
}
