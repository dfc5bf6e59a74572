package org.daiban.node.enrolment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.daiban.core.log.Certificate;
import org.daiban.core.log.Digest;
import org.daiban.core.log.EnrolmentAnswer;
import org.daiban.core.log.EnrolmentRequest;
import org.daiban.core.log.Keys;
import org.daiban.core.log.MachineKind;
import org.daiban.core.log.RequestProof;
import org.daiban.core.log.Signed;
import org.daiban.core.log.Signer;
import org.daiban.core.number.RegionCode;
import org.daiban.node.HandClock;
import org.daiban.node.TestNode;
import org.daiban.node.Village;
import org.daiban.node.Wire;
import org.daiban.node.http.Refusal;
import org.daiban.node.identity.Identity;
import org.daiban.node.people.Area;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Codes, and the machines that come with them. */
class EnrolmentTest {
  @TempDir Path folder;
  private final HandClock clock = new HandClock();
  private TestNode county;
  private TestNode township;

  @BeforeEach
  void start() {
    county = TestNode.county(clock, folder.resolve("county"));
    township = TestNode.township(county, TestNode.TOWNSHIP_REGION, folder.resolve("township"));
  }

  @AfterEach
  void stop() {
    township.close();
    county.close();
  }

  @Test
  void codeLetsOneMachineIn() {
    String code = code(county, Village.REGION);
    enrol(county, code, Village.newSigner());
    assertEquals("wrong-enrolment-code", refused(() -> enrol(county, code, Village.newSigner())));
  }

  @Test
  void sameMachineAsksAgainWhenTheAnswerWasLost() {
    String code = code(county, Village.REGION);
    Signer signer = Village.newSigner();
    assertEquals(
        enrol(county, code, signer).certificates(), enrol(county, code, signer).certificates());
    assertEquals(
        1,
        county
            .enrolment()
            .machines(new Area(new RegionCode(Village.REGION), Optional.empty()))
            .size());
  }

  @Test
  void codeExpiresAfterADay() {
    String code = code(county, Village.REGION);
    clock.advance(Duration.ofHours(24));
    assertEquals("wrong-enrolment-code", refused(() -> enrol(county, code, Village.newSigner())));
    assertEquals(List.of(), county.enrolment().open());
  }

  @Test
  void codeMayBeTypedInGroupsAndSmallLetters() {
    String code = code(county, Village.REGION);
    String typed = code.substring(0, 4) + "-" + code.substring(4, 8) + " " + code.substring(8);
    assertEquals(
        2,
        enrol(county, typed.toLowerCase(Locale.ROOT), Village.newSigner()).certificates().size());
  }

  @Test
  void unknownCodeIsRefused() {
    assertEquals(
        "wrong-enrolment-code", refused(() -> enrol(county, "AAAABBBBCCCC", Village.newSigner())));
  }

  @Test
  void townshipGivesTheLowSlotsAndTheCountyTheHighOnes() {
    assertEquals("340822100201-00", Village.enrolledAt(township).device());
    assertEquals("340822100201-01", Village.enrolledAt(township).device());
    assertEquals("340822100201-50", Village.enrolledAt(county).device());
    assertEquals("340822100201-51", Village.enrolledAt(county).device());
  }

  @Test
  void villageWithoutFreeSlotsIsToldSo() {
    for (int i = 0; i < 50; i++) {
      Village.enrolledAt(county);
    }
    assertEquals("no-slot", refused(() -> Village.enrolledAt(county)));
    assertEquals("340822100201-00", Village.enrolledAt(township).device());
  }

  @Test
  void codeIsIssuedOnlyForPlacesBelow() {
    assertEquals("region-not-below", refused(() -> code(township, "340822101201")));
    assertEquals("region-not-below", refused(() -> code(township, TestNode.TOWNSHIP_REGION)));
    assertEquals("region-not-below", refused(() -> code(county, "340823100201")));
    assertEquals("region-not-enrolled", refused(() -> code(county, TestNode.COUNTY_REGION)));
  }

  @Test
  void chainLeadsUpToTheCounty() {
    Village village = Village.enrolledAt(township);
    List<String> names = village.certificates().stream().map(EnrolmentTest::subject).toList();
    assertEquals(List.of(village.device(), "340822100000-00", "340822000000-00"), names);
    Certificate root = county.transactions().read(Identity::root);
    Certificate verified =
        Certificate.verified(village.device(), chain(village.certificates()), root);
    assertEquals(MachineKind.VILLAGE, verified.kind());
    assertEquals(village.signer().publicKey(), verified.publicKey());
  }

  @Test
  void chainOfATownshipThatGoesBeyondItsRegionDoesNotHold() {
    Village village = Village.enrolledAt(township);
    Certificate foreign =
        new Certificate(
            "340822101201-00",
            MachineKind.VILLAGE,
            "340822101201",
            Keys.ES256,
            village.signer().publicKey(),
            clock.millis(),
            township.machine().name());
    Map<String, Signed> chain = chain(village.certificates());
    chain.put(
        foreign.subject(),
        Signed.of(Signed.CERTIFICATE, foreign.text(), township.machine().signer()));
    Certificate root = county.transactions().read(Identity::root);
    assertNull(Certificate.verified(foreign.subject(), chain, root));
  }

  @Test
  void machineThatDoesNotProveItsKeyIsRefusedAndTheCodeStaysGood() throws IOException {
    String code = code(county, Village.REGION);
    Signer owner = Village.newSigner();
    EnrolmentRequest request = new EnrolmentRequest(code, Keys.ES256, owner.publicKey(), "test");
    assertEquals(403, post(request, Village.newSigner()).status());
    Wire.Answer answer = post(request, owner);
    assertEquals(200, answer.status(), answer.text());
    assertTrue(answer.isSignedBy(county, Digest.of(answer.body())));
    assertEquals(2, EnrolmentAnswer.parse(answer.text()).certificates().size());
  }

  @Test
  void enrolmentThatCannotBeReadIsAProblem() throws IOException {
    byte[] rubbish = "{\"code\":1}".getBytes(StandardCharsets.UTF_8);
    Wire wire = new Wire(county, "new", Village.newSigner());
    assertEquals(400, wire.send("POST", "/sync/v1/enrol", "application/json", rubbish).status());
  }

  private Wire.Answer post(EnrolmentRequest request, Signer signer) throws IOException {
    byte[] body = request.text().getBytes(StandardCharsets.UTF_8);
    String signature =
        RequestProof.ofRequest(signer, "POST", "/sync/v1/enrol", "new", "", Digest.of(body));
    return new Wire(county, "new", signer)
        .sendAs(signature, "POST", "/sync/v1/enrol", "application/json", body);
  }

  private static String code(TestNode node, String region) {
    return node.enrolment().issue(region, "clerk").code();
  }

  private static EnrolmentAnswer enrol(TestNode node, String code, Signer signer) {
    return node.enrolment()
        .enrol(new EnrolmentRequest(code, Keys.ES256, signer.publicKey(), "test"));
  }

  private static String refused(Runnable attempt) {
    return assertThrows(Refusal.class, attempt::run).problem().code();
  }

  private static String subject(String certificate) {
    return Certificate.parse(Signed.parse(certificate).body()).subject();
  }

  private static Map<String, Signed> chain(List<String> certificates) {
    Map<String, Signed> chain = new HashMap<>();
    certificates.forEach(text -> chain.put(subject(text), Signed.parse(text)));
    return chain;
  }
}
