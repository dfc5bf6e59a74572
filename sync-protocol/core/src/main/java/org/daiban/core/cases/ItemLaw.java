package org.daiban.core.cases;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the flow must know of a service item: who receives, who decides, in which steps, in what
 * time. It is a small counterpart of the catalogue's item, so that the flow can be read and tested
 * without a catalogue.
 *
 * @param type 行政给付, 行政许可, …
 * @param proxyAllowed whether a proxy agent may capture it (全程代办 or 帮办)
 * @param promised K3
 * @param statutory K4; empty where no law sets one
 * @param procedures the special procedures that the item lists
 * @param joint how several departments look at it together; empty when one is enough
 * @param papers its materials, of which some may follow acceptance
 */
public record ItemLaw(
    String code,
    String name,
    String type,
    String department,
    Level acceptLevel,
    Level decideLevel,
    boolean proxyAllowed,
    Optional<Limit> promised,
    Optional<Limit> statutory,
    List<StepLaw> steps,
    List<ProcedureLaw> procedures,
    Optional<JointLaw> joint,
    List<PaperLaw> papers) {

  /** An item none of whose papers may follow. */
  public ItemLaw(
      String code,
      String name,
      String type,
      String department,
      Level acceptLevel,
      Level decideLevel,
      boolean proxyAllowed,
      Optional<Limit> promised,
      Optional<Limit> statutory,
      List<StepLaw> steps,
      List<ProcedureLaw> procedures,
      Optional<JointLaw> joint) {
    this(
        code,
        name,
        type,
        department,
        acceptLevel,
        decideLevel,
        proxyAllowed,
        promised,
        statutory,
        steps,
        procedures,
        joint,
        Collections.emptyList());
  }

  /** An item that one organ looks at alone. */
  public ItemLaw(
      String code,
      String name,
      String type,
      String department,
      Level acceptLevel,
      Level decideLevel,
      boolean proxyAllowed,
      Optional<Limit> promised,
      Optional<Limit> statutory,
      List<StepLaw> steps,
      List<ProcedureLaw> procedures) {
    this(
        code,
        name,
        type,
        department,
        acceptLevel,
        decideLevel,
        proxyAllowed,
        promised,
        statutory,
        steps,
        procedures,
        Optional.empty());
  }

  public ItemLaw {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(acceptLevel, "acceptLevel");
    Objects.requireNonNull(decideLevel, "decideLevel");
    Objects.requireNonNull(joint, "joint");
    steps = Collections.unmodifiableList(new ArrayList<>(steps));
    procedures = Collections.unmodifiableList(new ArrayList<>(procedures));
    papers = Collections.unmodifiableList(new ArrayList<>(papers));
  }

  /** The step of this number; empty for 0 and for a number past the last. */
  public Optional<StepLaw> findStep(int no) {
    return steps.stream().filter(step -> step.no() == no).findFirst();
  }

  /** The material of this number. */
  public Optional<PaperLaw> findPaper(int no) {
    return papers.stream().filter(paper -> paper.no() == no).findFirst();
  }

  /** The step that follows; after 0 the first one. */
  public Optional<StepLaw> stepAfter(int no) {
    return findStep(no + 1);
  }

  /** The step that ends in the decision. */
  public Optional<StepLaw> decision() {
    return steps.stream().filter(StepLaw::decides).findFirst();
  }

  /** Whether the time of that procedure stays outside the limits (行政许可法 45). */
  public boolean isOutsideLimits(String procedure) {
    return procedures.stream()
        .anyMatch(listed -> listed.name().equals(procedure) && !listed.countsInLimit());
  }

  /** Whether the days of a posting count in the limits; they do unless the item says otherwise. */
  public boolean postingCounts() {
    return procedures.stream().noneMatch(one -> one.isPosting() && !one.countsInLimit());
  }

  /** The number of the acceptance step, 0 if the item lists none. */
  public int acceptStep() {
    boolean listed = findStep(1).map(step -> "accept".equals(step.kind())).orElse(false);
    return listed ? 1 : 0;
  }
}
