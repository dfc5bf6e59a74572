package org.daiban.agent.duty;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/**
 * What a village does not have: the desk and the door for machines below. There they answer 409.
 * After each call there may be something to carry on.
 */
@ServerFilter({"/api/desk/**", "/sync/**"})
final class NodeDoor {
  /** Asked with a body, so that no name stands in an address; it changes nothing. */
  private static final String QUEUE = "/api/desk/queue";

  private final Duty duty;

  NodeDoor(Duty duty) {
    this.duty = duty;
  }

  @RequestFilter
  void check(HttpRequest<?> request) {
    duty.requireNode();
  }

  @ResponseFilter
  void carryOn(HttpRequest<?> request) {
    boolean asks = request.getMethodName().equals("GET") || request.getPath().equals(QUEUE);
    if (!asks) {
      duty.carryOn();
    }
  }
}
