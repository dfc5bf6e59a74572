package org.daiban.core.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.daiban.core.request.HandedMaterial;

/**
 * Compares what a villager brought with what the item asks for, and says what is missing and how to
 * get it. What the program makes itself from form and mandate counts as brought once those are
 * there; what is asked for only in some situations is a question until somebody answers it.
 */
public final class Checklist {
  private final ServiceItem item;

  public Checklist(ServiceItem item) {
    this.item = item;
  }

  /**
   * What else is known when a list is made.
   *
   * @param formFilled whether the form has no error left, so that it can be printed
   * @param mandateSigned whether the villager signed the mandate
   * @param applicantPresent whether the villager hands the case in in person, so that no mandate is
   *     needed
   * @param applicable numbers of conditional materials that this villager's situation calls for
   * @param notApplicable numbers of conditional materials that it does not call for
   */
  public record Situation(
      boolean formFilled,
      boolean mandateSigned,
      boolean applicantPresent,
      Set<Integer> applicable,
      Set<Integer> notApplicable) {
    public Situation {
      applicable = Collections.unmodifiableSet(new TreeSet<>(applicable));
      notApplicable = Collections.unmodifiableSet(new TreeSet<>(notApplicable));
    }

    /** A case captured by a proxy agent, with no conditional material decided on yet. */
    public static Situation byAgent(boolean formFilled, boolean mandateSigned) {
      return new Situation(
          formFilled, mandateSigned, false, Collections.emptySet(), Collections.emptySet());
    }
  }

  /**
   * What is there and what is not.
   *
   * @param missing must still be brought, or the case goes as it is and asks for it later
   * @param questions conditional materials nobody has decided on: what to ask the villager
   * @param following deferred materials, to be brought by a date
   */
  public record Result(
      List<MissingMaterial> missing,
      List<MissingMaterial> questions,
      List<MissingMaterial> following) {
    /** Whether nothing is missing now. Open questions do not stand in the way. */
    public boolean isComplete() {
      return missing.isEmpty();
    }
  }

  /** Goes through the item's materials in their order. */
  public Result compare(Collection<HandedMaterial> handed, Situation situation) {
    Map<Integer, HandedMaterial> byNo = new HashMap<>();
    handed.forEach(material -> byNo.put(material.no(), material));
    List<MissingMaterial> missing = new ArrayList<>();
    List<MissingMaterial> questions = new ArrayList<>();
    List<MissingMaterial> following = new ArrayList<>();
    for (MaterialRule rule : item.materials()) {
      HandedMaterial there = byNo.get(rule.no());
      if (isOpenQuestion(rule, there, situation)) {
        questions.add(missing(rule, "是否适用", question(rule)));
      } else if (isAskedFor(rule, there, situation)) {
        HandedMaterials.lack(rule, there, situation).ifPresent(missing::add);
        follows(rule, there).ifPresent(following::add);
      }
    }
    return new Result(
        Collections.unmodifiableList(missing),
        Collections.unmodifiableList(questions),
        Collections.unmodifiableList(following));
  }

  private static boolean isOpenQuestion(
      MaterialRule rule, HandedMaterial there, Situation situation) {
    boolean decided =
        situation.applicable().contains(rule.no()) || situation.notApplicable().contains(rule.no());
    return !rule.required() && !rule.isMandate() && !decided && !HandedMaterials.isThere(there);
  }

  private static boolean isAskedFor(MaterialRule rule, HandedMaterial there, Situation situation) {
    if (rule.isMandate()) {
      return !situation.applicantPresent();
    }
    return rule.required()
        || situation.applicable().contains(rule.no())
        || HandedMaterials.isThere(there);
  }

  private static Optional<MissingMaterial> follows(MaterialRule rule, HandedMaterial there) {
    boolean deferred =
        there != null && rule.waiver() == Waiver.DEFER && there.have().equals(HandedMaterial.DEFER);
    return deferred
        ? Optional.of(missing(rule, "后补", HandedMaterials.source(rule)))
        : Optional.empty();
  }

  private static String question(MaterialRule rule) {
    String when = rule.note().isEmpty() ? "请问是否有这种情况" : "适用情形：" + rule.note();
    return when + "；适用的，" + HandedMaterials.source(rule);
  }

  static MissingMaterial missing(MaterialRule rule, String what, String how) {
    return new MissingMaterial(rule.no(), rule.name(), what, how);
  }
}
