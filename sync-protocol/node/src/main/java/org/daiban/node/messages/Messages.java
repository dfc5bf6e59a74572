package org.daiban.node.messages;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.daiban.core.calendar.WorkingCalendar;
import org.daiban.core.cases.Act;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.CaseState;
import org.daiban.core.cases.ClockKind;
import org.daiban.core.cases.Transition;
import org.daiban.core.catalogue.ServiceItem;
import org.daiban.core.log.Digest;
import org.daiban.core.number.InvalidNumber;
import org.daiban.core.number.PhoneNumber;
import org.daiban.core.number.RegionCode;
import org.daiban.node.cases.Beijing;
import org.daiban.node.cases.CasePapers;
import org.daiban.node.identity.Identity;
import org.daiban.node.ports.OwnActs;
import org.daiban.node.reference.Reference;

/**
 * Writes down what applicants are to be told, in transactions of the caller: of each act once, and
 * of a correction that is about to lapse.
 */
final class Messages {
  /** News that is older than this is no news any more. */
  static final long NEWS_MS = 3 * 24 * 3_600_000L;

  /** Why such a message goes no more. */
  static final String TOO_OLD = "三天没有发出";

  private static final int REMIND_WORKING_DAYS = 2;
  private static final int ID_DIGITS = 32;

  private final OwnActs acts = new OwnActs(MessageSending.PORT);
  private final Reference reference;
  private final Clock clock;

  Messages(Reference reference, Clock clock) {
    this.reference = reference;
    this.clock = clock;
  }

  /** Reads the next acts; answers whether there may be more. */
  boolean putDown(Connection connection) throws SQLException {
    OwnActs.Page page = acts.next(connection);
    for (Act act : page.acts()) {
      Optional<MessageKind> kind = kind(act);
      if (kind.isPresent() && clock.millis() - act.atMs() < NEWS_MS) {
        putDown(connection, act.caseId(), kind.get(), act.revision());
      }
    }
    return page.more();
  }

  /** Writes a reminder of each correction that lapses in two working days. */
  void remind(Connection connection) throws SQLException {
    LocalDate today = Beijing.today(clock);
    WorkingCalendar calendar = reference.calendar();
    for (CaseFile file : CasePapers.inCorrection(connection)) {
      Optional<LocalDate> due = texts(connection).due(file, ClockKind.CORRECTION);
      boolean soon =
          due.isPresent()
              && !due.get().isBefore(today)
              && calendar.workingDaysBetween(today, due.get()) <= REMIND_WORKING_DAYS;
      if (soon) {
        putDown(connection, file.caseId(), MessageKind.REMINDER, notice(file));
      }
    }
  }

  /** The act that told what is missing: a reminder belongs to it, and there is one for each. */
  private static int notice(CaseFile file) {
    return file.history().stream()
        .filter(line -> line.transition().equals(Transition.T4.code()))
        .mapToInt(line -> line.revision())
        .max()
        .orElse(0);
  }

  private static Optional<MessageKind> kind(Act act) {
    return switch (act.transition()) {
      case "T7", "T10" -> Optional.of(MessageKind.ACCEPTED);
      case "T4" -> Optional.of(MessageKind.CORRECTION);
      case "T11", "T22", "T23" -> Optional.of(MessageKind.DECIDED);
      case "T24", "T24b" -> Optional.of(MessageKind.READY);
      default -> Optional.empty();
    };
  }

  private void putDown(Connection connection, String caseId, MessageKind kind, int revision)
      throws SQLException {
    Optional<CaseFile> file =
        CasePapers.find(connection, caseId).filter(found -> stillTrue(kind, found));
    if (file.isEmpty() || phone(connection, file.get()).isEmpty()) {
      return;
    }
    if (kind == MessageKind.READY) {
      MessageTable.overtaken(connection, caseId, MessageKind.DECIDED);
    }
    long now = clock.millis();
    MessageTable.add(
        connection,
        id(caseId, kind, revision),
        caseId,
        kind,
        revision,
        texts(connection).of(kind, file.get()),
        QuietHours.next(now),
        now);
  }

  /** Nobody is told what has passed already. */
  private static boolean stillTrue(MessageKind kind, CaseFile file) {
    return switch (kind) {
      case ACCEPTED, DECIDED -> file.state().isOpen();
      case CORRECTION, REMINDER -> !file.missing().isEmpty();
      case READY -> file.state() == CaseState.DELIVERING;
    };
  }

  /** Why nobody is to be told this any more; empty while it is true and new. */
  String outdated(Connection connection, MessageTable.Row one, CaseFile file) throws SQLException {
    if (clock.millis() - one.madeMs() > NEWS_MS) {
      return TOO_OLD;
    }
    MessageKind kind = MessageKind.valueOf(one.kind());
    boolean corrects = kind == MessageKind.CORRECTION || kind == MessageKind.REMINDER;
    boolean over = corrects && isOver(texts(connection).due(file, ClockKind.CORRECTION));
    return over || !stillTrue(kind, file) ? "情况已经变了" : "";
  }

  private boolean isOver(Optional<LocalDate> due) {
    return due.filter(day -> day.isBefore(Beijing.today(clock))).isPresent();
  }

  private MessageTexts texts(Connection connection) throws SQLException {
    String region = Identity.read(connection).enrolled().region();
    String office =
        reference.regions().flatMap(regions -> regions.findName(new RegionCode(region))).orElse("");
    return new MessageTexts(reference.calendar(), Beijing.today(clock), office);
  }

  /** The mobile number that the applicant wrote down; a landline takes no messages. */
  Optional<PhoneNumber> phone(Connection connection, CaseFile file) throws SQLException {
    Optional<ServiceItem> item = reference.item(file.subject().catalogue(), file.item());
    if (item.isEmpty()) {
      return Optional.empty();
    }
    Object typed = CasePapers.form(connection, file, item.get()).get("phone");
    try {
      return Optional.ofNullable(typed)
          .map(number -> PhoneNumber.parse(number.toString()))
          .filter(PhoneNumber::isMobile);
    } catch (InvalidNumber notOne) {
      return Optional.empty();
    }
  }

  private static String id(String caseId, MessageKind kind, int revision) {
    return Digest.of(caseId + "\n" + kind + "\n" + revision).hex().substring(0, ID_DIGITS);
  }
}
