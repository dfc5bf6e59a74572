package org.daiban.node.people;

import jakarta.inject.Singleton;
import java.util.List;
import org.daiban.node.Ground;
import org.daiban.node.http.Problem;
import org.daiban.node.http.Refusal;
import org.daiban.node.store.Transactions;

/** Where people change their own password. */
@Singleton
public final class PasswordDesk {
  private final People people;
  private final Sessions sessions;
  private final PersonNews news;
  private final Transactions transactions;
  private final Ground ground;

  PasswordDesk(
      People people, Sessions sessions, PersonNews news, Transactions transactions, Ground ground) {
    this.people = people;
    this.sessions = sessions;
    this.news = news;
    this.transactions = transactions;
    this.ground = ground;
  }

  /**
   * Changes the password of whoever knows the old one. All sessions of that person end but the one
   * they are at.
   *
   * @param token of the session that stays
   */
  void change(Person person, String token, String before, String after) {
    check(before, after);
    sessions.requirePassword(person, before);
    String verifier = Passwords.verifier(after, ground.bytes(Passwords.SALT_BYTES));
    transactions.write(
        connection -> {
          Person known = people.find(person.id()).orElseThrow();
          Person changed = known.withVerifier(verifier);
          people.put(changed);
          sessions.closeOthers(connection, person, token);
          news.passwordChanged(connection, known, changed);
          return null;
        });
  }

  private static void check(String before, String after) {
    int length = after.length();
    if (length < Passwords.LENGTH_MIN || length > Passwords.LENGTH_MAX) {
      throw invalid(
          "新密码应为" + Passwords.LENGTH_MIN + "至" + Passwords.LENGTH_MAX + "个字符，现在是" + length + "个。");
    }
    if (after.equals(before)) {
      throw invalid("新密码和原密码一样，请换一个。");
    }
  }

  private static Refusal invalid(String message) {
    return Refusal.invalid(List.of(new Problem.Field("after", message)));
  }
}
