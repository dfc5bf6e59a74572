package org.daiban.core.cases;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * Folds acts that arrive in any order. An act whose predecessor has not arrived waits; one that
 * arrived before is passed over; one that is not legal is refused and stops nothing else.
 */
public final class ActsInOrder {
  private ActsInOrder() {}

  /**
   * What came of a fold.
   *
   * @param file the case after all acts that could be folded; null if none could
   * @param waiting the acts that came too early, in order
   * @param refused the acts that were not legal, with the reason
   * @param outdated the acts of a former holder, under a term that is over: facts that a person has
   *     to look at, since villagers may hold its letters
   */
  public record Folded(
      CaseFile file, List<Act> waiting, List<RefusedAct> refused, List<Act> outdated) {
    public Folded {
      outdated = Collections.unmodifiableList(new ArrayList<>(outdated));
      waiting = Collections.unmodifiableList(new ArrayList<>(waiting));
      refused = Collections.unmodifiableList(new ArrayList<>(refused));
    }

    /** The same with more facts: acts that had been folded before another receipt came. */
    public Folded with(List<Act> facts) {
      List<Act> all = new ArrayList<>(facts);
      all.addAll(outdated);
      return new Folded(file, waiting, refused, all);
    }
  }

  /** An act and why it was refused. */
  public record RefusedAct(Act act, Verdict.Refused why) {}

  /**
   * Folds these acts of one case onto the file.
   *
   * @param file the case so far; null if nothing is known of it
   */
  public static Folded fold(CaseFile file, Collection<Act> acts, ItemLaw law) {
    List<Act> ordered = new ArrayList<>(acts);
    ordered.sort(Comparator.comparingInt(Act::revision).thenComparingInt(Act::term));
    List<Act> waiting = new ArrayList<>();
    List<RefusedAct> refused = new ArrayList<>();
    List<Act> outdated = new ArrayList<>();
    CaseFile current = file;
    for (Act act : ordered) {
      if (isRepeat(current, act)) {
        continue;
      }
      if (beginsAnew(current, act)) {
        Verdict anew = CaseFlow.move(null, act, law);
        if (anew instanceof Verdict.Moved moved) {
          current = moved.file();
          continue;
        }
      }
      if (isOutdated(current, act)) {
        outdated.add(act);
        continue;
      }
      if (isEarly(current, act)) {
        waiting.add(act);
        continue;
      }
      Verdict verdict = CaseFlow.move(current, act, law);
      if (verdict instanceof Verdict.Moved moved) {
        current = moved.file();
      } else if (verdict instanceof Verdict.Refused why) {
        refused.add(new RefusedAct(act, why));
      }
    }
    return new Folded(current, waiting, refused, outdated);
  }

  private static boolean isRepeat(CaseFile file, Act act) {
    if (file == null) {
      return false;
    }
    for (HistoryLine line : file.history()) {
      if (line.term() == act.term()
          && line.revision() == act.revision()
          && line.transition().equals(act.transition())
          && line.node().equals(act.node())
          && line.atMs() == act.atMs()) {
        return true;
      }
    }
    return false;
  }

  /**
   * The township to which a village has moved has received a case that the one before had received
   * without having heard of the move: the higher term counts, and what was done under the lower one
   * are facts, be it that the case was closed: its letters lie with a person until then.
   */
  public static boolean beginsAnew(CaseFile file, Act act) {
    return file != null
        && act.isAfterAMove()
        && act.term() > file.term()
        && Level.ofNode(file.holder()) == Level.TOWNSHIP;
  }

  /** A former holder's own act; what another node wrote under that term was never an act. */
  private static boolean isOutdated(CaseFile file, Act act) {
    return file != null
        && act.term() < file.term()
        && !act.node().equals(file.holder())
        && Level.ofNode(act.node()) == Level.TOWNSHIP;
  }

  private static boolean isEarly(CaseFile file, Act act) {
    return file == null ? act.revision() > 1 : act.revision() > file.revision() + 1;
  }
}
