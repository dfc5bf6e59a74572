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
import org.daiban.node.backup.Copies;
import org.daiban.node.backup.StandbyCopies;
import org.daiban.node.store.SecondServer;
import org.daiban.node.store.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes a backup a day, if a folder was given; one that fails is tried again within the hour. A
 * county on PostgreSQL is copied with PostgreSQL's own means: then a second server, if one is
 * named, is looked at once a day instead, and photos go to the folder.
 */
@Singleton
public final class BackupJob implements ApplicationEventListener<ServerStartupEvent> {
  /** The option that names a folder on another disk. */
  public static final String OPTION = "backup";

  /** The option that names a second PostgreSQL server which has the county's database too. */
  public static final String STANDBY = "standby";

  private static final Logger LOG = LoggerFactory.getLogger(BackupJob.class);
  private static final long EVERY_MS = TimeUnit.HOURS.toMillis(20);
  private static final long LOOK_MINUTES = 60;

  /** A night that was missed and the morning after it. */
  private static final long LATE_MS = TimeUnit.HOURS.toMillis(36);

  /** Whose task it is to copy the county's store. */
  enum Kind {
    /** This program's, or at least to look whether others did it. */
    OWN,
    /** That of whoever runs PostgreSQL, and nobody looks. */
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
  private final Optional<Copies> backup;
  private final Clock clock;
  private final CountDownLatch stopped = new CountDownLatch(1);

  BackupJob(Options options, Transactions transactions, Attachments attachments, Clock clock) {
    this.kind = kind(options);
    this.backup =
        kind == Kind.OWN
            ? Optional.of(copies(options, transactions, attachments, clock))
            : Optional.empty();
    this.clock = clock;
  }

  private static Copies copies(
      Options options, Transactions transactions, Attachments attachments, Clock clock) {
    Path data = options.data();
    Path target = Path.of(options.more().get(OPTION));
    return options.more().containsKey(NodeProgram.DATABASE)
        ? new StandbyCopies(
            data,
            target,
            new SecondServer(options.more().get(STANDBY)),
            transactions,
            attachments,
            clock)
        : new Backup(data, target, transactions, attachments, clock);
  }

  private static Kind kind(Options options) {
    boolean folder = options.more().containsKey(OPTION);
    if (options.more().containsKey(NodeProgram.DATABASE)) {
      return folder && options.more().containsKey(STANDBY) ? Kind.OWN : Kind.POSTGRESQL;
    }
    return folder ? Kind.OWN : Kind.NONE;
  }

  /** How things stand. */
  State state() {
    Optional<Backup.Done> newest = backup.flatMap(Copies::newest);
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

  private void watch(Copies made) {
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

  private void runIfDue(Copies made) {
    boolean due =
        made.newest().map(done -> Math.abs(clock.millis() - done.atMs()) >= EVERY_MS).orElse(true);
    if (due) {
      run(made);
    }
  }

  private static void run(Copies made) {
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
