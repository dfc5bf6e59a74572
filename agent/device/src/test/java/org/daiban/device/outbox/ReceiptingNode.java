package org.daiban.device.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.daiban.core.log.Batch;
import org.daiban.core.log.Digest;
import org.daiban.core.log.Entry;
import org.daiban.core.log.KeepRefusal;
import org.daiban.core.log.Receipt;
import org.daiban.core.log.Signed;
import org.daiban.device.DeviceFixture;

/** A node as far as a device sees it: it keeps entries and says so. */
public final class ReceiptingNode {
  private final String name;
  private final TreeMap<Long, Digest> kept = new TreeMap<>();
  private final List<KeepRefusal> refused = new ArrayList<>();
  private String epoch = "e1";
  private long safeUpTo;
  private long nowMs = 1_795_399_300_000L;

  public ReceiptingNode(String name) {
    this.name = name;
  }

  /** The same node as far as a device's later name goes, of which it keeps nothing. */
  ReceiptingNode(ReceiptingNode node) {
    this.name = node.name;
    this.nowMs = node.nowMs + 60_000;
  }

  public void keep(Batch batch) {
    for (Entry entry : batch.entries()) {
      kept.put(entry.header().seq(), entry.digest());
    }
  }

  /** A verified backup covers what it keeps now. */
  public void backUp() {
    safeUpTo = kept.isEmpty() ? 0 : kept.lastKey();
  }

  /** Refuses for good: the number counts as dealt with. */
  void refuse(Entry entry) {
    kept.put(entry.header().seq(), entry.digest());
    refuseForNow(entry);
  }

  /** Keeps entries aside, since another history goes by the device's name. */
  void keepAside(Batch batch) {
    for (Entry entry : batch.entries()) {
      refused.add(
          new KeepRefusal(
              entry.header().seq(), entry.digest(), KeepRefusal.FORKED, "出现两份记录。", "等中心认领。"));
    }
  }

  /** Shuts the device out. */
  void shutOut() {
    refused.add(new KeepRefusal(0, Digest.NONE, KeepRefusal.REVOKED, "这台设备已被停用：丢失", "请联系中心。"));
  }

  /** Forgets what it refused. */
  void relent() {
    refused.clear();
  }

  /** Refuses what may be mended by sending it again. */
  void refuseForNow(Entry entry) {
    refused.add(
        new KeepRefusal(entry.header().seq(), entry.digest(), "LIMIT", "内容超过上限。", "请拆成两件重新登记。"));
  }

  /** Keeps an entry beside another history of the same number. */
  void setAside(Entry entry) {
    refused.add(
        new KeepRefusal(
            entry.header().seq(), entry.digest(), "FORKED", "同一编号有两条不同的记录。", "请联系乡镇中心。"));
  }

  /** Puts the node back to a state in which it had nothing after this number. */
  void restoreTo(long seq, String newEpoch) {
    kept.tailMap(seq, false).clear();
    epoch = newEpoch;
  }

  /** Somebody sets its clock. */
  void clockMoves(long ms) {
    nowMs += ms;
  }

  public Signed receipt() {
    return receipt(DeviceFixture.DEVICE.text());
  }

  Signed receipt(String device) {
    nowMs += 1_000;
    long head = kept.isEmpty() ? 0 : kept.lastKey();
    Receipt receipt =
        new Receipt(
            name,
            epoch,
            device,
            head,
            kept.isEmpty() ? Digest.NONE : kept.get(head),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(refused),
            nowMs,
            nowMs,
            safeUpTo);
    return Signed.of(Signed.RECEIPT, receipt.text(), DeviceFixture.signer());
  }
}
