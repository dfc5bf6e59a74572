package org.daiban.node.people;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import org.daiban.core.cases.Role;

/** The people this node knows. Called inside a transaction of the store, which it joins. */
@JdbcRepository(dialect = Dialect.ANSI)
interface PersonTable extends GenericRepository<Person, String> {
  Optional<Person> findById(String id);

  Optional<Person> findByLogin(String login);

  List<Person> findByRegionStartsWithOrderByLogin(String prefix);

  @Query(
      """
      INSERT INTO person (id, login, name, role, region, department, verifier, active)
      VALUES (:id, :login, :name, :role, :region, :department, :verifier, :active)
      ON CONFLICT (id) DO UPDATE SET
        login = excluded.login, name = excluded.name, role = excluded.role,
        region = excluded.region, department = excluded.department,
        verifier = excluded.verifier, active = excluded.active
      """)
  int put(
      String id,
      String login,
      String name,
      Role role,
      String region,
      String department,
      String verifier,
      boolean active);
}
