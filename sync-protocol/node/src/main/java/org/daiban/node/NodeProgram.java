package org.daiban.node;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.PrintStream;
import java.net.BindException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.daiban.core.catalogue.DamagedCatalogue;
import org.daiban.node.http.HttpSettings;
import org.daiban.node.http.Refusal;
import org.daiban.node.identity.Identity;
import org.daiban.node.identity.Restoration;
import org.daiban.node.intake.KeptLogs;
import org.daiban.node.store.Store;
import org.daiban.node.store.StoreFailure;
import org.daiban.node.time.GuidedClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts and stops a program that has a server. A program's main method is one line:
 *
 * <pre>NodeProgram.main("代办县中心 Daiban county", 8600, Set.of("demo"), arguments);</pre>
 *
 * <p>Beans of every program: {@link Options}, {@link Ground}, its {@link Clock} (zone
 * Asia/Shanghai), {@code Store}, {@code Transactions}. Work in the background starts on Micronaut's
 * {@code ServerStartupEvent} and stops in a {@code @PreDestroy}. When the server listens, one line
 * {@code READY <address>} is printed. Exit codes: 0 stopped on request, 1 could not start, 2 wrong
 * options.
 */
public final class NodeProgram implements AutoCloseable {
  /** The legal day is counted here whatever the machine's zone is. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /** The option that names a PostgreSQL database to live in, for programs that know it. */
  public static final String DATABASE = "database";

  private static final int EPOCH_BYTES = 16;

  private static final Logger LOG = LoggerFactory.getLogger(NodeProgram.class);

  private final FolderLock lock;
  private final Store store;
  private final ApplicationContext context;
  private final EmbeddedServer server;

  private NodeProgram(
      FolderLock lock, Store store, ApplicationContext context, EmbeddedServer server) {
    this.lock = lock;
    this.store = store;
    this.context = context;
    this.server = server;
  }

  /** Runs until the system asks it to stop; never throws at an operator. */
  public static void main(
      String name, int portIfNotGiven, Set<String> alsoKnown, String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    LogFormat.install();
    try {
      Options options = options(portIfNotGiven, withParent(alsoKnown), arguments);
      ParentWatch.begin(options.more().get(ParentWatch.OPTION));
      NodeProgram program = start(options, ground(options));
      Runtime.getRuntime().addShutdownHook(new Thread(program::close, "stop"));
      out.println(name + " 已启动，请用浏览器打开 / started, open in a browser:");
      out.println("READY " + program.address());
    } catch (StartFault fault) {
      fault.lines().forEach(err::println);
      System.exit(fault.exitCode());
    } catch (RuntimeException failure) {
      LOG.error("{} cannot start", name, failure);
      err.println("程序内部出错，无法启动，原因见上 / internal error, cannot start; the cause is above.");
      System.exit(1);
    }
  }

  private static Set<String> withParent(Set<String> alsoKnown) {
    Set<String> known = new LinkedHashSet<>(alsoKnown);
    known.add(ParentWatch.OPTION);
    return known;
  }

  /** Starts on the given ground; a test uses this directly and closes it. */
  public static NodeProgram start(Options options, Ground ground) throws StartFault {
    FolderLock lock = lock(options);
    Store store = null;
    ApplicationContext context = null;
    try {
      store = store(options);
      beginAgainIfRestored(options, ground, store);
      context = context(options, ground, store);
      return new NodeProgram(lock, store, context, server(context, options));
    } catch (StartFault | RuntimeException fault) {
      closeAll(context, store, lock);
      throw fault;
    }
  }

  /** Where the program listens, such as {@code http://127.0.0.1:8600}. */
  public URI address() {
    return server.getURI().resolve("/");
  }

  /** The running program's beans. */
  public ApplicationContext beans() {
    return context;
  }

  /** Lets requests under way finish, then closes the database. */
  @Override
  public void close() {
    AutoCloseable requests = server::stop;
    close(requests);
    closeAll(context, store, lock);
  }

  private static Options options(int portIfNotGiven, Set<String> alsoKnown, String[] arguments)
      throws StartFault {
    try {
      return Options.read(Arrays.asList(arguments), System.getenv(), portIfNotGiven, alsoKnown);
    } catch (OptionFaults e) {
      throw new StartFault(2, e.faults());
    }
  }

  private static Ground ground(Options options) throws StartFault {
    if (options.clock().isEmpty()) {
      return new Ground(new GuidedClock(Clock.system(ZONE)), new SecureRandom(), false);
    }
    try {
      return new Ground(StoryClock.of(options.clock().get(), ZONE), new SecureRandom(), true);
    } catch (IOException | DateTimeException e) {
      throw new StartFault(
          2,
          List.of(
              "时钟文件读不出时刻：" + options.clock().get(),
              "The clock file holds no ISO instant such as 2026-03-02T01:00:00Z."));
    }
  }

  private static FolderLock lock(Options options) throws StartFault {
    try {
      Optional<FolderLock> lock = FolderLock.take(options.data());
      if (lock.isPresent()) {
        return lock.get();
      }
    } catch (IOException e) {
      throw folderFault(options, e);
    }
    throw new StartFault(
        1,
        List.of(
            "数据文件夹正被另一个程序使用：" + options.data(),
            "Another program is using this data folder. Stop it first, or give another --data."));
  }

  private static Store store(Options options) throws StartFault {
    Optional<String> database = Optional.ofNullable(options.more().get(DATABASE));
    return database.isPresent() ? onServer(database.get()) : inFolder(options);
  }

  /** The address may hold a password: it is told to nobody. */
  private static Store onServer(String address) throws StartFault {
    if (!address.startsWith("jdbc:postgresql:")) {
      throw new StartFault(
          2,
          List.of(
              "--database 应像 jdbc:postgresql://192.0.2.1/daiban?user=daiban",
              "--database must be such an address of a PostgreSQL database."));
    }
    try {
      return Store.onPostgres(address);
    } catch (Refusal e) {
      throw new StartFault(
          1,
          List.of(
              e.problem().detail() + e.problem().todo(),
              "The database cannot be used (" + e.problem().code() + ")."));
    }
  }

  private static Store inFolder(Options options) throws StartFault {
    boolean wasCutOff = KeptLogs.wasCutOff(options.data());
    Store store = null;
    try {
      store = Store.open(options.data());
      KeptLogs.check(store.transactions(), wasCutOff);
      return store;
    } catch (IOException e) {
      throw folderFault(options, e);
    } catch (StoreFailure e) {
      throw dataFault(options, KeptLogs.damaged());
    } catch (Refusal e) {
      closeAll(null, store, null);
      throw dataFault(options, e);
    }
  }

  private static StartFault dataFault(Options options, Refusal refused) {
    return new StartFault(
        1,
        List.of(
            refused.problem().detail() + refused.problem().todo(),
            "The data folder is full, not writable or damaged ("
                + refused.problem().code()
                + "): "
                + options.data()));
  }

  private static void beginAgainIfRestored(Options options, Ground ground, Store store)
      throws StartFault {
    try {
      String fresh = Identity.epoch(ground.bytes(EPOCH_BYTES));
      if (Restoration.begin(options.data(), store.transactions(), fresh, ground.nowMs())) {
        LOG.info("put back from a backup: a new epoch begins");
      }
    } catch (IOException e) {
      throw folderFault(options, e);
    }
  }

  private static StartFault folderFault(Options options, IOException cause) {
    return new StartFault(
        1,
        List.of(
            "数据文件夹不能使用：" + options.data(),
            "The data folder cannot be used (" + cause.getClass().getSimpleName() + ")."));
  }

  private static ApplicationContext context(Options options, Ground ground, Store store)
      throws StartFault {
    try {
      return beans(options, ground, store);
    } catch (RuntimeException e) {
      throw startFault(options, e);
    }
  }

  private static ApplicationContext beans(Options options, Ground ground, Store store) {
    return ApplicationContext.builder()
        .deduceEnvironment(false)
        .deduceCloudEnvironment(false)
        .banner(false)
        .environmentPropertySource(false)
        .singletons(
            options,
            ground,
            ground.clock(),
            store.transactions(),
            new Console(System.out),
            new HttpSettings(options.host(), options.port()))
        .start();
  }

  private static StartFault partFault(Options options, Refusal refused) {
    return new StartFault(
        1,
        List.of(
            refused.problem().detail() + refused.problem().todo(),
            "The data cannot be used (" + refused.problem().code() + "): " + options.data()));
  }

  private static EmbeddedServer server(ApplicationContext context, Options options)
      throws StartFault {
    try {
      return context.getBean(EmbeddedServer.class).start();
    } catch (RuntimeException e) {
      throw startFault(options, e);
    }
  }

  /** What an operator can mend is told in two lines; anything else is a fault of ours. */
  private static StartFault startFault(Options options, RuntimeException failure) {
    Optional<DamagedCatalogue> damaged = cause(failure, DamagedCatalogue.class);
    Optional<Refusal> refused = cause(failure, Refusal.class);
    if (damaged.isPresent()) {
      return new StartFault(
          1, List.of(damaged.get().getMessage(), "The catalogue file is damaged or not complete."));
    }
    if (refused.isPresent()) {
      return partFault(options, refused.get());
    }
    if (cause(failure, BindException.class).isPresent()) {
      return takenPort(options);
    }
    throw failure;
  }

  private static StartFault takenPort(Options options) {
    return new StartFault(
        1,
        List.of(
            "端口 " + options.port() + " 已被占用，请关闭占用它的程序或换一个端口",
            "Port "
                + options.port()
                + " is taken: stop the program that uses it, or give another --port."));
  }

  private static <T extends Throwable> Optional<T> cause(Throwable failure, Class<T> wanted) {
    Throwable cause = failure;
    while (cause != null && !wanted.isInstance(cause)) {
      cause = cause.getCause();
    }
    return Optional.ofNullable(cause).map(wanted::cast);
  }

  /** In this order: requests under way, then the store, then the folder. */
  private static void closeAll(ApplicationContext context, Store store, FolderLock lock) {
    close(context);
    close(store);
    close(lock);
  }

  private static void close(AutoCloseable part) {
    if (part == null) {
      return;
    }
    try {
      part.close();
    } catch (Exception e) {
      LOG.warn("stopping {} failed: {}", part.getClass().getSimpleName(), e.getClass().getName());
    }
  }
}
