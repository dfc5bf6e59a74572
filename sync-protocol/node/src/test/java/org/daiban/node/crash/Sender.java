package org.daiban.node.crash;

import java.util.Random;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.daiban.core.log.EntryType;
import org.daiban.core.log.Receipt;
import org.daiban.node.TestNode;
import org.daiban.node.Village;
import org.daiban.node.cases.Papers;
import org.daiban.node.http.Refusal;

/** A village that captures and sends until the node does not answer any more. */
final class Sender implements Runnable {
  /** Some batches take effect at once, some are kept whole. */
  private static final int CASES_MAX = 35;

  private final TestNode node;
  private final AtomicInteger cases;
  private final Semaphore receipts;
  private final Random random;
  private final Village village;
  private int written;
  private volatile long told;
  private volatile String ended = "";

  /**
   * @param cases numbers for cases, shared by all senders
   * @param receipts gets a permit for each receipt
   */
  Sender(TestNode node, AtomicInteger cases, Semaphore receipts, Random random) {
    this.node = node;
    this.cases = cases;
    this.receipts = receipts;
    this.random = random;
    this.village = Village.enrolledAt(node);
  }

  @Override
  public void run() {
    ended = "";
    try {
      while (true) {
        write(1 + random.nextInt(CASES_MAX));
        send();
        receipts.release();
      }
    } catch (Refusal refused) {
      ended = refused.problem().code();
    } catch (RuntimeException fault) {
      ended = fault.toString();
    } finally {
      receipts.release();
    }
  }

  private void write(int count) {
    for (int i = 0; i < count; i++) {
      int n = cases.incrementAndGet();
      village.write(Papers.caseId(n), EntryType.CAPTURE, Papers.application(n).text());
      written++;
    }
  }

  /** Sends all that was not told to be kept. */
  void send() {
    if (written > told) {
      told = village.receipt(node, village.batch((int) told + 1, written)).head();
    }
  }

  /** The head of the last receipt that came. */
  long told() {
    return told;
  }

  int written() {
    return written;
  }

  /** The code of the refusal at which it ended. */
  String ended() {
    return ended;
  }

  Village village() {
    return village;
  }

  /** What the node says now. */
  Receipt receipt() {
    return village.receipt(node);
  }
}
