package org.daiban.node.supervision;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.CaseLights;
import org.daiban.core.cases.CaseState;
import org.daiban.core.cases.HistoryLine;
import org.daiban.core.cases.JointPart;
import org.daiban.core.cases.Level;
import org.daiban.core.cases.Role;
import org.daiban.core.cases.Transition;
import org.daiban.node.people.Person;

/**
 * Who answers a card, A post or B post: of a part of a joint approval that department; of a limit
 * that has passed the office that had the case in hand on its last day; of anything else every
 * office that has had it.
 */
final class Answerable {
  private static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);

  private final Card card;
  private final CaseFile file;

  Answerable(Card card, CaseFile file) {
    this.card = card;
    this.file = file;
  }

  /** The part of a joint approval that a card is about, by the card's key. */
  static Optional<JointPart> part(CaseFile file, String key) {
    int dash = key.indexOf('-');
    int slash = key.indexOf('/');
    boolean ofClock = file.joint() != null && dash > 0 && slash > dash;
    String place = ofClock ? key.substring(dash + 1, slash) : "";
    return place.matches("\\d{4,6}")
        ? file.joint().find(Integer.parseInt(place) - CaseLights.PARTS_FROM)
        : Optional.empty();
  }

  boolean isFor(Person person) {
    Optional<JointPart> part = part(file, card.key());
    if (part.isPresent()) {
      return person.department().equals(part.get().department());
    }
    boolean ofDepartment =
        person.department().isEmpty()
            || person.department().equals(card.department())
            || person.department().equals(file.subject().department());
    return ofDepartment && offices().contains(person.region());
  }

  private Set<String> offices() {
    boolean passed = card.isRed() && !card.due().isEmpty();
    return passed ? Set.of(inHandOn(LocalDate.parse(card.due()))) : allThatHadIt();
  }

  private Set<String> allThatHadIt() {
    Set<String> offices = new HashSet<>();
    offices.add(region(file.holder()));
    offices.add(region(file.subject().acceptNode()));
    file.history().forEach(line -> offices.add(office(line)));
    return offices;
  }

  /** Where the case lay when that day ended, as its history tells. */
  private String inHandOn(LocalDate day) {
    long endMs = day.plusDays(1).atStartOfDay().toInstant(BEIJING).toEpochMilli();
    List<HistoryLine> lines = file.history();
    int last = 0;
    for (int at = 0; at < lines.size(); at++) {
      last = lines.get(at).atMs() < endMs ? at : last;
    }
    if (!handsOn(lines.get(last))) {
      return office(lines.get(last));
    }
    return last + 1 < lines.size() ? office(lines.get(last + 1)) : region(file.holder());
  }

  /** These are written by the one who gives the case away. */
  private static boolean handsOn(HistoryLine line) {
    boolean toDelivery = line.state() == CaseState.DELIVERING;
    return line.transition().equals(Transition.T34.code())
        || (toDelivery && line.transition().equals(Transition.T24.code()))
        || (toDelivery && line.transition().equals(Transition.T24b.code()));
  }

  /** A township's people who work on at the county's console do so in the township's name. */
  private String office(HistoryLine line) {
    String role = line.role();
    boolean townships =
        role.equals(Role.TOWNSHIP_CLERK.name()) || role.equals(Role.TOWNSHIP_REVIEWER.name());
    boolean standsIn =
        Level.ofNode(line.node()) == Level.COUNTY
            && (townships || line.transition().equals(Transition.T33.code()));
    return region(standsIn ? file.subject().acceptNode() : line.node());
  }

  private static String region(String node) {
    return node.substring(0, Math.min(12, node.length()));
  }
}
