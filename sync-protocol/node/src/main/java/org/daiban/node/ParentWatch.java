package org.daiban.node;

import java.util.concurrent.CompletableFuture;

/**
 * Ends this program when the one that started it is gone, so that a launcher that was killed leaves
 * nothing running. {@code --parent} names the launcher by its process number.
 */
final class ParentWatch {
  static final String OPTION = "parent";

  private ParentWatch() {}

  /** Begins to watch; without a number there is nothing to watch. */
  static void begin(String number) {
    if (number != null && number.matches("[0-9]{1,18}")) {
      Thread watch = new Thread(() -> endAfter(Long.parseLong(number)), "parent watch");
      watch.setDaemon(true);
      watch.start();
    }
  }

  private static void endAfter(long parent) {
    ProcessHandle.of(parent).map(ProcessHandle::onExit).ifPresent(CompletableFuture::join);
    System.exit(0);
  }
}
