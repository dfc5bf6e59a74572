package org.daiban.world.launch;

/** The program behind README's commands to run the three programs and to play the story. */
public final class Main {
  private Main() {}

  /**
   * Starts the world.
   *
   * @param arguments {@code --play} lets the story walk by itself
   */
  public static void main(String[] arguments) {
    System.out.println("启动程序尚在建设中。 The launcher is still being built.");
  }
}
