package org.daiban.node.people;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Who may call this route, and on what: both are checked by the {@link Gate}. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Allowed {
  /** The people let in. */
  Staff value() default Staff.EVERYBODY;

  /** What the address names. It must lie within the jurisdiction of whoever asks. */
  Reach within() default Reach.AREA;

  /** Whether this is done in the node's name, and so only by those who work at this node. */
  boolean atHome() default false;
}
