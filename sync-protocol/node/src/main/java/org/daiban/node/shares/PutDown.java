package org.daiban.node.shares;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.daiban.core.cases.Act;
import org.daiban.core.cases.ActDetail;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.catalogue.MaterialRule;
import org.daiban.core.catalogue.ServiceItem;
import org.daiban.core.catalogue.Waiver;
import org.daiban.core.request.HandedMaterial;
import org.daiban.core.request.SharedPaper;
import org.daiban.node.cases.CasePapers;
import org.daiban.node.cases.ShareLines;
import org.daiban.node.ports.OwnActs;
import org.daiban.node.reference.Reference;
import org.daiban.node.store.Transactions;

/**
 * Writes down what is to be looked up: in the transaction that reads the act of receipt or of a
 * correction, and of cases that another node handed over, whose own questions end with that. A look
 * that has an answer is not made again, but for a correction when nobody has confirmed the paper.
 *
 * <p>Only the port's own thread is here.
 */
final class PutDown {
  private static final int PAGE = 20;

  /** How often it is looked whether another node has handed cases over. */
  private static final long LOOK_EVERY_MS = 60_000;

  /** Every result: whoever asked, the case's history says what came of it. */
  private static final Set<String> ANY =
      Set.of(
          SharedPaper.CONFIRMED, SharedPaper.DIFFERS, SharedPaper.NOT_FOUND, SharedPaper.NO_ANSWER);

  private final OwnActs acts = new OwnActs(SharedPapers.PORT);
  private final Reference reference;
  private final Clock clock;

  /** Cases that were handed over and have been looked at since they were. */
  private final Set<String> lookedAt = new HashSet<>();

  private long lookFromMs;

  PutDown(Reference reference, Clock clock) {
    this.reference = reference;
    this.clock = clock;
  }

  /** Answers whether there may be more to put down. */
  boolean step(Transactions transactions) {
    boolean more = transactions.write(this::ofActs);
    if (clock.millis() < lookFromMs) {
      return more;
    }
    List<String> taken = transactions.read(CasePapers::takenOver);
    lookedAt.retainAll(new HashSet<>(taken));
    List<String> page = taken.stream().filter(one -> !lookedAt.contains(one)).limit(PAGE).toList();
    transactions.write(connection -> ofTakenOver(connection, page));
    lookedAt.addAll(page);
    boolean full = page.size() == PAGE;
    lookFromMs = full ? 0 : clock.millis() + LOOK_EVERY_MS;
    return more || full;
  }

  private boolean ofActs(Connection connection) throws SQLException {
    OwnActs.Page page = acts.next(connection);
    for (Act act : page.acts()) {
      boolean corrected = act.detail() instanceof ActDetail.Corrected;
      if (corrected || act.detail() instanceof ActDetail.Received) {
        Optional<CaseFile> file = CasePapers.held(connection, act.caseId());
        put(connection, file, corrected ? Set.of(SharedPaper.CONFIRMED) : ANY);
      }
    }
    return page.more();
  }

  /** A case that was reopened has its papers and their looks from the one that was closed. */
  private Void ofTakenOver(Connection connection, List<String> cases) throws SQLException {
    for (String caseId : cases) {
      Optional<CaseFile> file =
          CasePapers.held(connection, caseId).filter(held -> held.subject().parent().isEmpty());
      put(connection, file, ANY);
    }
    return null;
  }

  /**
   * @param enough results after which a paper is not looked up again
   */
  private void put(Connection connection, Optional<CaseFile> file, Set<String> enough)
      throws SQLException {
    Optional<ServiceItem> item =
        file.flatMap(held -> reference.item(held.subject().catalogue(), held.item()));
    if (item.isEmpty()) {
      return;
    }
    Set<Integer> answered =
        ShareLines.of(connection, file.get()).stream()
            .filter(line -> enough.contains(line.result()))
            .map(SharedPaper::no)
            .collect(Collectors.toSet());
    for (HandedMaterial given : CasePapers.materials(connection, file.get())) {
      Optional<MaterialRule> rule =
          item.get().findMaterial(given.no()).filter(one -> one.waiver() == Waiver.SHARE);
      boolean left = rule.isPresent() && given.have().equals(HandedMaterial.SHARED);
      if (left && !answered.contains(given.no())) {
        String caseId = file.get().caseId();
        ShareTable.add(connection, caseId, given.no(), rule.get().name(), clock.millis());
      }
    }
  }
}
