package org.daiban.server.archive;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.daiban.node.NodeProgram;
import org.daiban.node.Options;
import org.daiban.node.attachments.Attachments;
import org.daiban.node.backup.Backup;
import org.daiban.node.store.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes a backup a day, if a folder was given; one that fails is tried again within the hour. A
 * county on PostgreSQL is backed up with PostgreSQL's own means, and calls nothing safe by this.
 */
@Singleton
public final class BackupJob implements ApplicationEventListener<ServerStartupEvent> {
  /** The option that names a folder on another disk. */
  public static final String OPTION = "backup";

  private static final Logger LOG = LoggerFactory.getLogger(BackupJob.class);
  private static final long EVERY_MS = TimeUnit.HOURS.toMillis(20);
  private static final long LOOK_MINUTES = 60;

  private final Optional<Backup> backup;
  private final Clock clock;
  private final CountDownLatch stopped = new CountDownLatch(1);

  BackupJob(Options options, Transactions transactions, Attachments attachments, Clock clock) {
    this.backup =
        Optional.ofNullable(options.more().get(OPTION))
            .filter(folder -> !options.more().containsKey(NodeProgram.DATABASE))
            .map(
                folder ->
                    new Backup(options.data(), Path.of(folder), transactions, attachments, clock));
    this.clock = clock;
  }

  @Override
  public void onApplicationEvent(ServerStartupEvent event) {
    backup.ifPresent(
        made -> {
          Thread thread = new Thread(() -> watch(made), "backup");
          thread.setDaemon(true);
          thread.setUncaughtExceptionHandler((same, failure) -> LOG.error("no backup", failure));
          thread.start();
        });
  }

  private void watch(Backup made) {
    try {
      long minutes = 1; // the start has other things to do
      while (!stopped.await(minutes, TimeUnit.MINUTES)) {
        runIfDue(made);
        minutes = LOOK_MINUTES;
      }
    } catch (InterruptedException asked) {
      Thread.currentThread().interrupt();
    }
  }

  private void runIfDue(Backup made) {
    boolean due =
        made.newest().map(done -> Math.abs(clock.millis() - done.atMs()) >= EVERY_MS).orElse(true);
    if (due) {
      run(made);
    }
  }

  private static void run(Backup made) {
    try {
      Backup.Done done = made.run();
      LOG.info("backup {} is whole, {} bytes", done.file(), done.bytes());
    } catch (IOException | RuntimeException failed) {
      LOG.error("no backup was made, devices keep everything: {}", failed.getMessage());
    }
  }

  @PreDestroy
  void close() {
    stopped.countDown();
  }
}
