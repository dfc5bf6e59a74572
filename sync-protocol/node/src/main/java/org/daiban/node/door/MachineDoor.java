package org.daiban.node.door;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.daiban.core.log.Certificate;
import org.daiban.core.log.Digest;
import org.daiban.core.log.RequestProof;
import org.daiban.core.wire.WireException;
import org.daiban.node.http.Problem;
import org.daiban.node.identity.Identity;
import org.daiban.node.identity.Machine;
import org.daiban.node.identity.Revocations;
import org.daiban.node.store.Transactions;

/** Lets in only requests that a known machine has signed, and signs what goes out. */
public final class MachineDoor {
  /** Attribute of an answer without body, or with a packed one: the digest to sign. */
  public static final String PROOF = "daiban.proof";

  private final Transactions transactions;
  private final Challenges challenges;
  private final Clock clock;

  public MachineDoor(Transactions transactions, Challenges challenges, Clock clock) {
    this.transactions = transactions;
    this.challenges = challenges;
    this.clock = clock;
  }

  /** What may be done for a machine once it is known. */
  @FunctionalInterface
  public interface Visit {
    /** Answers the machine; a missing body is signed as no bytes. */
    MutableHttpResponse<byte[]> answer(Certificate machine);
  }

  /** Checks who asks, lets the visit answer, and signs the answer. */
  public HttpResponse<byte[]> enter(HttpRequest<?> request, byte[] body, Visit visit) {
    return enter(request, Digest.of(body), visit);
  }

  /**
   * The same before the body was read.
   *
   * @param body what the sender says that the body's digest is; whoever reads the body checks it
   */
  public HttpResponse<byte[]> enter(HttpRequest<?> request, Digest body, Visit visit) {
    String name = header(request, RequestProof.MACHINE);
    String challenge = header(request, RequestProof.CHALLENGE);
    Optional<Certificate> machine = known(name, header(request, RequestProof.CERTIFICATES));
    if (!machine.isPresent()) {
      return refuse(name, "unknown-machine", "本中心不认识这台设备。", "请先在本中心登记这台设备。");
    }
    boolean proven =
        challenges.holds(challenge, name, clock.millis())
            && RequestProof.requestHolds(
                header(request, RequestProof.SIGNATURE),
                machine.get().publicKey(),
                request.getMethodName(),
                request.getPath(),
                name,
                challenge,
                body);
    if (!proven) {
      return refuse(name, "challenge", "请用新的口令重新签名。", "程序会自动重试。");
    }
    if (!mayHandIn(request) && isShutOut(name)) {
      return problem(
          HttpResponse.status(HttpStatus.FORBIDDEN),
          name,
          new Problem(
              403, "revoked", "设备已停用", "这台设备已被停用，只能交出已存的记录。", "请联系中心；换一台登记过的设备继续办理。", List.of()));
    }
    return signed(visit.answer(machine.get()), challenge);
  }

  /** A machine that was shut out still hands in what it has: its entries and their photos (P10). */
  private static boolean mayHandIn(HttpRequest<?> request) {
    boolean photo = request.getPath().startsWith("/sync/v1/attachments");
    return request.getPath().equals("/sync/v1/exchange")
        || (photo && !request.getMethodName().equals("GET"));
  }

  private boolean isShutOut(String machine) {
    return transactions.read(connection -> Revocations.find(connection, machine)).isPresent();
  }

  /** A challenge for the next request of a machine. */
  public String freshChallenge(String machine) {
    return challenges.fresh(machine, clock.millis());
  }

  /** Signs an answer over the challenge it answers. */
  public MutableHttpResponse<byte[]> signed(MutableHttpResponse<byte[]> answer, String challenge) {
    byte[] body = answer.getBody().orElse(new byte[0]);
    Digest proof = answer.getAttribute(PROOF, Digest.class).orElseGet(() -> Digest.of(body));
    Machine self = transactions.read(Identity::read);
    return answer
        .header(RequestProof.MACHINE, self.name())
        .header(
            RequestProof.SIGNATURE,
            RequestProof.ofAnswer(self.signer(), self.name(), challenge, proof));
  }

  /** A machine that another node has let in brings along who vouches for it. */
  private Optional<Certificate> known(String name, String introduction) {
    Optional<Certificate> known = transactions.read(connection -> Identity.find(connection, name));
    if (known.isPresent() || introduction.isEmpty()) {
      return known;
    }
    try {
      List<String> certificates = RequestProof.introduced(introduction);
      if (transactions.read(c -> Identity.isVouchedFor(c, name, certificates))) {
        transactions.write(connection -> introduce(connection, certificates));
      }
    } catch (WireException unreadable) {
      return Optional.empty();
    }
    return transactions.read(connection -> Identity.find(connection, name));
  }

  private Void introduce(Connection connection, List<String> certificates) throws SQLException {
    Identity.learn(connection, certificates, clock.millis());
    return null;
  }

  private HttpResponse<byte[]> refuse(String machine, String code, String detail, String todo) {
    Problem problem = new Problem(401, code, "设备未通过验证", detail, todo, List.of());
    return problem(HttpResponse.unauthorized(), machine, problem);
  }

  private HttpResponse<byte[]> problem(
      MutableHttpResponse<byte[]> answer, String machine, Problem problem) {
    return answer
        .header(RequestProof.CHALLENGE, freshChallenge(machine))
        .contentType(Problem.MEDIA_TYPE)
        .body(problem.toJson());
  }

  private static String header(HttpRequest<?> request, String name) {
    String value = request.getHeaders().get(name);
    return value == null ? "" : value;
  }
}
