package org.daiban.world.demo;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.daiban.world.process.Program;
import org.daiban.world.process.StartFailed;
import org.daiban.world.visit.Patience;
import org.daiban.world.visit.Reply;
import org.daiban.world.visit.Visit;

/**
 * What an office does in its first hour: the manager makes accounts, the county lets the township
 * in, the township lets the village in. What an earlier run has done already is left as it is.
 */
final class Setup {
  private static final Duration NEWS_MAX = Duration.ofSeconds(40);

  /** A program slows guessing down after five wrong tries, so nobody may try more often. */
  private static final int SIGN_INS_MAX = 4;

  private final World world;

  Setup(World world) {
    this.world = world;
  }

  void run() throws StartFailed {
    makeAccounts();
    join(world.township(), world.townshipLine().address(), Player.MANAGER, Player.TOWNSHIP);
    awaitSignIn(Player.CLERK);
    join(world.village(), world.villageLine().address(), Player.CLERK, Player.VILLAGE);
    awaitSignIn(Player.AGENT);
  }

  private void makeAccounts() throws StartFailed {
    if (world.accounts().find(Player.MANAGER).isEmpty()) {
      throw new StartFailed(
          "县中心已经建好，但账号文件里没有管理员的密码；请删除文件夹后重新运行：" + world.plan().folder(),
          "The county is set up but its manager's password is not kept. Delete the folder, run"
              + " again.");
    }
    Visit manager = world.visit(Player.MANAGER);
    for (Player player : Player.values()) {
      if (world.accounts().find(player).isEmpty()) {
        make(manager, player);
      }
    }
  }

  private void make(Visit manager, Player player) throws StartFailed {
    Map<String, String> person =
        Map.of(
            "login", player.login(),
            "name", player.person(),
            "role", player.role(),
            "region", player.region(),
            "department", player.department());
    Reply made = manager.post("/api/people", person);
    require(made, "建立账号 " + player.login());
    world.accounts().put(player, made.at("password"));
  }

  private void join(Program lower, URI upstream, Player issuer, String region) throws StartFailed {
    Visit machine = Visit.stranger(lower.address());
    if (!machine.get("/api/node").at("kind").equals("NEW")) {
      return;
    }
    Reply code = world.visit(issuer).post("/api/desk/devices/codes", Map.of("region", region));
    require(code, "为" + lower.name() + "发登记码");
    Map<String, String> asked = Map.of("upstream", upstream.toString(), "code", code.at("code"));
    require(machine.post("/api/enrolment", asked), lower.name() + "登记");
  }

  /** Accounts come down the feed; regions come before them in the same feed. */
  private void awaitSignIn(Player player) throws StartFailed {
    Visit visit = world.visit(player);
    Patience.until(NEWS_MAX, () -> visit.get("/api/node"), Setup::knowsItsPlace);
    Reply last = visit.signIn();
    for (int tries = 1; !last.isOk() && tries < SIGN_INS_MAX; tries++) {
      Patience.until(Duration.ofSeconds(2), () -> visit.get("/api/node"), node -> false);
      last = visit.signIn();
    }
    require(last, player.login() + "登录");
  }

  private static boolean knowsItsPlace(Reply node) {
    return !node.at("regionName").equals(node.at("region"))
        && !node.at("calendarYears").equals("[]");
  }

  private void require(Reply reply, String what) throws StartFailed {
    if (!reply.isOk()) {
      throw new StartFailed(
          what + "没有成功：" + reply.told() + "；日志在 " + world.plan().folder().resolve("logs"),
          "Setting up did not succeed; the logs are in the folder above.");
    }
  }
}
