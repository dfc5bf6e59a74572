package org.daiban.server.people;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.regex.Pattern;
import org.daiban.core.cases.Role;
import org.daiban.core.number.RegionCode;
import org.daiban.node.Ground;
import org.daiban.node.http.Problem;
import org.daiban.node.http.Refusal;
import org.daiban.node.people.Passwords;
import org.daiban.node.people.People;
import org.daiban.node.people.Person;
import org.daiban.node.people.PersonNews;
import org.daiban.node.store.Transactions;

/** Makes accounts and closes them. A password is made by the program and shown once. */
@Singleton
public final class PeopleDesk {
  /** No 0, 1, l, o: a password is read from a slip of paper and typed. */
  private static final String LETTERS = "23456789abcdefghjkmnpqrstuvwxyz";

  private static final int PASSWORD_LETTERS = 12;
  private static final int NAME_CHARS_MAX = 50;
  private static final Pattern LOGIN = Pattern.compile("[a-z][a-z0-9.-]{2,31}");

  private final People people;
  private final Posts posts;
  private final PersonNews news;
  private final Transactions transactions;
  private final Ground ground;

  PeopleDesk(
      People people, Posts posts, PersonNews news, Transactions transactions, Ground ground) {
    this.people = people;
    this.posts = posts;
    this.news = news;
    this.transactions = transactions;
    this.ground = ground;
  }

  /** A person's login with the password that was just made and is shown once. */
  public record NewPerson(String id, String login, String password) {
    @Override
    public String toString() {
      return "NewPerson " + id;
    }
  }

  /** The account by which all others are made. */
  public NewPerson addFirstManager(String county) {
    return add("manager", "中心管理员", Role.CENTRE_MANAGER, county, "");
  }

  /** Adds a person. */
  public NewPerson add(String login, String name, Role role, String region, String department) {
    check(login, name, role, region);
    posts.check(role, new RegionCode(region), department);
    String password = freshPassword();
    Person person =
        new Person(
            ground.id(),
            login,
            name,
            role,
            region,
            department,
            Passwords.verifier(password, ground.bytes(Passwords.SALT_BYTES)),
            true);
    transactions.write(
        connection -> {
          if (people.findByLogin(login).isPresent()) {
            throw Refusal.conflict("login-taken", "这个用户名已有人使用。", "请换一个用户名。");
          }
          people.put(person);
          news.changed(connection, person);
          return null;
        });
    return new NewPerson(person.id(), login, password);
  }

  /** Everybody of the county. */
  public List<Person> all(RegionCode county) {
    return people.of(county);
  }

  /**
   * Shuts a person out or lets them in again. Their sessions end at once, here and at their own
   * program as soon as it hears of it; what they have captured stays and goes on its way.
   */
  public void setActive(Person manager, String id, boolean active) {
    if (manager.id().equals(id)) {
      throw Refusal.conflict("own-account", "不能停用自己的账号。", "请由另一位中心管理员办理。");
    }
    transactions.write(
        connection -> {
          Person person = people.find(id).orElseThrow().withActive(active);
          people.put(person);
          news.changed(connection, person);
          return null;
        });
  }

  /**
   * Gives a person who forgot the password a fresh one, shown once. Their sessions end at once,
   * here and at their own program as soon as it hears of it.
   */
  public NewPerson resetPassword(Person manager, String id) {
    if (manager.id().equals(id)) {
      throw Refusal.conflict("own-account", "不能这样重设自己的密码。", "请用“修改密码”；忘记了请由另一位中心管理员办理。");
    }
    String password = freshPassword();
    String verifier = Passwords.verifier(password, ground.bytes(Passwords.SALT_BYTES));
    return transactions.write(
        connection -> {
          Person person = people.find(id).orElseThrow().withVerifier(verifier);
          people.takeOver(person);
          news.changed(connection, person);
          return new NewPerson(person.id(), person.login(), password);
        });
  }

  private static void check(String login, String name, Role role, String region) {
    if (!LOGIN.matcher(login).matches()) {
      throw invalid("login", "用户名为3至32位小写字母、数字、点或短横，以字母开头。");
    }
    if (name.trim().isEmpty() || name.length() > NAME_CHARS_MAX) {
      throw invalid("name", "请填写姓名，最多" + NAME_CHARS_MAX + "个字。");
    }
    if (!role.isPerson()) {
      throw invalid("role", "请选择岗位。");
    }
    if (!RegionCode.isWellFormed(region)) {
      throw invalid("region", "请选择所在的村、乡镇或县。");
    }
  }

  private static Refusal invalid(String field, String message) {
    return Refusal.invalid(List.of(new Problem.Field(field, message)));
  }

  private String freshPassword() {
    StringBuilder password = new StringBuilder();
    while (password.length() < PASSWORD_LETTERS) {
      int pick = ground.bytes(1)[0] & 31;
      if (pick < LETTERS.length()) {
        password.append(LETTERS.charAt(pick));
      }
    }
    return password.toString();
  }
}
