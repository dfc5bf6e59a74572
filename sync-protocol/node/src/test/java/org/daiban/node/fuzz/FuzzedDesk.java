package org.daiban.node.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.daiban.core.cases.Role;
import org.daiban.node.TestNode;
import org.daiban.node.Wire;
import org.daiban.node.people.Passwords;
import org.daiban.node.people.People;
import org.daiban.node.people.Person;

/** A person who is signed in at a node, and whose screen sends anything. */
final class FuzzedDesk {
  private static final String PASSWORD = "made-up-1";

  private final Wire wire;
  private final String cookie;

  /** Makes the person's account and signs in. */
  FuzzedDesk(TestNode node, Wire wire, Role role, String region) throws IOException {
    this.wire = wire;
    String verifier = Passwords.verifier(PASSWORD, new byte[16]);
    node.bean(People.class)
        .put(new Person("p-chief", "li", "测试", role, region, "", verifier, true));
    String body = "{\"login\":\"li\",\"password\":\"" + PASSWORD + "\"}";
    Wire.Answer answer =
        wire.sendAs(
            "", "POST", "/api/session", "application/json", body.getBytes(StandardCharsets.UTF_8));
    cookie = answer.header("Set-Cookie").split(";", 2)[0];
  }

  /** Sends a request of the screen. */
  Wire.Answer send(String path, String type, byte[] body) throws IOException {
    return wire.sendAs("", "POST", path, type, body, "Cookie", cookie);
  }

  String cookie() {
    return cookie;
  }
}
