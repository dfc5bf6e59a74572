package org.daiban.world.demo;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daiban.world.link.Link;
import org.daiban.world.partners.SimulatedPartners;
import org.daiban.world.process.Jars;
import org.daiban.world.process.Ports;
import org.daiban.world.process.Program;
import org.daiban.world.process.StartFailed;
import org.daiban.world.visit.Visit;

/** The running world. Closing it stops the three programs and both lines. */
public final class World implements AutoCloseable {
  private static final int LINES_FROM = 11;
  private static final int PARTNERS_AT = 14;

  private final Plan plan;
  private final Accounts accounts;
  private final Program county;
  private final Program township;
  private final Program village;
  private final Link townshipLine;
  private final Link villageLine;
  private final Optional<SimulatedPartners> partners;

  private World(Plan plan, Jars jars, Accounts accounts) throws StartFailed {
    this.plan = plan;
    this.accounts = accounts;
    Ports ports = new Ports();
    int countyPort = ports.freeFrom(plan.firstPort());
    int townshipPort = ports.freeFrom(plan.firstPort() + 1);
    int villagePort = ports.freeFrom(plan.firstPort() + 2);
    this.townshipLine = line(ports.freeFrom(plan.firstPort() + LINES_FROM), countyPort);
    this.villageLine = line(ports.freeFrom(plan.firstPort() + LINES_FROM + 1), townshipPort);
    this.partners = plan.partners() ? Optional.of(partners(ports)) : Optional.empty();
    this.county =
        program("怀宁县政务服务中心", jars.county(), countyPort, "county", withPartners(List.of()));
    this.township =
        program(
            "高河镇为民服务中心", jars.agent(), townshipPort, "township", withPartners(up(townshipLine)));
    this.village = program("高河村代办点", jars.agent(), villagePort, "village", up(villageLine));
  }

  /** Starts everything and, in a fresh folder, sets it up. */
  public static World start(Plan plan) throws StartFailed {
    World world = new World(plan, Jars.find(), Accounts.open(plan.folder()));
    try {
      world.startPrograms();
      new Setup(world).run();
      return world;
    } catch (StartFailed | RuntimeException e) {
      world.close();
      throw e;
    }
  }

  private void startPrograms() throws StartFailed {
    List<String> shown = new ArrayList<>();
    county.start(shown::add);
    if (!shown.isEmpty()) {
      accounts.put(Player.MANAGER, shown.get(0).split(" ", 2)[1].trim());
    }
    township.start(account -> {});
    village.start(account -> {});
  }

  private static Link line(int port, int behind) throws StartFailed {
    try {
      return Link.open(port, behind);
    } catch (IOException e) {
      throw new StartFailed(
          "线路端口 " + port + " 不能使用", "The line's port " + port + " cannot be used.");
    }
  }

  private SimulatedPartners partners(Ports ports) throws StartFailed {
    int port = ports.freeFrom(plan.firstPort() + PARTNERS_AT);
    try {
      return SimulatedPartners.open(port);
    } catch (IOException e) {
      throw new StartFailed("端口 " + port + " 不能使用", "The port " + port + " cannot be used.");
    }
  }

  private List<String> withPartners(List<String> options) {
    List<String> all = new ArrayList<>(options);
    partners.ifPresent(
        there -> {
          all.addAll(List.of("--shares", there.address().toString()));
          all.addAll(List.of("--messages", there.address().toString()));
        });
    return all;
  }

  private List<String> up(Link line) {
    return List.of(
        "--upstream", line.address().toString(), "--pull", Integer.toString(plan.pullSeconds()));
  }

  private Program program(String name, Path jar, int port, String folder, List<String> more) {
    List<String> options = new ArrayList<>();
    options.addAll(List.of("--data", plan.folder().resolve(folder).toString()));
    options.addAll(List.of("--port", Integer.toString(port)));
    plan.clock().ifPresent(file -> options.addAll(List.of("--clock", file.toString())));
    options.addAll(more);
    Path log = plan.folder().resolve("logs").resolve(folder + ".log");
    return new Program(name, Program.java(jar, options), log, port);
  }

  public Plan plan() {
    return plan;
  }

  public Accounts accounts() {
    return accounts;
  }

  public Program county() {
    return county;
  }

  public Program township() {
    return township;
  }

  public Program village() {
    return village;
  }

  /** The line from the township up to the county. */
  public Link townshipLine() {
    return townshipLine;
  }

  /** The line from the village up to the township. */
  public Link villageLine() {
    return villageLine;
  }

  /** The made-up partners of the ports, if the plan has some. */
  public Optional<SimulatedPartners> partners() {
    return partners;
  }

  /** One of the people, at the program where that person works. */
  public Visit visit(Player player) {
    return new Visit(where(player), player.login(), accounts.find(player).orElseThrow());
  }

  private URI where(Player player) {
    return switch (player) {
      case MANAGER, FIRST, WINDOW, EDITOR, DISCLOSURE, ESTABLISHMENT, LEGAL, PUBLISHER ->
          county.address();
      case CLERK, REVIEWER -> township.address();
      case AGENT -> village.address();
    };
  }

  @Override
  public void close() {
    village.close();
    township.close();
    county.close();
    close(villageLine);
    close(townshipLine);
    partners.ifPresent(SimulatedPartners::close);
  }

  private static void close(Link line) {
    try {
      line.close();
    } catch (IOException e) {
      // the process ends anyway
    }
  }
}
