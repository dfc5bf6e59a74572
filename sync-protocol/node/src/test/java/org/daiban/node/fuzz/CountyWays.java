package org.daiban.node.fuzz;

import static org.daiban.node.fuzz.ExchangeWays.plain;
import static org.daiban.node.fuzz.ExchangeWays.said;
import static org.daiban.node.fuzz.ExchangeWays.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.daiban.core.fuzz.Mutations;
import org.daiban.core.log.Digest;
import org.daiban.core.log.EnrolmentRequest;
import org.daiban.core.log.ExchangeRequest;
import org.daiban.core.log.FeedItem;
import org.daiban.core.log.Keys;
import org.daiban.core.log.RenewalRequest;
import org.daiban.core.log.RequestProof;
import org.daiban.core.log.Signer;
import org.daiban.node.Village;
import org.daiban.node.Wire;
import org.daiban.node.cases.Papers;
import org.daiban.node.exchange.ExchangeController;
import org.daiban.node.identity.Identity;

/** What a township relays, and what machines say that were forked, shut out or never let in. */
final class CountyWays {
  private static final String EXCHANGE = "/sync/v1/exchange";
  private static final String RENEW = "/sync/v1/renew";
  private static final String ENROL = "/sync/v1/enrol";
  private static final String UPLOADS = "/sync/v1/attachments";
  private static final String JSON = "application/json";

  /** Requests of the manager's screens about machines; LOST is the one that was shut out. */
  private static final String[][] MACHINES = {
    {"/api/desk/machines/LOST/revoke", "{\"at\":1772413200000,\"reason\":\"电脑丢失\"}"},
    {"/api/desk/machines/take-over", "{\"region\":\"340822101000\",\"reason\":\"坏了\"}"},
    {
      "/api/desk/machines/hand-over",
      "{\"region\":\"340822101000\",\"machine\":\"340822101000-00\"}"
    },
    {
      "/api/desk/machines/move-village",
      "{\"region\":\"340822101201\",\"township\":\"340822102000\"}"
    },
    {"/api/desk/quarantine/adopt", "{\"device\":\"LOST\",\"case\":\"CASE\"}"},
    {"/api/desk/quarantine/set-aside", "{\"device\":\"LOST\",\"case\":\"CASE\",\"reason\":\"重复\"}"}
  };

  private final FuzzedCounty county;
  private final Signer fresh = Village.newSigner();
  private final String renewal;
  private final byte[] parcel;

  CountyWays(FuzzedCounty county, byte[] parcel) {
    this.county = county;
    this.parcel = parcel;
    this.renewal =
        county
            .node
            .transactions()
            .read(connection -> Identity.find(connection, county.clone.device()))
            .map(
                old -> RenewalRequest.of(old, fresh, "x", 4, county.clone.entry(3).digest()).text())
            .orElseThrow();
  }

  List<Way> all() {
    return List.of(
        new Way("relay, spoilt and signed", this::relay),
        new Way("relay, spoilt parts", this::parts),
        new Way("exchange of a stranger", this::stranger),
        new Way("exchange of a machine that was shut out", this::lost),
        new Way("photo of a machine that was shut out", this::lostPhoto),
        new Way("renewal", this::renewal),
        new Way("enrolment of a township", this::enrolment),
        new Way("revocation, charges and what lies aside", this::machines),
        new Way("parcel at the county", this::parcel));
  }

  private Way.Said relay(Random random, Mutations spoil) throws IOException {
    return exchange(county.townshipWire, spoil.of(county.relay().bytes()));
  }

  private Way.Said parts(Random random, Mutations spoil) throws IOException {
    ExchangeRequest sound = county.relay();
    FeedItem word = county.word();
    FeedItem spoilt =
        new FeedItem(
            word.position(),
            random.nextInt(4) == 0 ? text(spoil, word.kind()) : word.kind(),
            random.nextInt(4) == 0 ? text(spoil, word.key()) : word.key(),
            random.nextInt(4) == 0 ? text(spoil, word.scope()) : word.scope(),
            line(spoil, word.body()));
    ExchangeRequest request =
        new ExchangeRequest(
            sound.version(),
            sound.device(),
            sound.cursor(),
            List.of(text(spoil, county.honest.device() + ":1@1")),
            sound.heartbeat(),
            List.of(line(spoil, county.stranger.certificates().get(0))),
            List.of(line(spoil, county.stranger.certificates().get(1))),
            List.of(line(spoil, sound.batches().get(0))));
    return exchange(county.townshipWire, request.telling(List.of(spoilt)).bytes());
  }

  /**
   * One whom the county does not know, and who brings along who vouches for it, or somebody else.
   */
  private Way.Said stranger(Random random, Mutations spoil) throws IOException {
    byte[] body = county.stranger.request().bytes();
    String vouching = RequestProof.introduction(county.stranger.certificates());
    return said(
        county.strangerWire.send(
            "POST",
            EXCHANGE,
            ExchangeController.MEDIA_TYPE,
            random.nextBoolean() ? body : spoil.of(body),
            RequestProof.CERTIFICATES,
            plain(text(spoil, vouching))));
  }

  private Way.Said lost(Random random, Mutations spoil) throws IOException {
    return exchange(county.lostWire, spoil.of(county.lost.request(county.lost.batch()).bytes()));
  }

  private Way.Said lostPhoto(Random random, Mutations spoil) throws IOException {
    byte[] photo = Papers.picture();
    String metadata = plain(text(spoil, "digest c2hhMjU2OmEx,case MDA="));
    String path = UPLOADS + "/" + Digest.of(photo).hex();
    return said(
        random.nextBoolean()
            ? county.lostWire.upload(
                "POST",
                UPLOADS,
                spoil.of(photo),
                "Upload-Length",
                "12",
                "Upload-Metadata",
                metadata)
            : county.lostWire.send(random.nextBoolean() ? "GET" : "DELETE", path));
  }

  private Way.Said renewal(Random random, Mutations spoil) throws IOException {
    byte[] body = spoil.of(renewal.getBytes(StandardCharsets.UTF_8));
    Wire wire =
        switch (random.nextInt(4)) {
          case 0 -> county.lostWire;
          case 1 -> county.townshipWire;
          default -> county.forkedWire;
        };
    return said(wire.send("POST", RENEW, JSON, body));
  }

  private Way.Said enrolment(Random random, Mutations spoil) throws IOException {
    String code = county.node.enrolment().issue("340822102000", "manager").code();
    String sound = new EnrolmentRequest(code, Keys.ES256, fresh.publicKey(), "x").text();
    byte[] body = spoil.of(sound.getBytes(StandardCharsets.UTF_8));
    String proof = RequestProof.ofRequest(fresh, "POST", ENROL, "new", "", Digest.of(body));
    return said(new Wire(county.node, "new", fresh).sendAs(proof, "POST", ENROL, JSON, body));
  }

  private Way.Said machines(Random random, Mutations spoil) throws IOException {
    String[] one = MACHINES[random.nextInt(MACHINES.length)];
    String path = one[0].replace("LOST", county.lost.device());
    String sound = one[1].replace("LOST", county.lost.device()).replace("CASE", Papers.caseId(1));
    byte[] body = spoil.of(sound.getBytes(StandardCharsets.UTF_8));
    return said(county.manager.send(path, JSON, body));
  }

  private Way.Said parcel(Random random, Mutations spoil) throws IOException {
    String path = "/api/desk/courier/files/10020100.U0" + (1 + random.nextInt(9));
    return said(county.manager.send(path, "application/octet-stream", spoil.of(parcel)));
  }

  private static Way.Said exchange(Wire wire, byte[] body) throws IOException {
    return said(wire.send("POST", EXCHANGE, ExchangeController.MEDIA_TYPE, body));
  }

  private static String line(Mutations spoil, String sound) {
    return text(spoil, sound).replace('\n', ' ');
  }
}
