package org.daiban.world.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** Somebody who uses no mouse: Tab walks, Enter opens. */
final class Keyboard {
  /** Nobody should have to press Tab more often to reach a case from the top of the queue. */
  private static final int TABS_MAX = 25;

  private final Seat seat;

  Keyboard(Seat seat) {
    this.seat = seat;
  }

  void signIn(Seat.Account account) {
    tabTo("login");
    seat.type(account.login());
    tabTo("password");
    seat.type(account.password());
    seat.press("Enter");
  }

  void openFromQueue(String number) {
    tabTo("queue-" + number);
    seat.press("Enter");
  }

  private void tabTo(String mark) {
    for (int tabs = 0; tabs < TABS_MAX && !seat.isFocused(mark); tabs++) {
      seat.press("Tab");
    }
    assertTrue(seat.isFocused(mark), mark + " is not reached by Tab");
  }
}
