package org.daiban.world.story;

import java.io.PrintStream;
import java.time.LocalDateTime;
import org.daiban.world.demo.World;
import org.daiban.world.process.StartFailed;

/** Both cases, one after the other. */
final class Story {
  private final Narrator narrator;
  private final Stage stage;
  private final PrintStream out;

  Story(World world, PinnedClock clock, PrintStream out) {
    this.narrator = new Narrator(out, world, clock);
    this.stage = new Stage(world, clock, narrator);
    this.out = out;
  }

  /** Walks; answers whether all came true, and has told it. */
  boolean tell() {
    try {
      new GrantedCase(stage).walk();
      new RefusedCase(stage).walk();
      out.printf("%n全部%d步都已实现。 All %d steps came true.%n", narrator.steps(), narrator.steps());
      return true;
    } catch (StepFailed e) {
      out.printf("%n没有实现 NOT SO：第%d步 step %d：%s%n", narrator.steps(), narrator.steps(), e.told());
    } catch (StartFailed e) {
      out.printf("%n没有实现 NOT SO：第%d步 step %d：%s%n", narrator.steps(), narrator.steps(), e.text());
    } catch (java.io.IOException | RuntimeException e) {
      out.printf("%n没有实现 NOT SO：第%d步 step %d：%s%n", narrator.steps(), narrator.steps(), e);
    }
    return false;
  }

  /** A Beijing time of the story. */
  static LocalDateTime at(String text) {
    return LocalDateTime.parse(text);
  }
}
