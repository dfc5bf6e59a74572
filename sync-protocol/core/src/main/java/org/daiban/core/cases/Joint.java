package org.daiban.core.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The parts of a case that several departments look at together, from the split (T13) on; it stays
 * in the file when the parts are merged.
 *
 * @param splitOn the day of the split, from which each part's limit runs
 * @param term of the act that split; opinions name it and the revision, so that one on an earlier
 *     split is never taken for an answer to this
 * @param revision of that act
 * @param survey null when there is none
 */
public record Joint(
    LocalDate splitOn, int term, int revision, JointSurvey survey, List<JointPart> parts) {
  public Joint {
    Objects.requireNonNull(splitOn, "splitOn");
    parts = Collections.unmodifiableList(new ArrayList<>(parts));
  }

  /** The part of this number. */
  public Optional<JointPart> find(int no) {
    return parts.stream().filter(part -> part.no() == no).findFirst();
  }

  /** The part that is a department's, if it takes part. */
  public Optional<JointPart> of(String department) {
    return parts.stream().filter(part -> part.department().equals(department)).findFirst();
  }

  /** Whether an opinion is still awaited. */
  public boolean isAwaiting() {
    return parts.stream().anyMatch(JointPart::isAwaited);
  }

  /** Those that said no. */
  public List<JointPart> refusals() {
    List<JointPart> refusals = new ArrayList<>(parts);
    refusals.removeIf(part -> !part.hasRefused());
    return refusals;
  }

  /** What the parts ask the applicant for, all lines in one, numbered anew. */
  public List<MissingItem> asked() {
    List<MissingItem> all = new ArrayList<>();
    for (JointPart part : parts) {
      for (MissingItem item : part.asked()) {
        all.add(new MissingItem(item.no(), item.name(), item.what(), item.how()));
      }
    }
    return all;
  }

  Joint with(JointPart changed) {
    return each(part -> part.no() == changed.no() ? changed : part);
  }

  Joint eachClock(UnaryOperator<ClockRecord> change) {
    return each(part -> part.clock().isRunning() ? part.with(change.apply(part.clock())) : part);
  }

  private Joint each(UnaryOperator<JointPart> change) {
    List<JointPart> changed = new ArrayList<>();
    parts.forEach(part -> changed.add(change.apply(part)));
    return new Joint(splitOn, term, revision, survey, changed);
  }
}
