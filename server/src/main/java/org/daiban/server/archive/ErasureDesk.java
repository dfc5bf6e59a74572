package org.daiban.server.archive;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.log.Digest;
import org.daiban.node.attachments.Attachments;
import org.daiban.node.cases.CaseTable;
import org.daiban.node.erasure.Erasure;
import org.daiban.node.http.Refusal;
import org.daiban.node.store.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Erases closed cases on a manager's word. */
@Singleton
final class ErasureDesk {
  private static final Logger LOG = LoggerFactory.getLogger(ErasureDesk.class);
  private static final int REASON_CHARS_MIN = 4;

  private final Transactions transactions;
  private final Attachments attachments;
  private final Clock clock;

  ErasureDesk(Transactions transactions, Attachments attachments, Clock clock) {
    this.transactions = transactions;
    this.attachments = attachments;
    this.clock = clock;
  }

  /** Erases one; refuses while it is open, and without a reason. */
  Erasure.Done erase(String caseId, String person, String reason) {
    if (reason.trim().length() < REASON_CHARS_MIN) {
      throw Refusal.badRequest("erasure-reason", "没有写清除的依据，没有清除。", "请写明保管期限或法律依据。");
    }
    Erasure.Done done =
        transactions.write(
            connection -> {
              boolean open =
                  CaseTable.find(connection, caseId)
                      .map(CaseFile::state)
                      .filter(state -> state.isOpen())
                      .isPresent();
              if (open) {
                throw Refusal.conflict("erasure-open", "办件还没有办结，没有清除。", "请等办结、归档期满后再清除。");
              }
              return Erasure.erase(connection, caseId, person, reason.trim(), clock.millis());
            });
    done.photos().forEach(this::delete);
    return done;
  }

  /** A file that stays behind is named by nothing any more. */
  private void delete(Digest photo) {
    try {
      Files.deleteIfExists(attachments.file(photo));
    } catch (IOException e) {
      LOG.warn("the file of an erased photo could not be deleted");
    }
  }
}
