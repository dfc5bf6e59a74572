package org.daiban.core.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.daiban.core.calendar.WorkingCalendar;
import org.daiban.core.cases.Verdict.Moved;
import org.daiban.core.cases.Verdict.Refused;

/**
 * The state machine of a case: asks the table of {@link Transition} and its guards whether an act
 * is legal, and folds it into the file. Pure: the same file and act give the same verdict on every
 * node. Whether the actor's region and department cover this case is the desk's question, since
 * after a take-over a township's clerk acts on the county's node.
 */
public final class CaseFlow {
  private CaseFlow() {}

  /**
   * Tries one act.
   *
   * @param file the case so far; null before its first act
   * @param law the case's item in the version the case was captured with
   */
  public static Verdict move(CaseFile file, Act act, ItemLaw law) {
    Optional<Transition> known = act.knownTransition();
    if (!known.isPresent()) {
      return new Refused("UNKNOWN", "本程序不认识这一步骤。", "请升级程序后再处理；原记录已保留。");
    }
    Transition row = known.get();
    return ActGuards.check(file, act, row, law)
        .<Verdict>map(refused -> refused)
        .orElseGet(() -> new Moved(CaseEdit.fold(file, act, row, law)));
  }

  /**
   * As above for the node that acts now: also asks what time forbids. Acts that were written are
   * folded without it, because another node may hold another version of the calendar.
   */
  public static Verdict move(CaseFile file, Act act, ItemLaw law, WorkingCalendar calendar) {
    Verdict verdict = move(file, act, law);
    Optional<Refused> late =
        verdict instanceof Moved
            ? act.knownTransition().flatMap(row -> late(file, act, row, law, calendar))
            : Optional.empty();
    return late.<Verdict>map(refused -> refused).orElse(verdict);
  }

  /**
   * The moves that this role may make next, from the same table and guards that judge acts: a
   * button shown is an act allowed, once its details are filled.
   */
  public static List<Transition> available(CaseFile file, Role role, ItemLaw law) {
    List<Transition> moves = new ArrayList<>();
    for (Transition row : Transition.values()) {
      if (row.roles().contains(role) && !TransitionGuards.open(file, row, law).isPresent()) {
        moves.add(row);
      }
    }
    return Collections.unmodifiableList(moves);
  }

  /**
   * As above for one person: who reviewed a case is not offered its decision, a near relative of
   * the applicant nothing.
   */
  public static List<Transition> available(CaseFile file, Actor actor, ItemLaw law) {
    if (file.isRecused(actor.person())) {
      return Collections.emptyList();
    }
    List<Transition> moves = new ArrayList<>();
    actor.knownRole().ifPresent(role -> moves.addAll(available(file, role, law)));
    if (file.reviewers().contains(actor.person())) {
      moves.remove(Transition.T22);
      moves.remove(Transition.T23);
    }
    return Collections.unmodifiableList(moves);
  }

  private static Optional<Refused> late(
      CaseFile file, Act act, Transition row, ItemLaw law, WorkingCalendar calendar) {
    if (act.detail() instanceof ActDetail.Accepted accepted) {
      return FollowingRows.late(act, accepted, law, calendar);
    }
    Optional<Refused> late = late(file, row, calendar, act.date());
    return late.isPresent() ? late : JointRows.late(file, act, calendar);
  }

  /** Until which day a part of a joint approval may ask for a correction (product rule). */
  public static LocalDate lastDayToAsk(Joint joint, WorkingCalendar calendar) {
    return JointRows.lastDayToAsk(joint, calendar);
  }

  /** Why a move that is open otherwise comes too late on a day; empty when it does not. */
  public static Optional<Refused> late(
      CaseFile file, Transition row, WorkingCalendar calendar, LocalDate today) {
    return TimeGuards.check(file, row, today, calendar);
  }

  /** As above on a day: a move whose time has passed is not offered. */
  public static List<Transition> available(
      CaseFile file, Actor actor, ItemLaw law, WorkingCalendar calendar, LocalDate today) {
    List<Transition> moves = new ArrayList<>();
    for (Transition row : available(file, actor, law)) {
      if (!TimeGuards.check(file, row, today, calendar).isPresent()) {
        moves.add(row);
      }
    }
    return Collections.unmodifiableList(moves);
  }
}
