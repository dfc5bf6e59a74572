package org.daiban.node.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.CaseState;
import org.daiban.core.log.Digest;
import org.daiban.core.number.RegionCode;
import org.daiban.node.TestNode;
import org.daiban.node.attachments.Arrivals;
import org.daiban.node.attachments.Attachments;
import org.daiban.node.attachments.NodePictures;
import org.daiban.node.people.Area;
import org.daiban.node.people.Belongings;
import org.junit.jupiter.api.Test;

/** A result that is collected at the township's counter, against a signature. */
class CounterDeliveryTest extends CaseStory {
  private static final Belongings.Place PLACE = new Belongings.Place("340822100201", "县民政局");

  @Test
  void signatureAtTheCounterBelongsToTheCaseAndGoesUpToTheCounty() {
    captured();
    reviewed();
    relayUp();
    decide("T22");
    relayDown();
    Digest drawn = township.bean(NodePictures.class).keep(Papers.picture(), CLERK).digest();

    CaseFile closed = act(CLERK, collected(drawn.text()));

    assertEquals(CaseState.CLOSED, closed.state());
    relayOwnLogUp();
    assertEquals(CaseState.CLOSED, Look.file(county, CASE).state());
    assertEquals(List.of(PLACE), places(township, drawn));
    assertTrue(Look.goingUp(township).contains(drawn));
    assertEquals(List.of(), places(county, drawn), "named there, and not there yet");
    bringToCounty(drawn);
    assertEquals(List.of(PLACE), places(county, drawn));
  }

  @Test
  void signatureThatWasNotDrawnAtThisCounterProvesNoDelivery() {
    captured();
    reviewed();
    relayUp();
    decide("T22");
    relayDown();
    township.bean(Attachments.class).put(Papers.picture(), "image/png");
    String sent = Digest.of(Papers.picture()).text();
    String elsewhere =
        county.bean(NodePictures.class).keep(Papers.picture(), CHIEF).digest().text();
    for (String signature : List.of("", "x", Papers.SIGNATURE.text(), sent, elsewhere)) {
      assertEquals("fields-invalid", refused(CLERK, collected(signature)), signature);
    }
    assertEquals(CaseState.DELIVERING, Look.file(township, CASE).state());
  }

  private static List<Belongings.Place> places(TestNode node, Digest picture) {
    return node.bean(Belongings.class).ofPicture(picture.text()).cases();
  }

  private void bringToCounty(Digest picture) {
    county.bean(Attachments.class).put(Papers.picture(), "image/png");
    Area township = new Area(new RegionCode("340822100000"), Optional.empty());
    county
        .transactions()
        .write(connection -> Arrivals.brought(connection, picture, township, CASE));
  }

  private ActOrder collected(String signature) {
    return ActOrder.parse(
        json(
            "T25",
            Look.file(township, CASE).revision(),
            ",\"receiver\":\"测试人1\",\"relation\":\"本人\",\"date\":\"2026-03-10\",\"signature\":\""
                + signature
                + "\""));
  }
}
