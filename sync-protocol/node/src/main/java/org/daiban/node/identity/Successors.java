package org.daiban.node.identity;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.daiban.core.log.Certificate;
import org.daiban.core.log.Protocol;

/**
 * The machines that go on for one whose name was forked. They have what they wrote under that name,
 * and their certificates say so: a node that was put back gets it from them again (P1).
 */
public final class Successors {
  private static final int REGION_DIGITS = 12;

  private Successors() {}

  /** All that are known here, whatever name they bear by now. */
  public static List<Certificate> of(Connection connection, String machine) throws SQLException {
    List<Certificate> successors = new ArrayList<>();
    String region = machine.substring(0, Math.min(machine.length(), REGION_DIGITS));
    for (String other : Identity.machinesOf(connection, region)) {
      Optional<Certificate> found = Identity.find(connection, other);
      if (found.isPresent() && goesOnFor(connection, found.get(), machine)) {
        successors.add(found.get());
      }
    }
    return successors;
  }

  /** Their certificates, each with those up to the county's. */
  public static Set<String> chains(Connection connection, String machine) throws SQLException {
    Set<String> chains = new LinkedHashSet<>();
    for (Certificate successor : of(connection, machine)) {
      chains.addAll(Identity.chain(connection, successor.subject()));
    }
    return chains;
  }

  private static boolean goesOnFor(Connection connection, Certificate successor, String machine)
      throws SQLException {
    String former = successor.replaces();
    for (int n = 0; n < Protocol.RENEWALS_MAX && former != null; n++) {
      if (former.equals(machine)) {
        return true;
      }
      former = Identity.find(connection, former).map(Certificate::replaces).orElse(null);
    }
    return false;
  }
}
