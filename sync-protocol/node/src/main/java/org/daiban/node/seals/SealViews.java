package org.daiban.node.seals;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.daiban.core.wire.JsonLine;
import org.daiban.node.letters.Organ;
import org.daiban.node.letters.SealPapers;

/** Lines of the page of seals. */
final class SealViews {
  private static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private SealViews() {}

  static JsonLine authorisation(SealAuthorisation given, LocalDate today) {
    return new JsonLine()
        .put("id", given.id())
        .put("purpose", given.purpose().name())
        .put("name", given.personName())
        .put("items", given.items())
        .put("from", given.from().toString())
        .put("to", given.to().toString())
        .put("document", given.document())
        .put("by", given.givenByName())
        .put("state", state(given, today));
  }

  static JsonLine use(SealUse use) {
    return new JsonLine()
        .put("case", use.caseNumber())
        .put("number", use.letterNumber())
        .put("title", use.title())
        .put("name", use.personName())
        .put("at", use.usedAtMs());
  }

  /** W47 授权书. */
  static String paper(Organ organ, SealAuthorisation given) {
    return SealPapers.authorisation(
        organ,
        new SealPapers.Given(
            given.personName(),
            given.items(),
            given.from(),
            given.to(),
            given.document(),
            given.givenByName(),
            day(given.givenAtMs()),
            given.revokedAtMs() == 0 ? null : day(given.revokedAtMs())));
  }

  /** W47 用章登记, the oldest first as in the book. */
  static String log(Organ organ, List<SealUse> newestFirst) {
    List<List<String>> rows = new ArrayList<>();
    for (int i = newestFirst.size() - 1; i >= 0; i--) {
      SealUse use = newestFirst.get(i);
      String at = LocalDateTime.ofEpochSecond(use.usedAtMs() / 1000, 0, BEIJING).format(MINUTE);
      rows.add(
          List.of(
              String.valueOf(rows.size() + 1),
              at,
              use.title(),
              use.letterNumber(),
              use.caseNumber(),
              use.personName()));
    }
    return SealPapers.log(organ, rows);
  }

  private static LocalDate day(long ms) {
    return LocalDateTime.ofEpochSecond(ms / 1000, 0, BEIJING).toLocalDate();
  }

  /** VALID, REVOKED, EXPIRED or FUTURE. */
  private static String state(SealAuthorisation given, LocalDate today) {
    if (given.revokedAtMs() > 0) {
      return "REVOKED";
    }
    if (today.isAfter(given.to())) {
      return "EXPIRED";
    }
    return today.isBefore(given.from()) ? "FUTURE" : "VALID";
  }
}
