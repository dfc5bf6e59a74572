package org.daiban.node.people;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;

/** Tells a screen, even before anybody signs in, which node it is looking at. */
@Controller("/api/node")
final class NodeController {
  private final NodeIdentity node;

  NodeController(NodeIdentity node) {
    this.node = node;
  }

  @Get
  @Open
  NodeIdentity.View node() {
    return node.view();
  }
}
