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

  /** A night that was missed and the morning after it. */
  private static final long LATE_MS = TimeUnit.HOURS.toMillis(36);

  /** Whose task it is to copy the county's store. */
  enum Kind {
    /** This program's. */
    OWN,
    /** That of whoever runs PostgreSQL. */
    POSTGRESQL,
    /** Nobody's: no folder was given. */
    NONE
  }

  /**
   * What a manager is told.
   *
   * @param newest the last verified copy that this program made
   * @param late whether a newer one should be there
   */
  record State(Kind kind, Optional<Backup.Done> newest, boolean late) {}

  private final Kind kind;
  private final Optional<Backup> backup;
  private final Clock clock;
  private final CountDownLatch stopped = new CountDownLatch(1);

  BackupJob(Options options, Transactions transactions, Attachments attachments, Clock clock) {
    this.kind = kind(options);
    this.backup =
        Optional.ofNullable(options.more().get(OPTION))
            .filter(folder -> kind == Kind.OWN)
            .map(
                folder ->
                    new Backup(options.data(), Path.of(folder), transactions, attachments, clock));
    this.clock = clock;
  }

  private static Kind kind(Options options) {
    if (options.more().containsKey(NodeProgram.DATABASE)) {
      return Kind.POSTGRESQL;
    }
    return options.more().containsKey(OPTION) ? Kind.OWN : Kind.NONE;
  }

  /** How things stand. */
  State state() {
    Optional<Backup.Done> newest = backup.flatMap(Backup::newest);
    boolean late =
        kind == Kind.OWN && newest.map(done -> clock.millis() - done.atMs() > LATE_MS).orElse(true);
    return new State(kind, newest, late);
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
