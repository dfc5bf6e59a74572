package org.daiban.node.uploads;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daiban.core.log.Certificate;
import org.daiban.core.log.KeepRefusal;
import org.daiban.core.log.MachineKind;
import org.daiban.core.log.Receipt;
import org.daiban.core.log.Signed;
import org.daiban.core.request.AttachmentRef;
import org.daiban.core.request.PictureKind;
import org.daiban.node.attachments.Arrivals;
import org.daiban.node.exchange.FormerNames;
import org.daiban.node.exchange.UpperTable;
import org.daiban.node.identity.Identity;
import org.daiban.node.identity.Moves;

/**
 * Photos of a second history whose text never comes to this township: it went by the township that
 * the village belonged to before, and lies aside at the county, which hands nothing of it on. The
 * machine may speak to no other node than this one, so its photos go up by it.
 */
final class AsideAbove {
  private AsideAbove() {}

  /**
   * Whether the county has said that it keeps something of this machine aside; the photo is then
   * awaited for the case that the machine names.
   */
  static boolean awaits(Connection connection, Uploader who, NewUpload asked) throws SQLException {
    Optional<Certificate> machine = Identity.find(connection, who.name());
    boolean mayBe =
        !asked.caseId().isEmpty()
            && machine.filter(each -> each.kind() == MachineKind.VILLAGE).isPresent()
            && Moves.find(connection, who.name()).isPresent();
    if (!mayBe || !isAsideAbove(connection, machine.get())) {
      return false;
    }
    // of which kind it really is its bytes will tell
    AttachmentRef photo =
        new AttachmentRef(asked.hash(), asked.size(), PictureKind.JPEG.mediaType());
    Arrivals.awaitAside(connection, asked.caseId(), machine.get().region(), photo);
    return Arrivals.isNamed(connection, asked.hash(), asked.size(), who.area(), asked.caseId());
  }

  private static boolean isAsideAbove(Connection connection, Certificate machine)
      throws SQLException {
    List<String> names = new ArrayList<>(FormerNames.of(connection, machine));
    names.add(machine.subject());
    String county = Identity.root(connection).subject();
    for (String name : names) {
      Optional<Signed> receipt = UpperTable.receipt(connection, name, county);
      if (receipt.isPresent()
          && Receipt.parse(receipt.get().body()).refused().stream()
              .anyMatch(KeepRefusal::isAside)) {
        return true;
      }
    }
    return false;
  }
}
