package org.daiban.node.exchange;

import java.sql.Connection;
import java.util.Optional;
import org.daiban.core.log.Batch;
import org.daiban.core.log.Certificate;
import org.daiban.node.identity.Identity;
import org.daiban.node.identity.Successors;
import org.daiban.node.intake.CheckedBatch;
import org.daiban.node.store.Transactions;

/** Checks a batch before anything is written, in no transaction of the store. */
final class BatchCheck {
  private BatchCheck() {}

  /** By the key of its device, or of a machine that goes on for it under another name. */
  static CheckedBatch of(Transactions transactions, String text) {
    Batch batch = Batch.parse(text);
    Optional<Certificate> certificate =
        transactions.read((Connection connection) -> Identity.find(connection, batch.device()));
    CheckedBatch checked = CheckedBatch.of(batch, text, certificate);
    return checked.isSignedByAnother()
        ? checked.orBy(transactions.read(connection -> Successors.of(connection, batch.device())))
        : checked;
  }
}
