package org.daiban.node.people;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** What this node is, for the sign-in page and the head of every screen. Each program has one. */
public interface NodeIdentity {
  /** The node as screens show it, now. */
  View view();

  /** The Chinese name of a region of this county; the code itself if it is unknown. */
  String regionName(String region);

  /**
   * The answer of {@code GET /api/node}.
   *
   * @param kind NEW, VILLAGE, TOWNSHIP or COUNTY
   * @param township the name of a village's township, which its code need not tell; else empty
   * @param upstream address of the node above, if it has one
   * @param today ISO date in the county's zone
   * @param now ISO instant
   * @param calendarYears years whose list of holidays is loaded
   * @param clockPinned whether the clock is a story's
   */
  @Serdeable
  record View(
      String kind,
      String name,
      String region,
      String regionName,
      String id,
      String township,
      @Nullable String upstream,
      String today,
      String now,
      List<Integer> calendarYears,
      boolean clockPinned) {}
}
