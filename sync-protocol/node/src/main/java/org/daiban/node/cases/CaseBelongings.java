package org.daiban.node.cases;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daiban.core.cases.CaseFile;
import org.daiban.node.attachments.AttachmentTable;
import org.daiban.node.identity.Identity;
import org.daiban.node.identity.Moves;
import org.daiban.node.people.Area;
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
  public List<Place> partsOf(String caseId) {
    return transactions.read(connection -> PartTable.places(connection, caseId));
  }

  @Override
  public Optional<String> officeOf(String caseId) {
    return transactions.read(
        connection -> {
          String node = Identity.read(connection).name();
          return CaseTable.isHeldBy(connection, caseId, node)
              ? office(connection, caseId)
              : Optional.empty();
        });
  }

  @Override
  public Area now(Area area) {
    return transactions.read(connection -> Moves.now(connection, area));
  }

  private static Optional<String> office(Connection connection, String caseId) throws SQLException {
    Optional<CaseFile> file = CaseTable.find(connection, caseId);
    return file.isPresent()
        ? Optional.of(Offices.regionOf(connection, file.get()))
        : Optional.empty();
  }

  @Override
  public Owners ofPicture(String hash) {
    return transactions.read(
        connection -> {
          List<Place> places = new ArrayList<>(AttachmentTable.placesOf(connection, hash));
          places.addAll(PartTable.placesOfPicture(connection, hash));
          return new Owners(places, AttachmentTable.addersOf(connection, hash));
        });
  }
}
