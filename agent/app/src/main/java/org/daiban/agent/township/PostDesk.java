package org.daiban.agent.township;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.daiban.core.wire.Fields;
import org.daiban.node.Ground;
import org.daiban.node.cases.Beijing;
import org.daiban.node.cases.Colleagues;
import org.daiban.node.http.Problem;
import org.daiban.node.http.Refusal;
import org.daiban.node.people.Person;
import org.daiban.node.store.Transactions;

/**
 * Who is at their post, and who stands in for whom (A岗、B岗). Every case of an office is open to all
 * its people, so a deputy needs no right of their own; here everybody sees whom to ask.
 */
@Singleton
final class PostDesk {
  private static final int NOTE_MAX = 100;

  private final Transactions transactions;
  private final Colleagues colleagues;
  private final Ground ground;

  PostDesk(Transactions transactions, Colleagues colleagues, Ground ground) {
    this.transactions = transactions;
    this.colleagues = colleagues;
    this.ground = ground;
  }

  /** The people of an office and who of them is away now or soon. */
  record Posts(List<Person> people, List<Away> away, String today) {}

  /** What is asked: who is away, from when until when, and who stands in. */
  record Asked(String person, String deputy, String from, String until, String note) {
    static Asked from(Fields fields) {
      return new Asked(
          fields.text("person"),
          fields.text("deputy"),
          fields.text("from"),
          fields.text("until"),
          fields.textOr("note", "").trim());
    }
  }

  /** The posts of the office of whoever asks. */
  Posts posts(Person person) {
    String today = today().toString();
    return new Posts(
        office(person),
        transactions.read(connection -> AwayTable.from(connection, person, today)),
        today);
  }

  /** Notes that somebody of the office is away. */
  Posts leave(Person by, Asked asked) {
    check(office(by), asked);
    Away away =
        new Away(
            ground.id(), asked.person(), asked.deputy(), asked.from(), asked.until(), asked.note());
    transactions.write(
        connection -> {
          AwayTable.put(connection, away, by, ground.nowMs());
          return null;
        });
    return posts(by);
  }

  /** They are back, or do not go. */
  Posts back(Person by, String id) {
    transactions.write(
        connection -> {
          AwayTable.delete(connection, by, id);
          return null;
        });
    return posts(by);
  }

  private void check(List<Person> office, Asked asked) {
    List<Problem.Field> wrong = new ArrayList<>();
    if (!isAmong(office, asked.person())) {
      wrong.add(new Problem.Field("person", "请从本单位的人里选。"));
    }
    if (!isAmong(office, asked.deputy()) || asked.deputy().equals(asked.person())) {
      wrong.add(new Problem.Field("deputy", "请选本单位的另一个人顶岗。"));
    }
    if (!areDays(asked)) {
      wrong.add(new Problem.Field("until", "请选从哪天到哪天，不早于今天，不长于一年。"));
    }
    if (asked.note().length() > NOTE_MAX) {
      wrong.add(new Problem.Field("note", "最多写" + NOTE_MAX + "个字。"));
    }
    if (!wrong.isEmpty()) {
      throw Refusal.invalid(wrong);
    }
  }

  private boolean areDays(Asked asked) {
    try {
      LocalDate from = LocalDate.parse(asked.from());
      LocalDate until = LocalDate.parse(asked.until());
      return !until.isBefore(from) && !until.isBefore(today()) && until.isBefore(from.plusYears(1));
    } catch (DateTimeParseException none) {
      return false;
    }
  }

  private List<Person> office(Person person) {
    List<Person> office = new ArrayList<>(colleagues.of(person));
    office.add(0, person);
    return office;
  }

  private static boolean isAmong(List<Person> office, String id) {
    return office.stream().anyMatch(person -> person.id().equals(id));
  }

  private LocalDate today() {
    return Beijing.today(ground.clock());
  }
}
