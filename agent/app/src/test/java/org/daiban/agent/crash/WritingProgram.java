package org.daiban.agent.crash;

import java.nio.file.Path;

/** Writes until it is killed, and says the last number of each write once its save is told. */
final class WritingProgram {
  private WritingProgram() {}

  public static void main(String[] arguments) throws Exception {
    LogOnDisk log = LogOnDisk.Kind.valueOf(arguments[0]).open(Path.of(arguments[1]));
    System.out.println("READY");
    while (true) {
      System.out.println(log.write());
    }
  }
}
