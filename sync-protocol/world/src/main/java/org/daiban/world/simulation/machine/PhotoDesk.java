package org.daiban.world.simulation.machine;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import okio.ByteString;
import org.daiban.core.log.Certificate;
import org.daiban.core.log.RequestProof;
import org.daiban.node.identity.Machine;
import org.daiban.node.uploads.Checksum;
import org.daiban.node.uploads.Incoming;
import org.daiban.node.uploads.NewUpload;
import org.daiban.node.uploads.Standing;
import org.daiban.node.uploads.Uploader;
import org.daiban.node.uploads.Uploads;

/** What a node does with the requests of tus, as its controller does it. */
final class PhotoDesk {
  private final Uploads uploads;

  PhotoDesk(Uploads uploads) {
    this.uploads = uploads;
    uploads.tidy();
  }

  Message.Answer answer(Message.Request request, Certificate machine, Machine self) {
    Uploader who = Uploader.of(machine);
    Message.Photo photo = request.photo();
    return switch (request.method()) {
      case "HEAD" -> signed(200, uploads.standing(who, photo.hash()), request, self);
      case "POST" -> signed(201, created(who, request), request, self);
      default -> {
        Uploads.Appended end = uploads.append(who, photo.hash(), photo.offset(), incoming(request));
        yield signed(end.taken() ? 204 : 409, end.standing(), request, self);
      }
    };
  }

  private Standing created(Uploader who, Message.Request request) {
    Message.Photo photo = request.photo();
    Standing begun =
        uploads.create(who, new NewUpload(photo.hash(), photo.size(), photo.caseId(), ""));
    boolean fresh = photo.announced() > 0 && !begun.isComplete() && begun.received() == 0;
    return fresh ? uploads.append(who, photo.hash(), 0, incoming(request)).standing() : begun;
  }

  private static Incoming incoming(Message.Request request) {
    ByteString body = request.body();
    Message.Photo photo = request.photo();
    String sum = "sha256 " + ByteString.decodeHex(photo.checksum().hex()).base64();
    return new Incoming(
        new Line(body, photo.announced()),
        photo.announced(),
        photo.announced() == 0 ? Optional.empty() : Optional.of(Checksum.parse(sum)));
  }

  private static Message.Answer signed(
      int status, Standing standing, Message.Request request, Machine self) {
    String signature =
        RequestProof.ofAnswer(
            self.signer(),
            self.name(),
            request.challenge(),
            RequestProof.uploadState(standing.hash(), standing.received(), standing.size()));
    return new Message.Answer(status, "", signature, -1, standing.received(), ByteString.EMPTY);
  }

  /** A line that breaks where the bytes end too early. */
  private static final class Line extends InputStream {
    private final ByteString bytes;
    private final int announced;
    private int at;

    Line(ByteString bytes, int announced) {
      this.bytes = bytes;
      this.announced = announced;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
      int count = Math.min(most, bytes.size() - at);
      if (count == 0 && at < announced) {
        throw new IOException("the simulated line broke");
      }
      if (count == 0) {
        return -1;
      }
      bytes.substring(at, at + count).asByteBuffer().get(into, from, count);
      at += count;
      return count;
    }
  }
}
