package org.daiban.node.people;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.daiban.node.Ground;
import org.daiban.node.http.Problem;
import org.daiban.node.http.Refusal;
import org.daiban.node.store.Transactions;

/**
 * Signing in and out. A session ends after 12 hours without a request, when its person signs out,
 * or when the person is shut out.
 */
@Singleton
public final class Sessions {
  static final long IDLE_MS_MAX = 12 * 60 * 60 * 1000L;
  private static final long TOUCH_AFTER_MS = 60_000;
  private static final int TOKEN_BYTES = 32;

  private final PersonTable people;
  private final SessionTable sessions;
  private final Transactions transactions;
  private final Ground ground;
  private final Tries tries = new Tries();
  private final String nobody;

  Sessions(PersonTable people, SessionTable sessions, Transactions transactions, Ground ground) {
    this.people = people;
    this.sessions = sessions;
    this.transactions = transactions;
    this.ground = ground;
    this.nobody = "$argon2id$v=19$m=9216,t=4,p=1$AAAAAAAAAAAAAAAAAAAAAA$" + "A".repeat(43);
  }

  /** A new session, by its token: the only copy there is. */
  record Opened(String token, Person person) {}

  /**
   * Opens a session if login and password belong together. An unknown login takes as long and gets
   * the same answer as a wrong password.
   */
  Opened open(String login, String password) {
    requirePatience(login);
    Optional<Person> person =
        transactions.read(connection -> people.findByLogin(login)).filter(Person::active);
    if (!Passwords.fits(password, person.map(Person::verifier).orElse(nobody))
        || person.isEmpty()) {
      tries.failed(login, ground.nowMs());
      throw Refusal.of(401, "password-wrong", "登录失败", "用户名或密码不对。", "请核对后再试；忘记密码请联系中心管理员。");
    }
    tries.succeeded(login);
    return new Opened(keep(person.get(), ground.nowMs()), person.get());
  }

  /** Refuses unless this is the person's password; guessing is slowed down as at the door. */
  void requirePassword(Person person, String password) {
    requirePatience(person.login());
    if (!Passwords.fits(password, person.verifier())) {
      tries.failed(person.login(), ground.nowMs());
      throw Refusal.invalid(List.of(new Problem.Field("before", "原密码不对，请重新输入。")));
    }
    tries.succeeded(person.login());
  }

  private void requirePatience(String login) {
    long waitMs = tries.waitMs(login, ground.nowMs());
    if (waitMs > 0) {
      throw tooManyTries(waitMs);
    }
  }

  private static Refusal tooManyTries(long waitMs) {
    return Refusal.of(
        429,
        "too-many-tries",
        "请稍后再试",
        "密码连续输错多次。",
        "请等待 " + (waitMs + 999) / 1000 + " 秒后再试；忘记密码请联系中心管理员。");
  }

  private String keep(Person person, long nowMs) {
    String token =
        Base64.getUrlEncoder().withoutPadding().encodeToString(ground.bytes(TOKEN_BYTES));
    return transactions.write(
        connection -> {
          sessions.deleteSeenBefore(connection, nowMs - IDLE_MS_MAX);
          sessions.insert(connection, new SessionTable.Row(hash(token), person.id(), nowMs));
          return token;
        });
  }

  /** Who holds this token, if its session is still open. */
  Optional<Person> find(String token) {
    long nowMs = ground.nowMs();
    Optional<SessionTable.Row> row =
        transactions
            .read(connection -> sessions.find(connection, hash(token)))
            .filter(found -> nowMs - found.lastSeenMs() < IDLE_MS_MAX);
    row.filter(found -> Math.abs(nowMs - found.lastSeenMs()) > TOUCH_AFTER_MS)
        .ifPresent(found -> touch(found.tokenHash(), nowMs));
    return row.flatMap(found -> transactions.read(connection -> people.findById(found.person())))
        .filter(Person::active);
  }

  private void touch(String tokenHash, long nowMs) {
    transactions.write(
        connection -> {
          sessions.touch(connection, tokenHash, nowMs);
          return null;
        });
  }

  /** Ends the session of this token, if there is one. */
  void close(String token) {
    transactions.write(
        connection -> {
          sessions.delete(connection, hash(token));
          return null;
        });
  }

  /** Ends the sessions of a person but the one of this token; part of a running transaction. */
  void closeOthers(Connection connection, Person person, String token) throws SQLException {
    sessions.deleteOthersOf(connection, person.id(), hash(token));
  }

  private static String hash(String token) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
