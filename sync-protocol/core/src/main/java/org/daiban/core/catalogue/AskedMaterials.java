package org.daiban.core.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.daiban.core.calendar.WorkingCalendar;

/**
 * What is asked for when a case was captured by one version of an item and is judged by another
 * (O3, product rule). The version in force on the day of receipt decides; but papers that the
 * villager's own list did not name may not be grounds of a refusal while the case is fresh: they
 * follow later, as 容缺 items. What the newer version no longer asks for is not asked for.
 */
public final class AskedMaterials {
  /** So long a case is fresh after its capture. */
  public static final int FRESH_WORKING_DAYS = 10;

  private AskedMaterials() {}

  /** Why a paper is on the list. */
  public enum Standing {
    /** Both versions ask for it, or the newer one does and the case is no longer fresh. */
    ASKED,
    /** Only the newer version asks for it: it follows later and is no ground of a refusal. */
    FOLLOWS,
    /** Only the older version asked for it: whoever brought it has it back. */
    DROPPED
  }

  /**
   * One paper.
   *
   * @param material by the number of the version the case was captured with; a paper that only the
   *     newer one asks for has a number behind all of those
   */
  public record Asked(MaterialRule material, Standing standing) {}

  /**
   * The whole list, in the order of the captured version, newer papers behind.
   *
   * @param captured the item as the case was captured with it
   * @param inForce the item on the day of receipt
   */
  public static List<Asked> of(
      ServiceItem captured,
      ServiceItem inForce,
      LocalDate capturedOn,
      LocalDate judgedOn,
      WorkingCalendar calendar) {
    boolean fresh = isFresh(capturedOn, judgedOn, calendar);
    List<Asked> asked = new ArrayList<>();
    Set<String> known = new HashSet<>();
    int last = 0;
    for (MaterialRule old : captured.materials()) {
      known.add(MaterialRule.plain(old.name()));
      last = Math.max(last, old.no());
      asked.add(known(old, named(inForce, old.name()), fresh));
    }
    for (MaterialRule material : inForce.materials()) {
      if (!known.contains(MaterialRule.plain(material.name()))) {
        asked.add(added(material.numbered(++last), fresh));
      }
    }
    return Collections.unmodifiableList(asked);
  }

  /** The papers that are asked for, those that may follow marked so, as a list to compare with. */
  public static List<MaterialRule> rules(List<Asked> asked) {
    List<MaterialRule> rules = new ArrayList<>();
    for (Asked each : asked) {
      if (each.standing() != Standing.DROPPED) {
        rules.add(each.material());
      }
    }
    return Collections.unmodifiableList(rules);
  }

  /** Whether the case was captured no more than ten working days before it is judged. */
  public static boolean isFresh(
      LocalDate capturedOn, LocalDate judgedOn, WorkingCalendar calendar) {
    return !judgedOn.isAfter(calendar.workingDaysAfter(capturedOn, FRESH_WORKING_DAYS).date());
  }

  /** While the case is fresh more originals or copies than on the villager's list are not asked. */
  private static Asked known(MaterialRule old, Optional<MaterialRule> now, boolean fresh) {
    if (!now.isPresent()) {
      return new Asked(old, Standing.DROPPED);
    }
    MaterialRule newer = now.get().numbered(old.no());
    return new Asked(fresh && newer.asksMoreThan(old) ? old : newer, Standing.ASKED);
  }

  private static Asked added(MaterialRule material, boolean fresh) {
    return fresh
        ? new Asked(material.withWaiver(Waiver.DEFER), Standing.FOLLOWS)
        : new Asked(material, Standing.ASKED);
  }

  private static Optional<MaterialRule> named(ServiceItem item, String name) {
    String plain = MaterialRule.plain(name);
    return item.materials().stream()
        .filter(each -> MaterialRule.plain(each.name()).equals(plain))
        .findFirst();
  }
}
