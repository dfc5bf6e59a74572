package org.daiban.node.identity;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.daiban.core.log.Certificate;
import org.daiban.core.log.Former;
import org.daiban.core.log.Protocol;

/**
 * The machines that go on for one whose name was forked. They have what they wrote under that name,
 * and their certificates say how far: a node that was put back gets it from them again (P1). One
 * that was shut out has no say under any name (P10).
 */
public final class Successors {
  private static final int REGION_DIGITS = 12;

  private Successors() {}

  /**
   * One of them.
   *
   * @param former the name that it bore, and how far its log went
   */
  public record Successor(Certificate certificate, Former former) {}

  /** All that are known here, whatever name they bear by now. */
  public static List<Successor> of(Connection connection, String machine) throws SQLException {
    List<Successor> successors = new ArrayList<>();
    String region = machine.substring(0, Math.min(machine.length(), REGION_DIGITS));
    for (String other : Identity.machinesOf(connection, region)) {
      Optional<Certificate> found = Identity.find(connection, other);
      if (found.isPresent() && Revocations.find(connection, other).isEmpty()) {
        former(connection, found.get(), machine)
            .ifPresent(former -> successors.add(new Successor(found.get(), former)));
      }
    }
    return successors;
  }

  /** Their certificates, each with those up to the county's. */
  public static Set<String> chains(Connection connection, String machine) throws SQLException {
    Set<String> chains = new LinkedHashSet<>();
    for (Successor successor : of(connection, machine)) {
      chains.addAll(Identity.chain(connection, successor.certificate().subject()));
    }
    return chains;
  }

  private static Optional<Former> former(
      Connection connection, Certificate successor, String machine) throws SQLException {
    Former former = successor.former();
    for (int n = 0; n < Protocol.RENEWALS_MAX && former != null; n++) {
      if (former.name().equals(machine)) {
        return Optional.of(former);
      }
      former = Identity.find(connection, former.name()).map(Certificate::former).orElse(null);
    }
    return Optional.empty();
  }
}
