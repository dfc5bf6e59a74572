package org.daiban.device.capture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daiban.core.log.Entry;
import org.daiban.core.log.EntryType;
import org.daiban.core.number.CitizenNumber;
import org.daiban.core.number.InvalidNumber;
import org.daiban.core.request.Application;
import org.daiban.device.database.Database;
import org.daiban.device.log.EntryTable;

/**
 * What an agent has typed before of a person or a household, so that nobody types it twice. It is
 * read from the agent's own applications in the device's log and kept nowhere else: what is cleared
 * there is no longer known here.
 */
public final class KnownPeople {
  private static final int LOOKED_AT = 20;

  /** What stays the same from one matter to the next; all else belongs to its item. */
  private static final List<String> OF_THE_PERSON =
      Collections.unmodifiableList(
          Arrays.asList("applicant_name", "phone", "account_name", "bank_account", "bank_name"));

  private static final List<String> OF_THE_HOUSEHOLD =
      Collections.unmodifiableList(
          Arrays.asList("hukou_region", "hukou_address", "live_address", "family"));

  private final Database database;
  private final EntryTable entries;

  public KnownPeople(Database database) {
    this.database = database;
    this.entries = new EntryTable(database);
  }

  /**
   * What to offer for a citizen's number; empty for a wrong one and for somebody new.
   *
   * @param today no birth date lies after it
   */
  public Optional<KnownPerson> find(Agent agent, String citizenNumber, LocalDate today) {
    Optional<String> number = read(citizenNumber, today);
    return number.flatMap(
        right -> {
          List<Application> found = database.transaction(() -> naming(agent, right));
          Optional<KnownPerson> applicant = applicant(found, right);
          return applicant.isPresent() ? applicant : member(found, right);
        });
  }

  private static Optional<String> read(String typed, LocalDate today) {
    try {
      return Optional.of(CitizenNumber.parse(typed, today).value());
    } catch (InvalidNumber wrong) {
      return Optional.empty();
    }
  }

  private List<Application> naming(Agent agent, String number) {
    List<Application> found = new ArrayList<>();
    for (Entry entry : entries.naming('"' + number + '"', EntryType.CAPTURE, LOOKED_AT)) {
      if (entry.header().actor().person().equals(agent.person())) {
        found.add(Application.parse(entry.payload()));
      }
    }
    return found;
  }

  /** The newest word on each field counts. */
  private static Optional<KnownPerson> applicant(List<Application> newestFirst, String number) {
    Map<String, Object> form = new LinkedHashMap<>();
    Application newest = null;
    for (Application each : newestFirst) {
      if (number.equals(each.form().get("id_no"))) {
        newest = newest == null ? each : newest;
        take(each.form(), OF_THE_PERSON, form);
        take(each.form(), OF_THE_HOUSEHOLD, form);
      }
    }
    return newest == null ? Optional.empty() : Optional.of(known(form, newest, false));
  }

  /** Somebody of the household of an earlier applicant: the same house, another name. */
  private static Optional<KnownPerson> member(List<Application> newestFirst, String number) {
    for (Application each : newestFirst) {
      for (Map<?, ?> row : family(each)) {
        if (number.equals(row.get("id_no"))) {
          Map<String, Object> form = new LinkedHashMap<>();
          Optional.ofNullable(row.get("name")).ifPresent(name -> form.put("applicant_name", name));
          take(each.form(), OF_THE_HOUSEHOLD.subList(0, 3), form);
          return Optional.of(known(form, each, true));
        }
      }
    }
    return Optional.empty();
  }

  private static List<Map<?, ?>> family(Application application) {
    List<Map<?, ?>> rows = new ArrayList<>();
    if (application.form().get("family") instanceof List<?> family) {
      for (Object row : family) {
        if (row instanceof Map<?, ?> filled) {
          rows.add(filled);
        }
      }
    }
    return rows;
  }

  private static void take(Map<String, Object> from, List<String> fields, Map<String, Object> to) {
    for (String field : fields) {
      Object value = from.get(field);
      if (value != null && !value.equals("")) {
        to.putIfAbsent(field, value);
      }
    }
  }

  private static KnownPerson known(Map<String, Object> form, Application newest, boolean member) {
    return new KnownPerson(form, newest.item(), newest.capturedOn(), member);
  }
}
