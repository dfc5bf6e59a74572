package org.daiban.node.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.daiban.core.fuzz.Mutations;
import org.daiban.core.log.Digest;
import org.daiban.core.log.Entry;
import org.daiban.core.log.EntryType;
import org.daiban.core.log.ExchangeRequest;
import org.daiban.core.log.Keys;
import org.daiban.core.log.RequestProof;
import org.daiban.core.packing.Coding;
import org.daiban.core.request.DeliveryProof;
import org.daiban.core.request.Manifest;
import org.daiban.core.request.PasswordChange;
import org.daiban.core.wire.JsonLine;
import org.daiban.node.Village;
import org.daiban.node.Wire;
import org.daiban.node.cases.Papers;
import org.daiban.node.exchange.ExchangeController;

/**
 * The exchange: spoilt before it is signed, behind the signature, in its packing and its entries.
 */
final class ExchangeWays {
  private static final String PATH = "/sync/v1/exchange";

  /** Few enough that entries meet others of their case, so many that no case grows without end. */
  private static final int CASES = 60;

  private static final String[] TYPES = {
    EntryType.CAPTURE,
    EntryType.MANIFEST,
    EntryType.SUPPLEMENT,
    EntryType.DELIVERY_PROOF,
    EntryType.WITHDRAW,
    EntryType.PASSWORD,
    EntryType.ACT,
    "later.kind"
  };

  private final FuzzedTownship town;
  private final String soundBatch;

  ExchangeWays(FuzzedTownship town) {
    this.town = town;
    this.soundBatch = town.careless.batch(1, 2);
  }

  List<Way> all() {
    return List.of(
        new Way("exchange, spoilt and signed", this::signed),
        new Way("exchange, spoilt parts", this::parts),
        new Way("exchange, spoilt entries in a sound chain", this::entries),
        new Way("exchange, spoilt headers in a signed batch", this::headers),
        new Way("exchange, spoilt packing", this::packed),
        new Way("exchange, spoilt gzip", this::gzip),
        new Way("exchange, spoilt proof", this::proof));
  }

  private Way.Said signed(Random random, Mutations spoil) throws IOException {
    return send(town.wire, spoil.of(town.sound()));
  }

  private Way.Said parts(Random random, Mutations spoil) throws IOException {
    ExchangeRequest request = town.exchange();
    ExchangeRequest spoilt =
        new ExchangeRequest(
            random.nextInt(4),
            request.device(),
            request.cursor(),
            List.of(text(spoil, "340822100201-00:1"), "", ":"),
            request.heartbeat(),
            List.of(line(spoil, town.careless.certificates().get(0))),
            List.of(line(spoil, town.careless.certificates().get(1))),
            List.of(line(spoil, soundBatch)));
    return send(town.wire, spoilt.bytes());
  }

  private Way.Said entries(Random random, Mutations spoil) throws IOException {
    String type = TYPES[random.nextInt(TYPES.length)];
    String caseId =
        random.nextInt(3) == 0 ? text(spoil, "case") : Papers.caseId(random.nextInt(CASES));
    String payload = text(spoil, payload(type));
    byte[] body;
    synchronized (town.careless) {
      Entry entry = town.careless.write(caseId, type, payload, catalogue(random));
      int seq = (int) entry.header().seq();
      body = town.exchange(town.careless.batch(seq, seq)).bytes();
    }
    return send(town.wire, body);
  }

  private static String catalogue(Random random) {
    return random.nextInt(5) == 0 ? "another-1" : "sample-2026.1";
  }

  private static String payload(String type) {
    return switch (type) {
      case EntryType.CAPTURE -> Papers.application(1).text();
      case EntryType.SUPPLEMENT -> Papers.supplement().text();
      case EntryType.DELIVERY_PROOF ->
          new DeliveryProof("测试", "本人", "2026-03-03", Papers.SIGNATURE, Papers.SIGNATURE).text();
      case EntryType.PASSWORD ->
          new PasswordChange("p-chief", "$argon2id$v=19$m=1,t=1,p=1$$", null).text();
      default -> new Manifest(List.of()).text();
    };
  }

  /** A device whose program writes headers wrongly, and signs them. */
  private Way.Said headers(Random random, Mutations spoil) throws IOException {
    Village village = town.broken;
    Entry entry;
    synchronized (village) {
      entry = village.write(Papers.caseId(random.nextInt(CASES)), "later.kind", "{}");
    }
    String header = text(spoil, entry.headerText());
    long seq = entry.header().seq();
    String last = Digest.of(header).text();
    String signed = "daiban-batch-v1\n" + village.device() + "\n" + seq + "\n" + seq + "\n" + last;
    String batch =
        new JsonLine()
            .put("v", 1)
            .put("device", village.device())
            .put("from", seq)
            .put("to", seq)
            .put(
                "entries",
                List.of(
                    new JsonLine()
                        .put("header", header)
                        .put("salt", entry.salt())
                        .put("payload", entry.payload())
                        .asMap()))
            .put("alg", Keys.ES256)
            .put("sig", Keys.sign(village.signer(), signed.getBytes(StandardCharsets.UTF_8)))
            .text();
    return send(town.brokenWire, village.request(batch).bytes());
  }

  private Way.Said packed(Random random, Mutations spoil) throws IOException {
    return sendPacked("daiban-1", spoil.of(Coding.ONE.pack(town.sound())));
  }

  private Way.Said gzip(Random random, Mutations spoil) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(town.sound());
    }
    return sendPacked(random.nextInt(9) == 0 ? "br" : "gzip", spoil.of(packed.toByteArray()));
  }

  private Way.Said sendPacked(String coding, byte[] packed) throws IOException {
    String type = ExchangeController.MEDIA_TYPE;
    return said(
        town.wire.sendAs("ES256 x", "POST", PATH, type, packed, "Content-Encoding", coding));
  }

  private Way.Said proof(Random random, Mutations spoil) throws IOException {
    String[] names = {RequestProof.MACHINE, RequestProof.CHALLENGE, RequestProof.SIGNATURE};
    String[] values = {town.careless.device(), "1772413200000.00", "ES256 MEUCIQD="};
    int one = random.nextInt(names.length);
    return said(
        town.wire.send(
            "POST",
            PATH,
            ExchangeController.MEDIA_TYPE,
            town.sound(),
            names[one],
            plain(text(spoil, values[one]))));
  }

  private static Way.Said send(Wire wire, byte[] body) throws IOException {
    return said(wire.send("POST", PATH, ExchangeController.MEDIA_TYPE, body));
  }

  static Way.Said said(Wire.Answer answer) {
    String type = answer.headers().get("Content-Type");
    boolean told = answer.status() >= 400;
    return new Way.Said(answer.status(), type == null ? "" : type, told ? answer.text() : "");
  }

  static String text(Mutations spoil, String sound) {
    return new String(spoil.of(sound.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
  }

  private static String line(Mutations spoil, String sound) {
    return text(spoil, sound).replace('\n', ' ');
  }

  /** Letters that an HTTP client lets through in a header. */
  static String plain(String text) {
    String plain = text.replaceAll("[^ -~]", "?");
    return plain.substring(0, Math.min(plain.length(), 2_000));
  }
}
