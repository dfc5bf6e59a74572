package org.daiban.core.log;

/**
 * The names of the entry types that this version writes. A type is a text and not an enum, because
 * a type that a node does not know is kept and answered, never dropped (P9).
 */
public final class EntryType {
  /** A signed application with all that the villager handed over (T1). */
  public static final String CAPTURE = "case.capture";

  /** The list of a case's attachments by digest. */
  public static final String MANIFEST = "case.manifest";

  /** What was asked for in the one-time notice (T5). */
  public static final String SUPPLEMENT = "case.supplement";

  /** The applicant takes the application back (T27). */
  public static final String WITHDRAW = "case.withdraw";

  /** A result was handed over against a signature (T25). */
  public static final String DELIVERY_PROOF = "case.delivery-proof";

  /** An act of the node that holds the case. */
  public static final String ACT = "case.act";

  /** What a department says to a case that another node holds (T14). */
  public static final String OPINION = "case.opinion";

  /** The holder has looked a paper up in another office's data, see {@code SharedPaper}. */
  public static final String SHARED = "case.shared";

  /** A person has changed their own password; the entry's case is the person's id. */
  public static final String PASSWORD = "person.password";

  /** A person lets an entry that was kept aside take effect, see {@link Adoption}. */
  public static final String ADOPT = "case.adopt";

  /** A person leaves an entry that was kept aside without effect, see {@link SetAside}. */
  public static final String SET_ASIDE = "case.set-aside";

  /** A node has shut a machine out; the payload is the signed {@link Revocation}. */
  public static final String REVOKE = "machine.revoke";

  /** Stands in the place of a case in entries that concern none. */
  public static final String NO_CASE = "00000000-0000-0000-0000-000000000000";

  private EntryType() {}
}
