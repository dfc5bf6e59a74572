package org.daiban.node.people;

import java.util.List;
import java.util.Optional;

/** Where the things that addresses name belong, as far as this program's store knows them. */
public interface Belongings {
  /** Where a case belongs; empty if it is not here. */
  Optional<Place> ofCase(String caseId);

  /** The departments that take part in a case which another one leads, each at the case's place. */
  default List<Place> partsOf(String caseId) {
    return List.of();
  }

  /**
   * The place (12 digits) of the office in whose name this node moves a case; empty if this node
   * does not hold it. After a take-over that is a township's, though the node is the county's.
   */
  default Optional<String> officeOf(String caseId) {
    return Optional.empty();
  }

  /** An area as it is now that villages may have moved. */
  default Area now(Area area) {
    return area;
  }

  /** Where a picture belongs. */
  Owners ofPicture(String hash);

  /**
   * Where a case comes from and who decides it.
   *
   * @param region 12 digits
   * @param department the county department; empty if a township decides
   */
  record Place(String region, String department) {}

  /**
   * Whose a picture is.
   *
   * @param cases the places of the cases that name it
   * @param people the ids of those who have added it here
   */
  record Owners(List<Place> cases, List<String> people) {}
}
