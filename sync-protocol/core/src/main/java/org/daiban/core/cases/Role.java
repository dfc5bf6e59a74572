package org.daiban.core.cases;

/**
 * What a person may do, as the table of {@link Transition} asks for it. A person has one role in
 * one region; whether that region holds the case is checked elsewhere.
 */
public enum Role {
  /** Village staff who capture and submit for villagers under a written mandate. */
  PROXY_AGENT("代办员"),
  /** Takes papers in and accepts them at a township's service centre. */
  TOWNSHIP_CLERK("乡镇窗口"),
  /** Gives the township's first review and forwards it. */
  TOWNSHIP_REVIEWER("乡镇审核"),
  /** A department's desk at the county centre. */
  WINDOW_CLERK("县窗口"),
  /** The officer empowered to decide and to use the seal, in a department or a township. */
  FIRST_REPRESENTATIVE("首席代表"),
  /** Runs the county centre; decides no case. */
  CENTRE_MANAGER("中心管理员"),
  /** Watches over limits and procedure for the whole county; reads all and moves nothing. */
  SUPERVISOR("监督员"),
  /** Drafts versions of items; neither reviews nor publishes (section 14: three people). */
  CATALOGUE_EDITOR("清单编辑"),
  /** Reviews drafts for one of three offices: disclosure, establishment, legal (S2-6). */
  CATALOGUE_REVIEWER("清单审核"),
  /** Publishes what three have agreed to, and suspends or withdraws items. */
  CATALOGUE_PUBLISHER("清单发布"),
  /** The node itself, where the law asks nobody to decide: receiving, taking up, closing. */
  SYSTEM("系统");

  private final String title;

  Role(String title) {
    this.title = title;
  }

  /** The Chinese title shown to people. */
  public String title() {
    return title;
  }

  /** Whether somebody can sign in with this role. */
  public boolean isPerson() {
    return this != SYSTEM;
  }
}
