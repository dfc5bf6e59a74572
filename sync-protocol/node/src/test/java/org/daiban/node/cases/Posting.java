package org.daiban.node.cases;

import java.time.Duration;
import org.daiban.core.cases.Transition;
import org.daiban.node.HandClock;
import org.daiban.node.TestNode;
import org.daiban.node.attachments.NodePictures;
import org.daiban.node.people.Person;

/** A posting that hangs for its seven days, and nobody objects. */
public final class Posting {
  private Posting() {}

  /** Hangs it, lets its days pass, and ends it with a photo. */
  public static void hang(TestNode node, HandClock clock, Person clerk, String caseId) {
    act(node, clerk, caseId, ",\"place\":\"村务公开栏\",\"days\":7");
    clock.advance(Duration.ofDays(8));
    String photo = node.bean(NodePictures.class).keep(Papers.photo(), clerk).digest().text();
    act(node, clerk, caseId, ",\"finding\":\"无异议\",\"photo\":\"" + photo + "\"");
  }

  /** Does the steps of a review at one node, its posting among them, until it may be forwarded. */
  public static void review(
      TestNode node, HandClock clock, Person clerk, Person reviewer, String caseId) {
    CaseDesk desk = node.bean(CaseDesk.class);
    while (!desk.available(reviewer, Look.file(node, caseId)).contains(Transition.T21)) {
      if (desk.available(clerk, Look.file(node, caseId)).contains(Transition.T18)) {
        hang(node, clock, clerk, caseId);
      } else {
        int revision = Look.file(node, caseId).revision();
        desk.act(reviewer, caseId, CaseStory.order("T12", revision));
      }
    }
  }

  private static void act(TestNode node, Person clerk, String caseId, String more) {
    int revision = Look.file(node, caseId).revision();
    ActOrder order = ActOrder.parse(CaseStory.json("T18", revision, more));
    node.bean(CaseDesk.class).act(clerk, caseId, order);
  }
}
