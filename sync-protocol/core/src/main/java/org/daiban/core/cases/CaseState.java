package org.daiban.core.cases;

/** The legal state of a case. Transport (saved, at the township, at the county) is not a state. */
public enum CaseState {
  DRAFT("草稿", true),
  CAPTURED("已登记", true),
  RECEIVED("已收件", true),
  CORRECTION("待补正", true),
  NOT_NEEDED("无需办理", false),
  NOT_ACCEPTED("不予受理", false),
  TRANSFERRED("已转办", true),
  ACCEPTED("已受理", true),
  REVIEW("审查中", true),
  JOINT("并联审查中", true),
  PUBLICITY("公示中", true),
  SUSPENDED("特别程序中", true),
  FORWARDED("已初审转报", true),
  DECIDED_YES("准予", true),
  DECIDED_NO("不予", true),
  PRODUCING("制证中", true),
  DELIVERING("送达中", true),
  DELIVERED("已送达", true),
  CLOSED("办结归档", false),
  WITHDRAWN("已撤回", false),
  TERMINATED("已终止", false),
  /** A state word of a newer program; the word itself is kept beside the snapshot and shown. */
  UNKNOWN("本程序不认识的状态", true);

  private final String title;
  private final boolean open;

  CaseState(String title, boolean open) {
    this.title = title;
    this.open = open;
  }

  /** The Chinese name. */
  public String title() {
    return title;
  }

  /** Whether something may still happen to the case. */
  public boolean isOpen() {
    return open;
  }

  /** The state of this name, or {@link #UNKNOWN} for a word of a newer program. */
  public static CaseState of(String word) {
    for (CaseState state : values()) {
      if (state.name().equals(word)) {
        return state;
      }
    }
    return UNKNOWN;
  }
}
