package org.daiban.world.launch;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.daiban.world.demo.Plan;
import org.daiban.world.demo.World;
import org.daiban.world.process.Ports;
import org.daiban.world.process.StartFailed;

/** {@code run}: the world on the true clock until somebody stops it. */
final class Run {
  private static final int PULL_SECONDS = 5;
  private static final int CONTROL = 3;

  private final Arguments arguments;
  private final PrintStream out;
  private final CountDownLatch stop = new CountDownLatch(1);

  Run(Arguments arguments, PrintStream out) {
    this.arguments = arguments;
    this.out = out;
  }

  int untilStopped() throws StartFailed {
    Path folder = arguments.data().orElseGet(Run::usualFolder);
    out.println("正在启动，请稍候……数据在 " + folder + "  Starting; data is kept in the folder shown.");
    Plan plan = new Plan(folder, arguments.port(), Optional.empty(), PULL_SECONDS, true);
    try (World world = World.start(plan);
        ControlPage control = controlPage(world)) {
      Thread hook = new Thread(world::close, "stop");
      Runtime.getRuntime().addShutdownHook(hook);
      out.println(new Welcome(world, control.address(), arguments.port()).text());
      new Console(new Switches(world), out, stop::countDown).start();
      stop.await();
      out.println("正在停止…… Stopping.");
      Runtime.getRuntime().removeShutdownHook(hook);
      return 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    } catch (IOException e) {
      throw new StartFailed("控制页不能启动", "The control page cannot be started.");
    }
  }

  private static Path usualFolder() {
    return Path.of(System.getProperty("user.home"), ".daiban", "run");
  }

  private ControlPage controlPage(World world) throws IOException, StartFailed {
    int port = new Ports().freeFrom(arguments.port() + CONTROL);
    return ControlPage.open(port, new Switches(world));
  }
}
