package org.daiban.node.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.daiban.core.log.Certificate;
import org.daiban.core.log.Digest;
import org.daiban.core.log.ExchangeAnswer;
import org.daiban.core.log.MachineKind;
import org.daiban.core.log.Protocol;
import org.daiban.core.log.RequestProof;
import org.daiban.core.log.Signed;
import org.daiban.core.log.Signer;
import org.daiban.core.packing.Coding;
import org.daiban.node.HandClock;
import org.daiban.node.TestNode;
import org.daiban.node.Village;
import org.daiban.node.Wire;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is let in at the exchange, over HTTP. */
class MachineDoorTest {
  private static final String PATH = "/sync/v1/exchange";
  private static final String TYPE = "application/vnd.daiban.exchange+ndjson";

  @TempDir Path folder;
  private final HandClock clock = new HandClock();
  private TestNode county;
  private Village village;
  private byte[] body;

  @BeforeEach
  void start() {
    county = TestNode.county(clock, folder);
    village = Village.enrolledAt(county).write(2);
    body = village.request(village.batch()).bytes();
  }

  @AfterEach
  void stop() {
    county.close();
  }

  @Test
  void signedRequestIsAnsweredAndTheAnswerIsSigned() throws IOException {
    Wire.Answer answer = new Wire(county, village).greeted().send("POST", PATH, TYPE, body);
    assertEquals(200, answer.status(), answer.text());
    assertTrue(answer.isSignedBy(county, Digest.of(answer.body())));
    ExchangeAnswer read = ExchangeAnswer.parse(answer.body());
    assertEquals(2, Village.receiptFor(county, village.device(), read).head());
  }

  @Test
  void packedRequestIsAnsweredPackedAndThePlainBytesAreSigned() throws IOException {
    Wire.Answer answer =
        new Wire(county, village).greeted().sendPacked(PATH, TYPE, body, Coding.ONE);
    assertEquals(200, answer.status(), answer.text());
    assertEquals("daiban-1", answer.header("Content-Encoding"));
    byte[] plain = Coding.ONE.unpack(answer.body(), Protocol.EXCHANGE_BYTES_MAX);
    assertTrue(answer.isSignedBy(county, Digest.of(plain)));
    ExchangeAnswer read = ExchangeAnswer.parse(plain);
    assertEquals(2, Village.receiptFor(county, village.device(), read).head());
  }

  @Test
  void challengeOfAnAnswerServesTheNextRequest() throws IOException {
    Wire wire = new Wire(county, village).greeted();
    ExchangeAnswer read = ExchangeAnswer.parse(wire.send("POST", PATH, TYPE, body).body());
    wire.answerTo(read.challenge());
    assertEquals(200, wire.send("POST", PATH, TYPE, body).status());
  }

  @Test
  void firstRequestGetsAChallengeAndNothingIsDone() throws IOException {
    refused(new Wire(county, village).send("POST", PATH, TYPE, body));
  }

  @Test
  void unsignedRequestIsRefused() throws IOException {
    refused(new Wire(county, village).greeted().sendAs("", "POST", PATH, TYPE, body));
    refused(new Wire(county, village).greeted().sendAs("ES256 AAAA", "POST", PATH, TYPE, body));
  }

  @Test
  void staleChallengeIsRefused() throws IOException {
    Wire wire = new Wire(county, village).greeted();
    clock.advance(Duration.ofHours(24).plusMillis(1));
    refused(wire.send("POST", PATH, TYPE, body));
  }

  @Test
  void challengeOfAnotherMachineOrOfNobodyIsRefused() throws IOException {
    Village neighbour = Village.enrolledAt(county, "340822100202");
    Wire wire = new Wire(county, village);
    for (String challenge :
        List.of(
            county.bean(MachineDoor.class).freshChallenge(neighbour.device()),
            clock.millis() + "." + "0".repeat(64),
            ".",
            "999999999999999999999999.00",
            "rubbish")) {
      wire.answerTo(challenge);
      refused(wire.send("POST", PATH, TYPE, body));
    }
  }

  @Test
  void signatureOfAnotherMachineIsRefused() throws IOException {
    Village neighbour = Village.enrolledAt(county, "340822100202");
    Wire thief = new Wire(county, village.device(), neighbour.signer()).greeted();
    refused(thief.send("POST", PATH, TYPE, body));
  }

  @Test
  void requestThatWasChangedOnTheWayIsRefused() throws IOException {
    Wire wire = new Wire(county, village).greeted();
    byte[] other = village.request().bytes();
    String challenge = county.bean(MachineDoor.class).freshChallenge(village.device());
    wire.answerTo(challenge);
    String signature =
        RequestProof.ofRequest(
            village.signer(), "POST", PATH, village.device(), challenge, Digest.of(other));
    refused(wire.sendAs(signature, "POST", PATH, TYPE, body));
  }

  @Test
  void machineThatNobodyLetInIsRefused() throws IOException {
    Wire stranger = new Wire(county, "340822100299-00", Village.newSigner());
    assertTrue(refused(stranger.send("POST", PATH, TYPE, body)).contains("unknown-machine"));
  }

  @Test
  void strangerWithCertificatesOfItsOwnIsRefusedAsWell() throws IOException {
    Signer key = Village.newSigner();
    Certificate own =
        new Certificate(
            "340822100299-00",
            MachineKind.VILLAGE,
            "340822100299",
            key.algorithm(),
            key.publicKey(),
            0,
            "340822100299-00");
    String claimed = Signed.of(Signed.CERTIFICATE, own.text(), key).text();
    Wire stranger = new Wire(county, own.subject(), key);
    for (String introduction :
        List.of(RequestProof.introduction(List.of(claimed)), "rubbish", ",,,,,,", "AAAA")) {
      refused(stranger.send("POST", PATH, TYPE, body, RequestProof.CERTIFICATES, introduction));
    }
  }

  @Test
  void requestInTheNameOfAnotherMachineIsRefused() throws IOException {
    Village neighbour = Village.enrolledAt(county, "340822100202");
    Wire.Answer answer = new Wire(county, neighbour).greeted().send("POST", PATH, TYPE, body);
    assertEquals(403, answer.status());
    assertEquals(0, village.receipt(county).head());
  }

  @Test
  void bodyThatIsCutShortIsAProblemAndNotAnAnswer() throws IOException {
    byte[] cut = Arrays.copyOf(body, body.length - 20);
    Wire.Answer answer = new Wire(county, village).greeted().send("POST", PATH, TYPE, cut);
    assertEquals(400, answer.status());
    assertTrue(answer.text().contains("exchange-unreadable"));
    assertEquals(0, village.receipt(county).head());
  }

  private String refused(Wire.Answer answer) {
    assertEquals(401, answer.status());
    assertNotNull(answer.headers().get(RequestProof.CHALLENGE));
    assertFalse(answer.headers().names().contains(RequestProof.SIGNATURE));
    assertEquals(0, village.receipt(county).head(), "nothing may have been done");
    return answer.text();
  }
}
