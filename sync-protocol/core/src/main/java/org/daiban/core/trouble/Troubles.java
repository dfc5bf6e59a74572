package org.daiban.core.trouble;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * All troubles by their codes. A new refusal begins with a line here: a test looks for every code
 * in the program, and for the anchor of every code in the documents.
 */
public final class Troubles {
  /** Behind this stands the rule of a case that says no, such as {@code case-rule-t4}. */
  public static final String CASE_RULE = "case-rule";

  /** Words of receipts, exchange and enrolment, uploads, sticks, HTTP, and of the desks. */
  private static final String TABLE =
      """
      UNKNOWN_DEVICE          RECEIVER retry
      BAD_SIGNATURE           SENDER   retry
      BROKEN_CHAIN            SENDER   retry
      DAMAGED                 SENDER   retry
      UNREADABLE              SENDER   retry
      FORKED                  SENDER   -
      REVOKED                 RECEIVER -
      TERM                    SENDER   -
      SET_ASIDE               RECEIVER -
      challenge               SENDER   retry
      revoked                 RECEIVER -
      unknown-machine         RECEIVER -
      other-machine           SENDER   -
      bad-signature           SENDER   -
      exchange-unreadable     SENDER   retry
      enrolment-unreadable    SENDER   -
      wrong-enrolment-code    SENDER   -
      no-slot                 RECEIVER -
      township-enrolled       RECEIVER -
      send-first              SENDER   retry
      not-forked              SENDER   -
      renewals-used-up        RECEIVER -
      renewal-of-node         SENDER   -
      renewal-unreadable      SENDER   -
      packing-invalid         SENDER   retry
      gzip-invalid            SENDER   retry
      coding-unknown          RECEIVER retry
      body-too-large          SENDER   -
      receipt-forged          SENDER   retry
      portal                  SENDER   retry
      unreachable             RECEIVER retry
      broken                  SENDER   retry
      timed-out               SENDER   retry
      damaged                 SENDER   retry
      busy                    BUSY     retry
      not-tried               BUSY     retry
      local                   RECEIVER retry
      too-large               SENDER   retry
      upload-header           SENDER   -
      upload-offset           SENDER   retry
      upload-too-long         SENDER   retry
      upload-checksum         SENDER   retry
      upload-expired          SENDER   retry
      upload-token            SENDER   -
      upload-cut              SENDER   retry
      uploads-too-many        BUSY     retry
      uploads-full            BUSY     retry
      attachment-not-named    SENDER   retry
      attachment-hash         SENDER   retry
      attachment-no-picture   SENDER   -
      attachment-kept         SENDER   -
      attachment-unknown      SENDER   -
      attachment-empty        SENDER   -
      attachment-too-large    SENDER   -
      attachments-unknown     SENDER   -
      attachments-too-many    SENDER   -
      tus-version             SENDER   -
      package-unknown         SENDER   -
      package-too-new         RECEIVER retry
      package-too-large       SENDER   -
      package-cut             SENDER   retry
      package-part            SENDER   retry
      package-damaged         SENDER   retry
      package-not-for-us      SENDER   -
      package-sender-unknown  SENDER   -
      package-forged          SENDER   -
      package-gone            RECEIVER -
      stick-swapped           SENDER   -
      stick-empty             SENDER   -
      stick-full              RECEIVER retry
      stick-gone              RECEIVER retry
      seal-key-missing        RECEIVER -
      bad-request             SENDER   -
      json-invalid            SENDER   -
      value-invalid           SENDER   -
      not-found               SENDER   -
      method-not-allowed      SENDER   -
      not-acceptable          SENDER   -
      media-type-not-supported SENDER  -
      timeout                 SENDER   retry
      address-too-long        SENDER   -
      headers-too-large       SENDER   -
      refused                 SENDER   -
      unavailable             BUSY     retry
      unexpected              RECEIVER retry
      disk                    RECEIVER retry
      disk-no-room            RECEIVER retry
      photo-away              RECEIVER retry
      photo-spoilt            SENDER   -
      erasure-open            SENDER   -
      erasure-reason          SENDER   -
      port-address            RECEIVER -
      port-key                RECEIVER -
      card-none               SENDER   -
      card-reader-failed      RECEIVER retry
      card-reader-none        SENDER   -
      visit-unknown           SENDER   -
      handover-unknown        SENDER   -
      roll-empty              SENDER   -
      roll-erased             SENDER   -
      roll-not-possible       SENDER   -
      roll-unknown            SENDER   -
      store-busy              BUSY     retry
      store-full              RECEIVER retry
      store-io                RECEIVER retry
      store-read-only         RECEIVER retry
      store-away              RECEIVER retry
      store-unfit             RECEIVER -
      store-corrupt           RECEIVER -
      store-constraint        SENDER   -
      device-store-full       RECEIVER retry
      device-store-busy       BUSY     retry
      device-store-io         RECEIVER retry
      device-store-corrupt    RECEIVER -
      device-store-constraint RECEIVER -
      device-store-too-new    RECEIVER -
      not-signed-in           SENDER   retry
      password-wrong          SENDER   -
      too-many-tries          BUSY     retry
      forbidden               SENDER   -
      role-not-allowed        SENDER   -
      other-office            SENDER   -
      no-jurisdiction         SENDER   -
      route-not-guarded       RECEIVER -
      cross-site              SENDER   -
      own-account             SENDER   -
      login-taken             SENDER   -
      person-unknown          SENDER   -
      person-unreadable       SENDER   -
      fields-invalid          SENDER   -
      act-unreadable          SENDER   -
      case-rule               SENDER   -
      case-revised            SENDER   -
      case-unknown            SENDER   -
      case-state              SENDER   -
      application-elsewhere   RECEIVER -
      letter-unknown          RECEIVER retry
      letter-character-missing RECEIVER -
      seal-unknown            SENDER   -
      authorisation-unknown   SENDER   -
      case-number-used-up     RECEIVER -
      draft-unknown           SENDER   -
      draft-not-ready         SENDER   -
      draft-incomplete        SENDER   -
      draft-too-long          SENDER   -
      supplement-form         SENDER   -
      request-empty           SENDER   -
      delivery-incomplete     SENDER   -
      supplement-no-picture   SENDER   -
      withdraw-no-reason      SENDER   -
      withdraw-not-empowered  SENDER   -
      item-unknown            RECEIVER -
      item-stopped            RECEIVER -
      item-no-proxy           SENDER   -
      catalogue-missing       RECEIVER retry
      catalogue-problems      SENDER   -
      catalogue-too-large     SENDER   -
      regions-missing         RECEIVER retry
      organs-missing          RECEIVER retry
      catalogue-draft-unknown SENDER   -
      catalogue-draft-state   SENDER   -
      catalogue-moved         SENDER   -
      catalogue-same-person   SENDER   -
      catalogue-guards        SENDER   -
      calendar-of-county      SENDER   -
      sheet-not-readable      SENDER   -
      sheet-titles            SENDER   -
      sheet-rows              SENDER   -
      sheet-too-large         SENDER   -
      region-unknown          SENDER   -
      region-unreadable       SENDER   -
      region-not-below        SENDER   -
      region-not-enrolled     SENDER   -
      already-enrolled        SENDER   -
      not-enrolled            SENDER   -
      wrong-machine           SENDER   -
      machine-unknown         SENDER   -
      taken-over              SENDER   -
      not-taken-over          SENDER   -
      take-over-unreadable    SENDER   -
      move-unreadable         SENDER   -
      village-there           SENDER   -
      village-moved-often     RECEIVER -
      township-without-machine SENDER  -
      already-revoked         SENDER   -
      revocation-time         SENDER   -
      revocation-unreadable   SENDER   -
      reason-missing          SENDER   -
      quarantine-decided      SENDER   -
      quarantine-too-long     SENDER   -
      quarantine-unreadable   SENDER   -
      device-shut-out         RECEIVER -
      device-renaming         BUSY     retry
      upstream-unreachable    RECEIVER retry
      upstream-portal         SENDER   retry
      upstream-busy           BUSY     retry
      """;

  private static final Map<String, Trouble> ALL = read();

  private Troubles() {}

  /** The trouble of a code; empty for one that this program does not know. */
  public static Optional<Trouble> find(String code) {
    Trouble known = ALL.get(code);
    boolean rule = known == null && code.startsWith(CASE_RULE + "-");
    return Optional.ofNullable(rule ? ALL.get(CASE_RULE) : known);
  }

  /** All of them. */
  public static Collection<Trouble> all() {
    return ALL.values();
  }

  private static Map<String, Trouble> read() {
    Map<String, Trouble> all = new LinkedHashMap<>();
    for (String line : TABLE.trim().split("\n", -1)) {
      String[] cells = line.split(" +", -1);
      all.put(
          cells[0], new Trouble(cells[0], TroubleKind.valueOf(cells[1]), cells[2].equals("retry")));
    }
    return Collections.unmodifiableMap(all);
  }
}
