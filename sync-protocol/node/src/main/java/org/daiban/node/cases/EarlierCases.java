package org.daiban.node.cases;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.catalogue.ServiceItem;
import org.daiban.node.people.Area;

/**
 * The other cases of an applicant, and of those whom the form names as the household: found by name
 * and believed by citizen number, so that two people of one name are never one.
 */
final class EarlierCases {
  private static final String CITIZEN = "\\d{17}[\\dX]";
  private static final String CITIZEN_FIELD = "id_no";
  private static final int PEOPLE_MAX = 12;
  private static final int OF_A_NAME_MAX = 200;

  private EarlierCases() {}

  /**
   * Another case.
   *
   * @param own of the applicant, and not of somebody else of the household
   */
  record Earlier(CaseFile file, boolean own) {}

  /**
   * What was found.
   *
   * @param notAll whether so many bear one of the names that the oldest were not looked at
   */
  record Found(List<Earlier> cases, boolean notAll) {}

  /** Within an area, the applicant's first; each once. */
  static Found of(Connection connection, CaseDesk desk, CaseFile file, Area area)
      throws SQLException {
    Map<String, Object> form = form(connection, desk, file);
    Object own = form.get(CITIZEN_FIELD);
    List<Earlier> found = new ArrayList<>();
    Set<String> listed = new LinkedHashSet<>();
    boolean notAll = false;
    for (Map.Entry<String, String> person : people(file, form).entrySet()) {
      List<CaseFile> named =
          CaseSearchTable.ofApplicant(
              connection, area, person.getValue(), file.caseId(), OF_A_NAME_MAX);
      notAll |= named.size() == OF_A_NAME_MAX;
      for (CaseFile other : named) {
        boolean theirs = person.getKey().equals(form(connection, desk, other).get(CITIZEN_FIELD));
        if (theirs && listed.add(other.caseId())) {
          found.add(new Earlier(other, person.getKey().equals(own)));
        }
      }
    }
    return new Found(found, notAll);
  }

  private static Map<String, Object> form(Connection connection, CaseDesk desk, CaseFile file)
      throws SQLException {
    String papersOf = file.subject().parent().isEmpty() ? file.caseId() : file.subject().parent();
    Optional<ServiceItem> item = desk.findItem(file);
    return item.isPresent() ? SpotFix.form(connection, papersOf, item.get()) : Map.of();
  }

  /** Names by citizen number, the applicant first. */
  private static Map<String, String> people(CaseFile file, Map<String, Object> form) {
    Map<String, String> people = new LinkedHashMap<>();
    if (form.get(CITIZEN_FIELD) instanceof String own && own.matches(CITIZEN)) {
      people.put(own, file.subject().applicant());
    }
    for (Object value : form.values()) {
      if (value instanceof Collection<?> rows) {
        rows.forEach(row -> addFrom(row, people));
      }
    }
    return people;
  }

  /**
   * A row of a table of people holds a name and a citizen number, whatever its columns are called.
   */
  private static void addFrom(Object row, Map<String, String> people) {
    if (!(row instanceof Map<?, ?> cells) || people.size() >= PEOPLE_MAX) {
      return;
    }
    String number = "";
    String name = "";
    for (Map.Entry<?, ?> cell : cells.entrySet()) {
      String text = String.valueOf(cell.getValue());
      number = text.matches(CITIZEN) ? text : number;
      name = cell.getKey().toString().endsWith("name") ? text : name;
    }
    if (!number.isEmpty() && !name.isEmpty()) {
      people.putIfAbsent(number, name);
    }
  }
}
