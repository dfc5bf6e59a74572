package org.daiban.node.supervision;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.daiban.core.wire.JsonLine;
import org.daiban.node.cases.Beijing;
import org.daiban.node.identity.Moves;
import org.daiban.node.people.Area;
import org.daiban.node.people.NodeIdentity;
import org.daiban.node.people.Person;
import org.daiban.node.people.Staff;
import org.daiban.node.store.Transactions;

/**
 * The first board of supervision: what is red and yellow, by department and by village, how long
 * ago each place was heard; and for whoever runs the centre, its windows.
 */
@Singleton
public final class SupervisionBoard {
  private final Transactions transactions;
  private final NodeIdentity node;
  private final Clock clock;

  SupervisionBoard(Transactions transactions, NodeIdentity node, Clock clock) {
    this.transactions = transactions;
    this.node = node;
    this.clock = clock;
  }

  /** The board of what a person is in charge of, as screens read it. */
  public JsonLine of(Person person, Area area) {
    long today = Beijing.today(clock).atStartOfDay(Beijing.ZONE).toInstant().toEpochMilli();
    return transactions.read(
        connection -> {
          Area now = Moves.now(connection, area);
          Counts counts = counts(connection, now, today);
          boolean runs = Staff.SUPERVISORS.includes(person.role());
          return counts
              .json(node::regionName)
              .put("heard", area.department().isPresent() ? List.of() : heard(connection, now))
              .put("windows", runs ? windows(connection, counts, today) : null);
        });
  }

  private static Counts counts(Connection connection, Area area, long today) throws SQLException {
    Counts counts = new Counts(area);
    for (String prefix : area.prefixes()) {
      for (BoardTable.Open each : BoardTable.open(connection, prefix)) {
        counts.each(
            each.region(), each.department(), tally -> tally.open(each.state(), each.cases()));
      }
      for (BoardTable.Carded each : BoardTable.carded(connection, prefix)) {
        counts.each(
            each.region(), each.department(), tally -> tally.carded(each.worst(), each.cases()));
      }
      for (BoardTable.Came each : BoardTable.came(connection, prefix, today)) {
        counts.each(each.region(), each.department(), tally -> tally.came(each.cases()));
      }
    }
    for (String region : counts.places.keySet()) {
      counts.townships.put(region, Moves.townshipOf(connection, region));
    }
    return counts;
  }

  /** Places by when they were last heard, the longest silent first. */
  private List<Object> heard(Connection connection, Area area) throws SQLException {
    List<Object> lines = new ArrayList<>();
    for (String prefix : area.prefixes()) {
      for (BoardTable.Heard place : BoardTable.heard(connection, prefix)) {
        if (!area.hasLost(place.region()) && !place.region().equals(area.region().code())) {
          lines.add(line(place).asMap());
        }
      }
    }
    return lines;
  }

  private JsonLine line(BoardTable.Heard place) {
    return new JsonLine()
        .put("region", place.region())
        .put("regionName", node.regionName(place.region()))
        .put("kind", place.kind())
        .put("enrolledAt", place.enrolledAtMs())
        .put("seenAt", place.seenAtMs() == 0 ? null : place.seenAtMs())
        .put("unsent", place.unsent())
        .put("oldestUnsent", place.oldestUnsentMs() == 0 ? null : place.oldestUnsentMs());
  }

  /** The departments with a window here, be there a case or not. */
  private List<Object> windows(Connection connection, Counts counts, long today)
      throws SQLException {
    List<Object> lines = new ArrayList<>();
    for (BoardTable.Seats seats : BoardTable.seats(connection, node.view().region(), today)) {
      Tally tally = counts.departments.getOrDefault(seats.department(), new Tally());
      JsonLine line =
          new JsonLine()
              .put("department", seats.department())
              .put("people", seats.people())
              .put("here", seats.here());
      lines.add(tally.onto(line).asMap());
    }
    return lines;
  }

  /** The sums while they grow. */
  private static final class Counts {
    private final Area area;
    private final Tally all = new Tally();
    private final Map<String, Tally> departments = new TreeMap<>();
    private final Map<String, Tally> places = new TreeMap<>();
    private final Map<String, String> townships = new TreeMap<>();

    Counts(Area area) {
      this.area = area;
    }

    private interface Adding {
      void to(Tally tally);
    }

    void each(String region, String department, Adding adding) {
      boolean others = area.department().filter(own -> !own.equals(department)).isPresent();
      if (others || area.hasLost(region)) {
        return;
      }
      adding.to(all);
      adding.to(departments.computeIfAbsent(department, name -> new Tally()));
      adding.to(places.computeIfAbsent(region, code -> new Tally()));
    }

    JsonLine json(Function<String, String> names) {
      JsonLine line = all.onto(new JsonLine());
      return new JsonLine()
          .put("all", line.asMap())
          .put("departments", lines(departments, name -> new JsonLine().put("department", name)))
          .put("places", lines(places, region -> place(names, region)));
    }

    private JsonLine place(Function<String, String> names, String region) {
      String township = townships.getOrDefault(region, region);
      return new JsonLine()
          .put("region", region)
          .put("regionName", names.apply(region))
          .put("township", township)
          .put("townshipName", names.apply(township));
    }

    /** The worst first. */
    private static List<Object> lines(
        Map<String, Tally> tallies, Function<String, JsonLine> named) {
      Comparator<Map.Entry<String, Tally>> mild =
          (one, other) -> Arrays.compare(one.getValue().urgency(), other.getValue().urgency());
      Collection<Map.Entry<String, Tally>> sorted =
          tallies.entrySet().stream().sorted(mild.reversed()).toList();
      List<Object> lines = new ArrayList<>();
      for (Map.Entry<String, Tally> each : sorted) {
        lines.add(each.getValue().onto(named.apply(each.getKey())).asMap());
      }
      return lines;
    }
  }
}
