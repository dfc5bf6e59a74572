package org.daiban.node.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.DeferredItem;
import org.daiban.core.cases.MissingItem;
import org.daiban.core.catalogue.AskedMaterials;
import org.daiban.core.catalogue.AskedMaterials.Asked;
import org.daiban.core.catalogue.AskedMaterials.Standing;
import org.daiban.core.catalogue.MaterialRule;
import org.daiban.core.catalogue.ServiceItem;
import org.daiban.core.number.CaseNumber;
import org.daiban.core.number.InvalidNumber;
import org.daiban.core.wire.JsonLine;
import org.daiban.node.http.Refusal;
import org.daiban.node.reference.Reference;

/**
 * O3 at the clerk's desk: a case is judged by the version in force on the day of its receipt, but
 * what the villager's own version did not ask for is, while the case is fresh, no ground to stop
 * it.
 */
final class NewerPapers {
  private NewerPapers() {}

  /** Where the version of the day of receipt asks otherwise than the one it was captured with. */
  static List<Asked> of(Reference reference, CaseFile file, ServiceItem captured) {
    LocalDate received = file.dates().received();
    if (received == null) {
      return List.of();
    }
    LocalDate capturedOn = capturedOn(file.number()).orElse(received);
    List<Asked> other = new ArrayList<>();
    inForce(reference, file, captured)
        .ifPresent(
            item ->
                AskedMaterials.of(captured, item, capturedOn, received, reference.calendar())
                    .stream()
                    .filter(
                        asked ->
                            !captured.materials().contains(asked.material()) || isDropped(asked))
                    .forEach(other::add));
    return other;
  }

  /** The item on the day of receipt, where that is another text than the captured one. */
  private static Optional<ServiceItem> inForce(
      Reference reference, CaseFile file, ServiceItem captured) {
    return reference
        .editions()
        .inForce(file.dates().received())
        .flatMap(catalogue -> catalogue.find(file.item()))
        .filter(item -> !item.edition().equals(captured.edition()));
  }

  /** The day stands in the number; one that cannot be read makes the case as fresh as can be. */
  private static Optional<LocalDate> capturedOn(String number) {
    try {
      return Optional.of(CaseNumber.parse(number).capturedOn());
    } catch (InvalidNumber unreadable) {
      return Optional.empty();
    }
  }

  /**
   * A paper that only the version of the day of receipt asks for, to follow until a day; empty when
   * that version asks for no such paper of a case as fresh as this one.
   */
  static Optional<DeferredItem> following(
      Reference reference, CaseFile file, ServiceItem captured, int no, LocalDate day) {
    String edition = inForce(reference, file, captured).map(ServiceItem::edition).orElse("");
    return of(reference, file, captured).stream()
        .filter(asked -> asked.standing() == Standing.FOLLOWS && asked.material().no() == no)
        .map(asked -> new DeferredItem(no, asked.material().name(), day, false, "", null, edition))
        .findFirst();
  }

  private static boolean isDropped(Asked asked) {
    return asked.standing() == Standing.DROPPED;
  }

  /** Refuses a notice for papers that must not stop the case. */
  static void requireFair(
      Reference reference, CaseFile file, ServiceItem captured, List<MissingItem> missing) {
    for (Asked asked : of(reference, file, captured)) {
      boolean mayBeAsked = asked.standing() == Standing.ASKED;
      for (MissingItem line : missing) {
        if (!mayBeAsked && isMeant(line, asked.material())) {
          throw Refusal.byRule("O3", reason(asked), "请从补正清单里去掉这一项；可以请申请人以后补交，但不得因此不予受理或者要求补正。");
        }
      }
    }
  }

  /** By its number, or by its name in whatever way that was typed. */
  private static boolean isMeant(MissingItem line, MaterialRule material) {
    return line.no() == material.no()
        || MaterialRule.plain(line.name()).equals(MaterialRule.plain(material.name()));
  }

  private static String reason(Asked asked) {
    String name = "“" + asked.material().name() + "”";
    return isDropped(asked)
        ? "收件当日施行的清单已经不要" + name + "。"
        : name + "是登记之后的新版清单才要的，登记还没有超过" + AskedMaterials.FRESH_WORKING_DAYS + "个工作日。";
  }

  /** The same for the page of the case. */
  static List<Object> lines(Reference reference, CaseFile file, ServiceItem captured) {
    List<Object> lines = new ArrayList<>();
    for (Asked asked : of(reference, file, captured)) {
      lines.add(
          new JsonLine()
              .put("no", asked.material().no())
              .put("name", asked.material().name())
              .put("issuer", asked.material().issuer())
              .put("standing", asked.standing().name())
              .asMap());
    }
    return lines;
  }
}
