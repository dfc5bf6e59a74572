package org.daiban.core.cases;

import java.util.List;

/**
 * In whose name the holder of a case acts. A take-over moves the case to another node and not to
 * another organ: the county's node then holds it for the township, whose clerks work on at the
 * county's console, until the township's own steps are done.
 */
public final class Office {
  private Office() {}

  /** The level of the office that is in charge of a case now. */
  public static Level levelOf(CaseFile file) {
    return levelOf(file.subject(), file.holder(), file.history());
  }

  static Level levelOf(CaseSubject subject, String holder, List<HistoryLine> history) {
    Level level = Level.ofNode(holder);
    boolean ofTownship = Level.ofNode(subject.acceptNode()) == Level.TOWNSHIP;
    return level == Level.COUNTY && ofTownship && standsIn(history) ? Level.TOWNSHIP : level;
  }

  /** Whether the county came to hold the case in the township's place and not by forwarding. */
  private static boolean standsIn(List<HistoryLine> history) {
    boolean standsIn = false;
    for (HistoryLine line : history) {
      if (is(line, Transition.T2)) {
        standsIn = Level.ofNode(line.node()) == Level.COUNTY;
      } else if (is(line, Transition.T33)
          || is(line, Transition.T24b)
          || is(line, Transition.T30)) {
        standsIn = true;
      } else if (is(line, Transition.T21b)) {
        standsIn = false;
      }
    }
    return standsIn;
  }

  private static boolean is(HistoryLine line, Transition row) {
    return line.transition().equals(row.code());
  }
}
