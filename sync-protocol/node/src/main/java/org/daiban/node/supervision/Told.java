package org.daiban.node.supervision;

import org.daiban.core.cases.Light;
import org.daiban.core.cases.Role;

/** Whom a card is for (domain model 6.2). */
enum Told {
  /** Those at the desk that holds the case, A post and B post alike. */
  HANDLERS("经办人、B岗"),
  /** Who decides there, and the centre. */
  HEADS("首席代表、中心"),
  /** The supervisor. */
  SUPERVISOR("监督员");

  private final String title;

  Told(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  static Told of(Light light) {
    return switch (light) {
      case GREY, BLUE, GREEN, YELLOW -> HANDLERS;
      case RED -> HEADS;
      case DEEP_RED -> SUPERVISOR;
    };
  }

  /** Whether somebody of this role is among them. */
  boolean includes(Role role) {
    return switch (role) {
      case TOWNSHIP_CLERK, TOWNSHIP_REVIEWER, WINDOW_CLERK -> this == HANDLERS;
      case FIRST_REPRESENTATIVE -> this == HEADS;
      case CENTRE_MANAGER -> this != HANDLERS;
      case SUPERVISOR -> this == SUPERVISOR;
      case PROXY_AGENT, CATALOGUE_EDITOR, CATALOGUE_REVIEWER, CATALOGUE_PUBLISHER, SYSTEM -> false;
    };
  }
}
