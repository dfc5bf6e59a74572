package org.daiban.node.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.daiban.node.store.Sql;
import org.daiban.node.store.Store;
import org.junit.jupiter.api.Test;

/** How SQLite looks for a page: a feed grows for ever, and a pull must not feel it. */
class FeedPlanTest {
  @Test
  void scopesOfAVillageAreEachReadFromTheirOwnPlace() {
    List<String> steps = plan(List.of("everyone", "region:340822100201", "device:340822100201-03"));
    List<String> looks = steps.stream().filter(step -> step.contains("feed_row")).toList();
    assertEquals(3, looks.size(), steps.toString());
    for (String look : looks) {
      assertTrue(look.contains("feed_row_scope (scope=? AND position>?)"), look);
    }
  }

  @Test
  void scopesOfATownshipArePickedOutOfWhatIsNew() {
    List<String> steps = plan(List.of("region:340822100*"));
    List<String> looks = steps.stream().filter(step -> step.contains("feed_row")).toList();
    assertEquals(1, looks.size(), steps.toString());
    assertTrue(looks.get(0).contains("(position>?)"), looks.get(0));
  }

  private static List<String> plan(List<String> scopes) {
    try (Store store = Store.inMemory()) {
      return store
          .transactions()
          .read(
              connection -> {
                List<String> asked = new ArrayList<>();
                FeedTable.above(noting(connection, asked), scopes, 1_000, 501);
                String sql =
                    asked.stream()
                        .map(text -> text.replace("?", "1"))
                        .collect(Collectors.joining());
                return Sql.list(
                    connection, "EXPLAIN QUERY PLAN " + sql, row -> row.getString("detail"));
              });
    }
  }

  /** The connection, which also writes down what it is asked. */
  private static Connection noting(Connection connection, List<String> asked) {
    return (Connection)
        Proxy.newProxyInstance(
            FeedPlanTest.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("prepareStatement")) {
                asked.add((String) arguments[0]);
              }
              return method.invoke(connection, arguments);
            });
  }
}
