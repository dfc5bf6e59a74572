package org.daiban.world.simulation.county;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daiban.core.cases.Act;
import org.daiban.core.cases.ActText;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.CaseFileText;
import org.daiban.core.cases.Letter;
import org.daiban.core.cases.Level;
import org.daiban.core.cases.Office;
import org.daiban.core.log.MachineKind;
import org.daiban.node.identity.Charges;
import org.daiban.world.simulation.store.LookTable.ActRow;
import org.daiban.world.simulation.store.LookTable.CaseRow;

/**
 * Who holds the cases once nothing moves any more, whatever the county has decided meanwhile on
 * townships and villages.
 */
final class Holding {
  private final List<Member> members;
  private final Member county;

  Holding(List<Member> members, Member county) {
    this.members = members;
    this.county = county;
  }

  void check() {
    whoIsInChargeHolds();
    oneHolds();
    lettersAreNumberedOnce();
  }

  /** The machine that is in charge of a place, by the county's word. */
  Optional<Member> inCharge(String region) {
    String name =
        county.node().transactions().read(connection -> Charges.nodeOf(connection, region));
    return members.stream().filter(member -> member.names.contains(name)).findFirst();
  }

  /** Of several nodes that hold one case each by its own word, all but one are wrong. */
  private void oneHolds() {
    Map<String, Member> holders = new HashMap<>();
    for (Member node : members) {
      if (node.isNode()) {
        for (String caseId : node.look().heldBy(node.name())) {
          Member other = holders.put(caseId, node);
          if (other != null) {
            throw new BrokenPromise(
                "P3", node + " and " + other + " both hold case " + caseId + " for good");
          }
        }
      }
    }
  }

  /** What a township's people have to do lies where they can do it (P10). */
  private void whoIsInChargeHolds() {
    for (CaseRow row : county.look().cases()) {
      CaseFile file = CaseFileText.parse(row.body()).file();
      boolean ofTownship =
          file.state().isOpen()
              && file.handingTo().isEmpty()
              && Level.ofNode(file.holder()) == Level.TOWNSHIP
              && Office.levelOf(file) == Level.TOWNSHIP;
      if (ofTownship && !isInCharge(file)) {
        throw new BrokenPromise(
            "P10",
            file.holder() + " holds case " + row.caseId() + " and is not in charge any more");
      }
    }
  }

  private boolean isInCharge(CaseFile file) {
    return county
        .node()
        .transactions()
        .read(connection -> isInCharge(connection, file.subject().region(), file.holder()));
  }

  private static boolean isInCharge(Connection connection, String region, String holder)
      throws SQLException {
    return Charges.nodeOf(connection, region).equals(holder);
  }

  /** No two letters of the county bear one number, whoever wrote them. */
  private void lettersAreNumberedOnce() {
    Map<String, String> numbers = new HashMap<>();
    for (ActRow row : county.look().acts()) {
      Act act = ActText.parse(row.act()).act();
      Optional<Letter> letter = row.folded() == 1 ? act.detail().issued() : Optional.empty();
      if (letter.isPresent() && !letter.get().number().isEmpty()) {
        String other = numbers.put(letter.get().number(), letter.get().digest());
        if (other != null && !other.equals(letter.get().digest())) {
          throw new BrokenPromise("P2", "two letters bear the number " + letter.get().number());
        }
      }
    }
  }

  /** The machines of a kind that the county has not put out of charge. */
  List<Member> nodesFor(Member village) {
    return members.stream()
        .filter(
            member ->
                member.kind == MachineKind.COUNTY
                    || inCharge(village.region()).filter(member::equals).isPresent())
        .toList();
  }
}
