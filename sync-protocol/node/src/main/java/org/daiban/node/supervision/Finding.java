package org.daiban.node.supervision;

import org.daiban.core.cases.Light;

/**
 * Something that the machine sees in a case.
 *
 * @param key makes it one and the same within its case
 * @param rule of section 13 of the domain model
 * @param clock the clock's word, or empty
 * @param due when it is due, or empty
 * @param text in Chinese
 */
record Finding(String key, String rule, Light light, String clock, String due, String text) {
  /** A finding about what was done, once for each rule and case. */
  static Finding of(String rule, String text) {
    return new Finding(rule, rule, Light.RED, "", "", text);
  }
}
