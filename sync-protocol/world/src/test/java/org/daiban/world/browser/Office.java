package org.daiban.world.browser;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.daiban.world.demo.Plan;
import org.daiban.world.demo.Player;
import org.daiban.world.demo.World;
import org.daiban.world.process.StartFailed;
import org.daiban.world.story.PinnedClock;
import org.daiban.world.visit.Visit;

/** A running world on a pinned clock, and a browser in front of each of its people. */
final class Office implements AutoCloseable {
  private static final int PORTS_FROM = 27_000;
  private static final int PULL_SECONDS = 1;

  private final PinnedClock clock;
  private final World world;
  private final Chromium chromium;
  private final Album album = new Album();
  private final Map<Player, Seat> seats = new EnumMap<>(Player.class);
  private CopiedVillage copied;

  private Office(PinnedClock clock, World world, Chromium chromium) {
    this.clock = clock;
    this.world = world;
    this.chromium = chromium;
  }

  /** Opens in a fresh folder whose name has a blank and Chinese characters, as such folders do. */
  static Office open(Path parent, String morning) throws IOException, StartFailed {
    Path folder = Files.createDirectory(parent.resolve("代办 屏幕"));
    PinnedClock clock = new PinnedClock(folder.resolve("clock.txt"), LocalDateTime.parse(morning));
    Plan plan = new Plan(folder, PORTS_FROM, Optional.of(clock.file()), PULL_SECONDS, true);
    World world = World.start(plan);
    try {
      return new Office(clock, world, Chromium.start());
    } catch (RuntimeException e) {
      world.close();
      throw e;
    }
  }

  World world() {
    return world;
  }

  /** Moves the story's clock to a Beijing time. */
  void itIs(String time) {
    clock.set(LocalDateTime.parse(time));
  }

  /** Somebody's browser, always the same. */
  Seat seat(Player player) {
    return seats.computeIfAbsent(player, this::stranger);
  }

  /** A browser in front of this person's program, where nobody has signed in. */
  Seat stranger(Player player) {
    return new Seat(chromium.browser(), address(player), account(player), album);
  }

  /** A browser in front of the county's program, of somebody whom the manager lets in just now. */
  Seat newcomer(String login, String name, String department) {
    Map<String, Object> person =
        Map.of(
            "login", login,
            "name", name,
            "role", "WINDOW_CLERK",
            "region", Player.COUNTY,
            "department", department);
    String password = visit(Player.MANAGER).post("/api/people", person).at("password");
    Seat.Account account = new Seat.Account(login, password);
    return new Seat(chromium.browser(), world.county().address(), account, album);
  }

  /** Somebody's program without a browser. */
  Visit visit(Player player) {
    Visit visit = world.visit(player);
    visit.signIn();
    return visit;
  }

  /** Copies the village's machine to a second one, and sits down in front of that. */
  Seat copyVillage() throws IOException, StartFailed {
    copied = CopiedVillage.of(world);
    return new Seat(chromium.browser(), copied.address(), account(Player.AGENT), album);
  }

  /** The village's machine and its copy are switched off. */
  void stopBothVillages() {
    world.village().close();
    copied.close();
  }

  void startBothVillages() throws StartFailed {
    world.village().start(account -> {});
    copied.start();
  }

  /** What the agent does at the copy without a browser. */
  Visit copyVisit() {
    Seat.Account agent = account(Player.AGENT);
    return new Visit(copied.address(), agent.login(), agent.password());
  }

  Seat.Account account(Player player) {
    return new Seat.Account(player.login(), world.accounts().find(player).orElseThrow());
  }

  private URI address(Player player) {
    return switch (player) {
      case MANAGER, FIRST, WINDOW, EDITOR, DISCLOSURE, ESTABLISHMENT, LEGAL, PUBLISHER ->
          world.county().address();
      case CLERK, REVIEWER -> world.township().address();
      case AGENT -> world.village().address();
    };
  }

  /** Keeps what everybody saw last, for whoever must find out what went wrong. */
  void keepLastPictures() {
    seats.forEach((player, seat) -> seat.picture("last-" + player.login()));
  }

  @Override
  public void close() {
    chromium.close();
    if (copied != null) {
      copied.close();
    }
    world.close();
  }
}
