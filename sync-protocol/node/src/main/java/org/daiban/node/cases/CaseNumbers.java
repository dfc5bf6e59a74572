package org.daiban.node.cases;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.daiban.core.number.CaseNumber;
import org.daiban.core.number.RegionCode;

/**
 * The number that a case is received under: its own, unless another case bears it, which a clone of
 * a disk brings about. Then this node gives one of its own region and slot; no village's device
 * counts there, so it cannot be taken.
 */
final class CaseNumbers {
  private static final int REGION_DIGITS = 12;
  private static final int ROLL_SLOTS_FROM = 50;
  private static final int ROLL_SLOTS = 50;

  /** Behind the region in the table of serials: rolls count by themselves. */
  private static final String ROLLS = "-rolls";

  private CaseNumbers() {}

  static String free(
      Connection connection, String node, String caseId, String number, LocalDate today)
      throws SQLException {
    String free = number;
    while (CaseTable.isNumberTaken(connection, free, caseId)) {
      free = next(connection, node, today);
    }
    return free;
  }

  /** A number of this node's own, for a case that no device has captured. */
  static String own(Connection connection, String node, LocalDate today) throws SQLException {
    String number = next(connection, node, today);
    while (CaseTable.isNumberTaken(connection, number, "")) {
      number = next(connection, node, today);
    }
    return number;
  }

  /**
   * A number for a case of a roll: of the upper half of the region's slots, which no machine below
   * counts in. Empty when the day's 49,950 are used up.
   */
  static Optional<String> ofRoll(Connection connection, RegionCode region, LocalDate today)
      throws SQLException {
    String number = "";
    while (number.isEmpty() || CaseTable.isNumberTaken(connection, number, "")) {
      int count = CaseTable.nextSerial(connection, region.code() + ROLLS, today.toString());
      if (count > ROLL_SLOTS * CaseNumber.SERIAL_MAX) {
        return Optional.empty();
      }
      int slot = ROLL_SLOTS_FROM + (count - 1) / CaseNumber.SERIAL_MAX;
      int serial = (count - 1) % CaseNumber.SERIAL_MAX + 1;
      number = new CaseNumber(region, today, slot, serial).value();
    }
    return Optional.of(number);
  }

  private static String next(Connection connection, String node, LocalDate today)
      throws SQLException {
    String region = node.substring(0, REGION_DIGITS);
    int slot = Integer.parseInt(node.substring(REGION_DIGITS + 1));
    int serial = CaseTable.nextSerial(connection, region, today.toString());
    if (serial > CaseNumber.SERIAL_MAX) {
      throw new IllegalStateException("this node has given all its numbers of the day");
    }
    return new CaseNumber(new RegionCode(region), today, slot, serial).value();
  }
}
