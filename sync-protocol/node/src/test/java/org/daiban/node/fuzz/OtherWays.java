package org.daiban.node.fuzz;

import static org.daiban.node.fuzz.ExchangeWays.plain;
import static org.daiban.node.fuzz.ExchangeWays.said;
import static org.daiban.node.fuzz.ExchangeWays.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.daiban.core.fuzz.Mutations;
import org.daiban.core.log.Digest;
import org.daiban.core.log.EnrolmentRequest;
import org.daiban.core.log.EntryType;
import org.daiban.core.log.Keys;
import org.daiban.core.log.RequestProof;
import org.daiban.core.request.AttachmentRef;
import org.daiban.core.request.Manifest;
import org.daiban.node.Wire;
import org.daiban.node.cases.Papers;

/** Uploads, enrolment, parcels through the browser, the desk's JSON, and HTTP itself. */
final class OtherWays {
  private static final String UPLOADS = "/sync/v1/attachments";
  private static final String JSON = "application/json";
  private static final String SESSION = "/api/session";

  /** Requests of screens: where they go, and what a screen would say. */
  private static final String[][] DESK = {
    {"/api/desk/queue", "{\"view\":\"todo\",\"text\":\"测试\",\"after\":\"1.2\"}"},
    {"/api/desk/cases/CASE/acts", "{\"act\":\"T4\",\"revision\":1,\"dueDays\":15,\"missing\":[]}"},
    {"/api/desk/cases/CASE/acts", "{\"act\":\"T3\",\"revision\":1,\"date\":\"2026-03-02\"}"},
    {"/api/desk/devices/codes", "{\"region\":\"340822100201\"}"},
    {"/api/calendar", "{\"year\":2027,\"csv\":\"date,kind,name\\n2027-01-01,holiday,元旦\"}"},
    {SESSION, "{\"login\":\"li\",\"password\":\"x\"}"},
    {"/api/session/password", "{\"before\":\"x\",\"after\":\"made-up-22\"}"},
    {"/api/desk/courier/import", "{\"place\":\"stick\"}"},
    {"/api/desk/courier/answers", "{\"place\":\"\"}"},
    {"/api/desk/machines/340822100201-77/revoke", "{\"at\":1,\"reason\":\"电脑丢失\"}"},
    {"/api/desk/quarantine/adopt", "{\"device\":\"340822100201-77\",\"case\":\"CASE\"}"},
    {"/api/upload-token", "{}"}
  };

  private final FuzzedTownship town;
  private final byte[] photo = Papers.picture();
  private final byte[] parcel;

  OtherWays(FuzzedTownship town, byte[] parcel) {
    this.town = town;
    this.parcel = parcel;
    Manifest manifest =
        new Manifest(List.of(new AttachmentRef(Digest.of(photo), photo.length, "image/png")));
    town.careless.write(
        Papers.caseId(2), EntryType.CAPTURE, Papers.application(2, manifest).text());
    town.careless.write(Papers.caseId(2), EntryType.MANIFEST, manifest.text());
    town.careless.receipt(town.node, town.careless.batch());
  }

  List<Way> all() {
    return List.of(
        new Way("upload begun", this::begun),
        new Way("upload continued", this::continued),
        new Way("upload asked", this::asked),
        new Way("enrolment", this::enrolment),
        new Way("parcel through the browser", this::parcel),
        new Way("the desk's JSON", this::desk),
        new Way("HTTP itself", this::raw));
  }

  private Way.Said begun(Random random, Mutations spoil) throws IOException {
    boolean named = random.nextInt(4) > 0;
    String digest = named ? Digest.of(photo).text() : text(spoil, Digest.of(photo).text());
    String metadata = "digest " + base64(digest) + ",case " + base64(Papers.caseId(2));
    return said(
        town.wire.upload(
            "POST",
            UPLOADS,
            random.nextBoolean() ? photo : spoil.of(photo),
            "Upload-Length",
            random.nextBoolean() ? "" + photo.length : plain(text(spoil, "1234")),
            "Upload-Metadata",
            random.nextInt(4) > 0 ? metadata : plain(text(spoil, metadata))));
  }

  private Way.Said continued(Random random, Mutations spoil) throws IOException {
    byte[] piece = random.nextBoolean() ? photo : spoil.of(photo);
    String path = UPLOADS + "/" + Digest.of(photo).hex();
    String offset = random.nextBoolean() ? "0" : plain(text(spoil, "12"));
    return random.nextInt(3) == 0
        ? said(
            town.wire.send(
                "PATCH",
                path,
                "application/offset+octet-stream",
                piece,
                "Upload-Offset",
                offset,
                "Upload-Checksum",
                plain(text(spoil, "sha1 Kq5sNclPz7QV2+lfQIuc6R7oRu0="))))
        : said(town.wire.upload("PATCH", path, piece, "Upload-Offset", offset));
  }

  private Way.Said asked(Random random, Mutations spoil) throws IOException {
    String hex = plain(text(spoil, Digest.of(photo).hex())).replaceAll("[^0-9a-zA-Z.%]", "");
    String method = List.of("GET", "HEAD", "DELETE").get(random.nextInt(3));
    return said(
        town.wire.send(
            method,
            UPLOADS + "/" + (random.nextBoolean() ? Digest.of(photo).hex() : hex),
            "Range",
            plain(text(spoil, "bytes=0-10"))));
  }

  private Way.Said enrolment(Random random, Mutations spoil) throws IOException {
    String code = town.node.enrolment().issue("340822100202", "clerk").code();
    String sound = new EnrolmentRequest(code, Keys.ES256, town.stranger.publicKey(), "x").text();
    byte[] body = spoil.of(sound.getBytes(StandardCharsets.UTF_8));
    String path = "/sync/v1/enrol";
    Wire wire = new Wire(town.node, "new", town.stranger);
    return said(
        wire.sendAs(
            RequestProof.ofRequest(town.stranger, "POST", path, "new", "", Digest.of(body)),
            "POST",
            path,
            JSON,
            body));
  }

  private Way.Said parcel(Random random, Mutations spoil) throws IOException {
    String name = random.nextBoolean() ? "10020100.U01" : "x" + random.nextInt(9);
    return said(
        town.desk("/api/desk/courier/files/" + name, "application/octet-stream", spoil.of(parcel)));
  }

  private Way.Said desk(Random random, Mutations spoil) throws IOException {
    String[] one = DESK[random.nextInt(DESK.length)];
    byte[] body = spoil.of(one[1].getBytes(StandardCharsets.UTF_8));
    String path = one[0].replace("CASE", Papers.caseId(1));
    return said(
        path.equals(SESSION)
            ? town.wire.sendAs(
                "", "POST", path, JSON, body) // signing in ends the session that asks
            : town.desk(path, JSON, body));
  }

  /** A whole request as bytes, spoilt anywhere. */
  private Way.Said raw(Random random, Mutations spoil) throws IOException {
    String[] one = DESK[random.nextInt(DESK.length)];
    String head =
        "POST "
            + one[0]
            + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAccept: application/json\r\nContent-Type: "
            + JSON
            + "\r\nCookie: "
            + (one[0].equals(SESSION) ? "" : town.clerk.cookie())
            + "\r\nContent-Length: "
            + one[1].length()
            + "\r\n\r\n"
            + one[1];
    try (Socket line = new Socket(InetAddress.getLoopbackAddress(), town.node.url("/").port())) {
      line.setSoTimeout(20_000);
      line.getOutputStream().write(spoil.of(head.getBytes(StandardCharsets.UTF_8)));
      line.shutdownOutput();
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(line.getInputStream(), StandardCharsets.ISO_8859_1));
      String first = in.readLine();
      boolean answered = first != null && first.matches("HTTP/1.1 \\d{3}.*");
      return new Way.Said(answered ? Integer.parseInt(first.substring(9, 12)) : 0, "", "");
    } catch (IOException cutOff) {
      return new Way.Said(0, "", "");
    }
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
