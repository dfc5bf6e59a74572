package org.daiban.core.fuzz;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.daiban.core.cases.ActText;
import org.daiban.core.cases.CaseFileText;
import org.daiban.core.catalogue.FormCheck;
import org.daiban.core.catalogue.FormResult;
import org.daiban.core.catalogue.SampleCatalogue;
import org.daiban.core.catalogue.ServiceItem;
import org.daiban.core.courier.ParcelBodies;
import org.daiban.core.log.Batch;
import org.daiban.core.log.ExchangeRequest;
import org.daiban.core.log.GoldenWorld;
import org.daiban.core.log.Protocol;
import org.daiban.core.log.Shape;
import org.daiban.core.log.Signed;
import org.daiban.core.packing.Coding;
import org.daiban.core.packing.FoldedBodies;
import org.daiban.core.wire.Fields;
import org.daiban.core.wire.Json;
import org.daiban.core.wire.JsonLine;

/** Every reader of the core that is given bytes from outside. */
final class Decoders {
  private static final LocalDateTime NOW = LocalDateTime.of(2026, 3, 2, 9, 0);

  private Decoders() {}

  static List<Decoder> all() throws IOException {
    List<Decoder> all = new ArrayList<>();
    for (Shape shape : Shape.all()) {
      byte[] golden = golden(shape.file());
      all.add(of(shape.file(), golden, text -> readsItsOwn(shape, text)));
    }
    addCases(all);
    addPacked(all);
    addParcels(all);
    all.add(of("json", golden("case-file.json"), Decoders::jsonComesBack));
    all.add(slow("signed batch", 100, golden("batch.json"), Decoders::verifyBatch));
    all.add(slow("signed receipt", 100, golden("receipt.json"), Decoders::verifySigned));
    all.add(new Forms().decoder());
    return Collections.unmodifiableList(all);
  }

  private static void addCases(List<Decoder> all) throws IOException {
    for (String act : Arrays.asList("T2", "T4", "T5", "T10", "T12", "T21", "T22", "T25", "T26")) {
      all.add(of("act-" + act, golden("act-" + act + ".json"), text -> ActText.parse(text)));
    }
    all.add(of("case-file", golden("case-file.json"), text -> CaseFileText.parse(text)));
  }

  private static void addPacked(List<Decoder> all) throws IOException {
    byte[] request = golden("exchange-request.ndjson");
    byte[] answer = golden("exchange-answer.ndjson");
    List<byte[]> packed = Arrays.asList(Coding.ONE.pack(request), Coding.ONE.pack(answer));
    List<byte[]> folded = Arrays.asList(FoldedBodies.of(request), FoldedBodies.of(answer));
    all.add(new Decoder("daiban-1", 1, packed, body -> Coding.ONE.unpack(body, 1 << 20)));
    all.add(new Decoder("folded", 1, folded, body -> FoldedBodies.unfold(body, 1 << 18)));
    all.add(
        new Decoder(
            "packed and back", 8, Arrays.asList(request, answer), Decoders::packedComesBack));
    all.add(
        new Decoder("exchange", 2, one(request), body -> batchesOf(ExchangeRequest.parse(body))));
  }

  private static void addParcels(List<Decoder> all) throws IOException {
    byte[] request = golden("parcel-request.bin");
    byte[] list = ParcelBodies.listOf(request);
    List<byte[]> both = Arrays.asList(request, golden("parcel-answer.bin"));
    List<byte[]> packed = Collections.singletonList(ParcelBodies.packed(list));
    all.add(new Decoder("parcel", 200, both, ParcelBodies::open));
    all.add(new Decoder("parcel's lines", 2, both, ParcelBodies::lines));
    all.add(new Decoder("parcel's head", 1, one(ParcelBodies.headOf(request)), ParcelBodies::head));
    all.add(new Decoder("parcel's list", 1, one(list), ParcelBodies::list));
    all.add(new Decoder("gzip", 2, packed, ParcelBodies::inflate));
  }

  private static void batchesOf(ExchangeRequest request) {
    request.batches().forEach(Batch::parse);
    request.receipts().forEach(Signed::parse);
  }

  /** What was read once and written is read as the same again. */
  private static void readsItsOwn(Shape shape, String text) {
    String written = shape.rewrite().apply(text);
    if (!shape.rewrite().apply(written).equals(written)) {
      throw new AssertionError("what was read and written reads otherwise");
    }
  }

  private static void jsonComesBack(String text) {
    Map<String, Object> once = Json.object(text, text.length()).asMap();
    String written = Json.text(once);
    if (!Json.text(Json.object(written, 8 * written.length()).asMap()).equals(written)) {
      throw new AssertionError("what was read and written reads otherwise");
    }
  }

  private static void packedComesBack(byte[] plain) {
    byte[] packed = Coding.ONE.pack(plain);
    if (!Arrays.equals(plain, Coding.ONE.unpack(packed, Protocol.EXCHANGE_BYTES_MAX))) {
      throw new AssertionError("a body does not come back from its packed form");
    }
  }

  private static void verifyBatch(String text) {
    Batch batch = Batch.parse(text);
    boolean holds = batch.chained() && batch.payloadsMatch();
    if (batch.signedBy(GoldenWorld.KEY.publicKey()) && holds && !sameBatch(batch)) {
      throw new AssertionError("a spoilt batch bears a signature that holds");
    }
  }

  /** What the signature covers: everything that is named by the last header. */
  private static boolean sameBatch(Batch batch) {
    Batch golden = GoldenWorld.batch();
    return batch.to() == golden.to()
        && batch
            .entries()
            .get(batch.entries().size() - 1)
            .digest()
            .equals(golden.entries().get(golden.entries().size() - 1).digest());
  }

  private static void verifySigned(String text) {
    Signed.parse(text).signedBy(GoldenWorld.KEY.publicKey());
  }

  private static Decoder of(String name, byte[] golden, Consumer<String> reading) {
    return slow(name, 1, golden, reading);
  }

  private static Decoder slow(String name, int oneIn, byte[] golden, Consumer<String> reading) {
    return new Decoder(
        name, oneIn, one(golden), body -> reading.accept(new String(body, StandardCharsets.UTF_8)));
  }

  private static List<byte[]> one(byte[] body) {
    return Collections.singletonList(body);
  }

  static byte[] golden(String file) throws IOException {
    try (InputStream in = Decoders.class.getResourceAsStream("/golden/" + file)) {
      return in.readAllBytes();
    }
  }

  /** The rules of a form hold for whatever a form may hold. */
  private static final class Forms {
    private final List<ServiceItem> items = SampleCatalogue.catalogue().items();
    private final FormCheck check = new FormCheck(SampleCatalogue.regions());

    Decoder decoder() {
      List<byte[]> filled = new ArrayList<>();
      for (int i = 0; i < items.size(); i++) {
        JsonLine line =
            new JsonLine().put("no", i).put("form", SampleCatalogue.filled(items.get(i)));
        filled.add(line.text().getBytes(StandardCharsets.UTF_8));
      }
      return new Decoder(
          "form", 1, filled, body -> check(new String(body, StandardCharsets.UTF_8)));
    }

    private void check(String text) {
      Fields fields = Json.object(text, text.length());
      ServiceItem item = items.get((int) Math.floorMod(fields.number("no"), (long) items.size()));
      FormResult result = check.check(item, fields.object("form").asMap(), NOW);
      for (Object value : result.values().values()) {
        if (String.valueOf(value).length() > 4 * Mutations.BYTES_MAX) {
          throw new AssertionError("a value of the form has become longer than its body");
        }
      }
    }
  }
}
