package org.daiban.core.cases;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A minor paper that is not there at acceptance: it follows by a day that the applicant promised in
 * writing (容缺受理, W08), or a written promise stands for it, which the office checks by a day (告知承诺,
 * W09).
 *
 * @param no the material's number in the catalogue
 * @param dueOn the last day for the paper, or for the check
 * @param byPromise whether a promise stands for it; else the paper itself follows
 * @param promise digest of the picture of the signed promise; empty where only its day is known
 * @param doneOn the day on which it was handed in or checked; null before
 * @param edition the newer version of the item that alone asks for it (O3); empty for a paper of
 *     the version that the case was captured with
 */
public record DeferredItem(
    int no,
    String name,
    LocalDate dueOn,
    boolean byPromise,
    String promise,
    LocalDate doneOn,
    String edition) {
  public DeferredItem {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(dueOn, "dueOn");
    Objects.requireNonNull(promise, "promise");
    Objects.requireNonNull(edition, "edition");
  }

  /** One of the version that the case was captured with. */
  public DeferredItem(
      int no, String name, LocalDate dueOn, boolean byPromise, String promise, LocalDate doneOn) {
    this(no, name, dueOn, byPromise, promise, doneOn, "");
  }

  /** One that follows until a day. */
  public DeferredItem(int no, String name, LocalDate dueOn) {
    this(no, name, dueOn, false, "", null);
  }

  /** Whether it is still to come, or still to be checked. */
  public boolean isOpen() {
    return doneOn == null;
  }

  /** Whether the applicant has still to bring it. */
  public boolean isAwaited() {
    return isOpen() && !byPromise;
  }

  /** The same, there since this day. */
  DeferredItem done(LocalDate on) {
    return new DeferredItem(no, name, dueOn, byPromise, promise, on, edition);
  }

  /** Whether only a newer version of the item asks for it. */
  public boolean isNewer() {
    return !edition.isEmpty();
  }

  /** What the applicant is told of it. */
  MissingItem asked() {
    return new MissingItem(no, name, "容缺后补，" + dueOn + "前补交", "请按容缺受理承诺书补交，逾期不补将影响办理结果");
  }
}
