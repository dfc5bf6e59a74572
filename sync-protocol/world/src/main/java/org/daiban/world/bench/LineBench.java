package org.daiban.world.bench;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.List;
import java.util.Map;
import java.util.Random;
import okhttp3.HttpUrl;
import org.daiban.client.Enrolled;
import org.daiban.client.Enrolment;
import org.daiban.client.HttpPeer;
import org.daiban.client.SyncFailed;
import org.daiban.client.SyncHttp;
import org.daiban.core.engine.Peer;
import org.daiban.core.log.Actor;
import org.daiban.core.log.Batch;
import org.daiban.core.log.ClockEvidence;
import org.daiban.core.log.Digest;
import org.daiban.core.log.EnrolmentRequest;
import org.daiban.core.log.Entry;
import org.daiban.core.log.EntryHeader;
import org.daiban.core.log.EntryType;
import org.daiban.core.log.ExchangeRequest;
import org.daiban.core.log.Heartbeat;
import org.daiban.core.log.Keys;
import org.daiban.core.log.Protocol;
import org.daiban.core.log.Signer;
import org.daiban.core.request.AttachmentRef;
import org.daiban.core.request.Manifest;
import org.daiban.world.demo.Player;
import org.daiban.world.demo.World;
import org.daiban.world.process.StartFailed;
import org.daiban.world.visit.Reply;

/** Figures of the line from a fresh device to a running township, over loopback sockets. */
final class LineBench {
  private static final String CASE = "00000000-0000-4000-8000-000000000001";
  private static final int PHOTO_BYTES = 300 * 1024;

  private final HttpUrl township;
  private final Signer key;
  private final Enrolled enrolled;

  private LineBench(HttpUrl township, Signer key, Enrolled enrolled) {
    this.township = township;
    this.key = key;
    this.enrolled = enrolled;
  }

  /** Lets a fresh device of the world's village in at the township. */
  static LineBench enrolled(World world) throws StartFailed {
    HttpUrl township = url(world.township().address());
    Reply code =
        world.visit(Player.CLERK).post("/api/desk/devices/codes", Map.of("region", Player.VILLAGE));
    Signer key = newKey();
    EnrolmentRequest request =
        new EnrolmentRequest(code.at("code"), key.algorithm(), key.publicKey(), "bench");
    try {
      Enrolled enrolled = new Enrolment(SyncHttp.client()).enrol(township, request, key);
      return new LineBench(township, key, enrolled);
    } catch (SyncFailed e) {
      throw failed(e);
    }
  }

  /** Sends one photo through a hundred cuts. */
  Figures photoResume(Random random) throws StartFailed {
    byte[] photo = photo(random);
    CutSockets sockets = new CutSockets();
    String device = enrolled.own().subject();
    Peer who = new Peer(device, key, enrolled.upstream());
    HttpPeer peer = new HttpPeer(sockets.client(), township, who, () -> 0);
    try {
      peer.exchange(manifest(device, photo));
      return new PhotoResume(peer, sockets, random, photo).measure();
    } catch (SyncFailed e) {
      throw failed(e);
    } finally {
      peer.cancel();
    }
  }

  private ExchangeRequest manifest(String device, byte[] photo) {
    AttachmentRef ref = new AttachmentRef(Digest.of(photo), photo.length, "image/png");
    String payload = new Manifest(List.of(ref)).text();
    EntryHeader header =
        new EntryHeader(
            EntryHeader.VERSION,
            device,
            1,
            Digest.NONE,
            CASE,
            null,
            EntryType.MANIFEST,
            new Actor("p-bench", "PROXY_AGENT", Player.VILLAGE),
            "",
            new ClockEvidence(0, 0, "bench", null, null),
            Entry.seal("00", payload));
    Batch batch = Batch.of(List.of(Entry.of(header, "00", payload)), key);
    return new ExchangeRequest(
        Protocol.VERSION,
        device,
        null,
        List.of(),
        new Heartbeat("bench", "", 1, 0, 0, 0),
        List.of(),
        List.of(),
        List.of(batch.text()));
  }

  private static byte[] photo(Random random) {
    byte[] bytes = new byte[PHOTO_BYTES];
    random.nextBytes(bytes);
    byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    System.arraycopy(png, 0, bytes, 0, png.length);
    return bytes;
  }

  private static HttpUrl url(URI address) {
    return HttpUrl.get(address.toString());
  }

  private static StartFailed failed(SyncFailed e) {
    String code = e.failure().code();
    return new StartFailed("线路测试失败：" + code, "The bench of the line failed: " + code);
  }

  private static Signer newKey() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      KeyPair pair = generator.generateKeyPair();
      return Keys.signer(pair.getPrivate(), pair.getPublic());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has P-256", e);
    }
  }
}
