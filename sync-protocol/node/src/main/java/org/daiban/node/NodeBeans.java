package org.daiban.node;

import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.daiban.core.log.Versions;
import org.daiban.node.attachments.AttachmentReader;
import org.daiban.node.attachments.Attachments;
import org.daiban.node.cases.Cases;
import org.daiban.node.cases.Holders;
import org.daiban.node.door.Challenges;
import org.daiban.node.door.MachineDoor;
import org.daiban.node.enrolment.EnrolmentDesk;
import org.daiban.node.enrolment.EnrolmentTable;
import org.daiban.node.exchange.Applying;
import org.daiban.node.exchange.Exchange;
import org.daiban.node.exchange.KeptEntries;
import org.daiban.node.log.NodeLog;
import org.daiban.node.machines.RevocationDesk;
import org.daiban.node.machines.TakeOverDesk;
import org.daiban.node.machines.VillageMoveDesk;
import org.daiban.node.quarantine.QuarantineDesk;
import org.daiban.node.reference.Awaiting;
import org.daiban.node.reference.Reference;
import org.daiban.node.renewal.RenewalDesk;
import org.daiban.node.store.Transactions;
import org.daiban.node.time.GuidedClock;
import org.daiban.node.time.NodeTime;

/** Puts together what a township and the county share; the plain classes know no container. */
@Factory
final class NodeBeans {
  private static final int SECRET_BYTES = 32;

  @Singleton
  Reference reference(
      Transactions transactions, BeanProvider<Awaiting> cases, BeanProvider<Clock> clock) {
    return new Reference(
        transactions,
        connection -> cases.get().lookAgain(connection),
        () -> LocalDate.ofInstant(clock.get().instant(), NodeProgram.ZONE));
  }

  @Singleton
  NodeLog nodeLog(Ground ground) {
    return new NodeLog(ground);
  }

  @Singleton
  Applying applying(Transactions transactions, KeptEntries kept) {
    return new Applying(transactions, kept);
  }

  @Singleton
  NodeTime time(Ground ground, Transactions transactions) {
    if (ground.clockPinned()) {
      return NodeTime.trusted(ground.clock());
    }
    long startNs = System.nanoTime();
    LongSupplier uptimeMs = () -> TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - startNs);
    NodeTime time =
        ground.clock() instanceof GuidedClock guided
            ? NodeTime.guiding(guided, uptimeMs)
            : NodeTime.unchecked(ground.clock(), uptimeMs);
    time.given(transactions.read(EnrolmentTable::latestSeenMs));
    return time;
  }

  @Singleton
  Exchange exchange(
      Transactions transactions,
      Applying applying,
      Clock clock,
      NodeTime time,
      @Nullable Versions others) {
    Versions versions =
        others == null ? Versions.OURS : others; // a test stands for a later program
    return new Exchange(transactions, applying, clock, versions, time);
  }

  @Singleton
  MachineDoor door(Transactions transactions, Ground ground, Clock clock) {
    return new MachineDoor(transactions, new Challenges(ground.bytes(SECRET_BYTES)), clock);
  }

  @Singleton
  EnrolmentDesk enrolmentDesk(Transactions transactions, Ground ground) {
    return new EnrolmentDesk(transactions, ground);
  }

  @Singleton
  RenewalDesk renewalDesk(Transactions transactions, Ground ground) {
    return new RenewalDesk(transactions, ground);
  }

  @Singleton
  RevocationDesk revocationDesk(Transactions transactions, NodeLog log, Clock clock) {
    return new RevocationDesk(transactions, log, clock);
  }

  @Singleton
  TakeOverDesk takeOverDesk(Transactions transactions, Holders holders, Cases cases, Clock clock) {
    return new TakeOverDesk(transactions, holders, cases, clock);
  }

  @Singleton
  VillageMoveDesk villageMoveDesk(
      Transactions transactions, Holders holders, Cases cases, Clock clock) {
    return new VillageMoveDesk(transactions, holders, cases, clock);
  }

  @Singleton
  QuarantineDesk quarantineDesk(
      Transactions transactions, NodeLog log, Cases cases, Holders holders, Clock clock) {
    return new QuarantineDesk(transactions, log, cases, holders, clock);
  }

  @Singleton
  Attachments attachments(Options options, Transactions transactions, Clock clock) {
    return new Attachments(options.data().resolve("attachments"), transactions, clock);
  }

  @Bean
  AttachmentReader attachmentReader(Attachments attachments, Transactions transactions) {
    return new AttachmentReader(attachments, transactions);
  }
}
