package org.daiban.node.cases;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.daiban.node.attachments.AttachmentTable;
import org.daiban.node.identity.Identity;
import org.daiban.node.people.Belongings;
import org.daiban.node.store.Transactions;

/** Where cases and pictures belong that a township or the county knows. */
@Singleton
public final class CaseBelongings implements Belongings {
  private final Transactions transactions;

  CaseBelongings(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public Optional<Place> ofCase(String caseId) {
    return transactions.read(connection -> CaseTable.findPlace(connection, caseId));
  }

  @Override
  public Optional<String> officeOf(String caseId) {
    return transactions.read(
        connection -> {
          String node = Identity.read(connection).name();
          return CaseTable.isHeldBy(connection, caseId, node)
              ? CaseTable.find(connection, caseId).map(Offices::regionOf)
              : Optional.empty();
        });
  }

  @Override
  public Owners ofPicture(String hash) {
    return transactions.read(
        connection ->
            new Owners(
                AttachmentTable.placesOf(connection, hash),
                AttachmentTable.addersOf(connection, hash)));
  }
}
