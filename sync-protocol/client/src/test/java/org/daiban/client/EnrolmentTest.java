package org.daiban.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.daiban.core.engine.Failure;
import org.daiban.core.engine.FailureKind;
import org.daiban.core.log.EnrolmentRequest;
import org.daiban.core.log.Signer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EnrolmentTest {
  private final TestCounty county = new TestCounty();
  private final FakeNode node = new FakeNode(county);

  @AfterEach
  void closeNode() {
    node.close();
  }

  @Test
  void newMachineLearnsWhatItIsAndWhoIsAbove() throws SyncFailed {
    Enrolled enrolled = enrol("K7QM-2FXD", county.deviceKey);

    assertEquals(county.device, enrolled.own());
    assertEquals(county.township, enrolled.upstream());
    assertEquals(county.county, enrolled.root());
    assertEquals(county.chain().size(), enrolled.certificates().size());
  }

  @Test
  void wrongCodeIsRefusedWithTheNodesWords() {
    Failure failure =
        assertThrows(SyncFailed.class, () -> enrol("WRONG", county.deviceKey)).failure();

    assertEquals(FailureKind.REFUSED, failure.kind());
    assertEquals("enrolment-code", failure.code());
  }

  @Test
  void answerSignedBySomebodyElseIsAPortal() {
    node.trouble(Trouble.WRONG_KEY, 1);

    assertPortal(county.deviceKey);
  }

  @Test
  void answerThatIsNoEnrolmentIsAPortal() {
    node.trouble(Trouble.NOT_AN_EXCHANGE, 1);

    assertPortal(county.deviceKey);
  }

  @Test
  void certificateForAnotherKeyIsNotTaken() {
    assertPortal(TestCounty.key());
  }

  private void assertPortal(Signer key) {
    Failure failure = assertThrows(SyncFailed.class, () -> enrol("K7QM-2FXD", key)).failure();

    assertEquals(FailureKind.PORTAL, failure.kind());
  }

  private Enrolled enrol(String code, Signer key) throws SyncFailed {
    EnrolmentRequest request = new EnrolmentRequest(code, key.algorithm(), key.publicKey(), "test");
    return new Enrolment(SyncHttp.client()).enrol(node.url(), request, key);
  }
}
