package org.daiban.core.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.daiban.core.catalogue.Catalogue;
import org.daiban.core.catalogue.CatalogueReader;
import org.daiban.core.catalogue.ItemStop;
import org.daiban.core.wire.Fields;
import org.daiban.core.wire.Json;
import org.daiban.core.wire.JsonLine;
import org.daiban.core.wire.WireException;
import org.junit.jupiter.api.Test;

/** The signatures that stand in the golden files hold, and nothing that was changed holds. */
class GoldenSignatureTest {
  private static final String KEY = GoldenWorld.KEY.publicKey();

  @Test
  void storedBatchIsSignedAndChained() throws IOException {
    Batch batch = Batch.parse(golden("batch.json"));

    assertTrue(holds(batch));
    assertTrue(holds(Batch.parse(golden("batch-erased.json"))));
  }

  @Test
  void storedReceiptIsSigned() throws IOException {
    assertTrue(Signed.parse(golden("receipt.json")).signedBy(KEY));
  }

  @Test
  void storedEditionOfTheCatalogueIsSignedAndRead() throws IOException {
    Signed signed = Signed.parse(golden("catalogue-edition.json"));
    Catalogue edition = CatalogueReader.read(signed.body());

    assertEquals(Signed.CATALOGUE, signed.purpose());
    assertTrue(signed.signedBy(KEY));
    assertEquals(1, edition.edition());
    assertEquals(ItemStop.Kind.SUSPENDED, edition.findStop("340511014000").get().kind());
  }

  @Test
  void storedCertificatesLeadToTheRoot() throws IOException {
    Map<String, Signed> chain = new HashMap<>();
    chain.put(GoldenWorld.DEVICE, Signed.parse(golden("certificate-village.json")));
    chain.put(GoldenWorld.TOWNSHIP, Signed.parse(golden("certificate-township.json")));
    Certificate root = Certificate.parse(Signed.parse(golden("certificate-county.json")).body());

    assertEquals(MachineKind.VILLAGE, Certificate.verified(GoldenWorld.DEVICE, chain, root).kind());
    chain.remove(GoldenWorld.TOWNSHIP);
    assertNull(Certificate.verified(GoldenWorld.DEVICE, chain, root));
  }

  @Test
  void storedProofsHold() throws IOException {
    Fields proof = Json.object(proofs(), 10_000);
    Digest request = Digest.of(Files.readAllBytes(GoldenFileTest.file("exchange-request.ndjson")));
    Digest answer = Digest.of(Files.readAllBytes(GoldenFileTest.file("exchange-answer.ndjson")));
    Digest upload = RequestProof.uploadState(GoldenWorld.PHOTO, 262_144, 304_112);

    assertEquals(request.text(), proof.text("requestBody"));
    assertTrue(
        RequestProof.requestHolds(
            proof.text("request"),
            KEY,
            "POST",
            "/sync/v1/exchange",
            GoldenWorld.DEVICE,
            GoldenWorld.CHALLENGE,
            request));
    assertTrue(answerHolds(proof.text("answer"), answer));
    assertTrue(answerHolds(proof.text("upload"), upload));
    assertFalse(answerHolds(proof.text("upload"), answer));
  }

  @Test
  void batchChangedInAnySingleByteNeverVerifies() throws IOException {
    byte[] batch = golden("batch.json").getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < batch.length; i++) {
      for (int change : new int[] {0x01, 0x02, 0x20, 0x80}) {
        byte[] changed = batch.clone();
        changed[i] ^= (byte) change;
        assertFalse(holds(changed), "byte " + i + " changed by " + change);
      }
    }
  }

  @Test
  void signedTextChangedInAnySingleByteNeverVerifies() throws IOException {
    byte[] receipt = golden("receipt.json").getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < receipt.length; i++) {
      byte[] changed = receipt.clone();
      changed[i] ^= 1;
      assertFalse(signed(changed), "byte " + i);
    }
  }

  private static boolean holds(byte[] text) {
    try {
      return holds(Batch.parse(new String(text, StandardCharsets.UTF_8)));
    } catch (WireException refused) {
      return false;
    }
  }

  private static boolean holds(Batch batch) {
    return batch.chained() && batch.payloadsMatch() && batch.signedBy(KEY);
  }

  private static boolean signed(byte[] text) {
    try {
      return Signed.parse(new String(text, StandardCharsets.UTF_8)).signedBy(KEY);
    } catch (WireException refused) {
      return false;
    }
  }

  private static boolean answerHolds(String header, Digest body) {
    return RequestProof.answerHolds(header, KEY, GoldenWorld.TOWNSHIP, GoldenWorld.CHALLENGE, body);
  }

  /** The headers of one exchange and one upload, over the golden bodies. */
  private static String proofs() throws IOException {
    Path file = GoldenFileTest.file("proofs.json");
    if (Boolean.getBoolean("golden.write") && !Files.exists(file)) {
      Files.writeString(file, freshProofs());
    }
    return Files.readString(file);
  }

  private static String freshProofs() throws IOException {
    Digest request = Digest.of(Files.readAllBytes(GoldenFileTest.file("exchange-request.ndjson")));
    Digest answer = Digest.of(Files.readAllBytes(GoldenFileTest.file("exchange-answer.ndjson")));
    Digest upload = RequestProof.uploadState(GoldenWorld.PHOTO, 262_144, 304_112);
    Signer key = GoldenWorld.KEY;
    String challenge = GoldenWorld.CHALLENGE;
    return new JsonLine()
        .put("publicKey", KEY)
        .put("method", "POST")
        .put("path", "/sync/v1/exchange")
        .put("machine", GoldenWorld.DEVICE)
        .put("challenge", challenge)
        .put("requestBody", request)
        .put(
            "request",
            RequestProof.ofRequest(
                key, "POST", "/sync/v1/exchange", GoldenWorld.DEVICE, challenge, request))
        .put("node", GoldenWorld.TOWNSHIP)
        .put("answerBody", answer)
        .put("answer", RequestProof.ofAnswer(key, GoldenWorld.TOWNSHIP, challenge, answer))
        .put("attachment", GoldenWorld.PHOTO)
        .put("uploadOffset", 262_144)
        .put("uploadLength", 304_112)
        .put("uploadState", upload)
        .put("upload", RequestProof.ofAnswer(key, GoldenWorld.TOWNSHIP, challenge, upload))
        .text();
  }

  private static String golden(String name) throws IOException {
    return Files.readString(GoldenFileTest.file(name));
  }
}
