package org.daiban.node.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daiban.core.log.KeepRefusal;
import org.daiban.node.intake.Kept;

/** What became of the batches of one exchange: how much was new, and what was refused and why. */
final class KeptBatches {
  private final Map<String, List<KeepRefusal>> refused;
  private final long saidAtMs;
  private int fresh;
  private long newsUpTo = Long.MAX_VALUE;

  /** Begins with the machine itself, which gets a receipt whatever it brings. */
  KeptBatches(String machine, long saidAtMs) {
    this(new LinkedHashMap<>(), saidAtMs);
    refused.put(machine, new ArrayList<>());
  }

  private KeptBatches(Map<String, List<KeepRefusal>> refused, long saidAtMs) {
    this.refused = refused;
    this.saidAtMs = saidAtMs;
  }

  /** Nothing was brought just now. */
  static KeptBatches none(Map<String, List<KeepRefusal>> refused) {
    return new KeptBatches(refused, Long.MAX_VALUE);
  }

  /** When the machine said it; may lie ahead of this node's clock. */
  long saidAtMs() {
    return saidAtMs;
  }

  void add(Kept kept) {
    fresh += kept.fresh().size();
    refused.computeIfAbsent(kept.device(), none -> new ArrayList<>()).addAll(kept.refused());
  }

  /** A device is told what this node keeps of it, by way of the township that told of it. */
  void receipt(String device) {
    refused.computeIfAbsent(device, none -> new ArrayList<>());
  }

  /** Entries that lay aside take their place in the log. */
  void freed(int entries) {
    fresh += entries;
  }

  void refuse(String machine, KeepRefusal refusal) {
    refused.computeIfAbsent(machine, none -> new ArrayList<>()).add(refusal);
  }

  void setNewsUpTo(long position) {
    newsUpTo = position;
  }

  /** Up to which position of the feed the answer goes. */
  long newsUpTo() {
    return newsUpTo;
  }

  /** How many entries are new here. */
  int fresh() {
    return fresh;
  }

  /** The devices to receipt, each with refusals that are not stored. */
  Map<String, List<KeepRefusal>> refused() {
    return refused;
  }
}
