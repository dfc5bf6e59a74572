package org.daiban.node.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.daiban.core.cases.JointPart;
import org.daiban.node.http.Refusal;
import org.daiban.node.people.Jurisdiction;
import org.daiban.node.supervision.Card;
import org.daiban.node.supervision.SupervisionDesk;
import org.junit.jupiter.api.Test;

/** A department that is late with its part of a joint approval answers its own card. */
class PartCardsTest extends JointStory {
  @Test
  void departmentIsToldOfItsOwnPartAndAnswersThatAndNoOther() {
    late();
    SupervisionDesk desk = county.bean(SupervisionDesk.class);
    Card own = card("县林业局");
    assertTrue(
        desk.open(Jurisdiction.area(FOREST)).stream()
            .anyMatch(shown -> shown.card().key().equals(own.key())));
    assertThrows(Refusal.class, () -> desk.reply(FARMING, CASE, own.key(), "不是我们的"));
    assertThrows(Refusal.class, () -> desk.reply(MAYOR, CASE, own.key(), "不是我们的"));
    desk.reply(FOREST, CASE, own.key(), "经办人外出，已补办");
    assertEquals(Card.State.REPLIED, card("县林业局").state());
  }

  private void late() {
    day("2026-03-02");
    split();
    relayUp();
    day("2026-04-14");
    county.bean(Deadlines.class).pass();
  }

  private Card card(String department) {
    List<JointPart> parts = Look.file(county, CASE).joint().parts();
    assertTrue(parts.stream().anyMatch(part -> part.department().equals(department)));
    return county.bean(SupervisionDesk.class).ofCase(CASE).stream()
        .map(SupervisionDesk.Shown::card)
        .filter(card -> card.rule().equals("V5") && card.department().equals(department))
        .findFirst()
        .orElseThrow();
  }
}
