package org.daiban.world.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.daiban.world.demo.Plan;
import org.daiban.world.demo.Player;
import org.daiban.world.demo.World;
import org.daiban.world.story.DeskScreens;
import org.daiban.world.story.Papers;
import org.daiban.world.story.VillageScreens;
import org.daiban.world.visit.Patience;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An inn's sign-in page answers everything with 200: that must prove nothing (P3). */
@Tag("system")
class PortalTest {
  private static final int PORTS_FROM = 23_000;
  private static final Duration LONGEST = Duration.ofSeconds(45);

  @Test
  @Timeout(value = 4, unit = TimeUnit.MINUTES)
  void pageOfAPortalIsNoReceiptAndTheOutboxSaysSo(@TempDir Path folder) throws Exception {
    try (World world = World.start(new Plan(folder, PORTS_FROM, Optional.empty(), 1))) {
      VillageScreens village = new VillageScreens(world.visit(Player.AGENT));
      DeskScreens clerk = new DeskScreens(world.visit(Player.CLERK));
      world.villageLine().portal();

      VillageScreens.Saved saved = village.register(Papers.careSubsidyWithoutCard());
      village.send();

      assertSoon("PORTAL", () -> village.outbox().at("link.state"));
      assertTrue(village.outbox().at("link.reason").contains("登录"), "says what to do");
      assertEquals("SAVED", village.open(saved.id()).at("transport"));
      assertEquals("CAPTURED", village.open(saved.id()).at("state"));
      assertEquals(0, clerk.queue().size());

      world.villageLine().mend();
      village.send();

      assertSoon("AT_COUNTY", () -> village.open(saved.id()).at("transport"));
      assertEquals(1, clerk.timesInQueue(saved.number()));
    }
  }

  private static void assertSoon(String expected, Supplier<String> look) {
    assertEquals(Optional.of(expected), Patience.until(LONGEST, look, expected::equals).value());
  }
}
