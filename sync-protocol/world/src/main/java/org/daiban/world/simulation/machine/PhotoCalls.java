package org.daiban.world.simulation.machine;

import okio.ByteString;
import org.daiban.core.engine.PendingAttachment;
import org.daiban.core.engine.Step;
import org.daiban.core.log.Digest;
import org.daiban.core.log.RequestProof;

/**
 * One photo's step on its way up, as the product's tus client takes it: asks first where the last
 * attempt broke, then sends a piece, and believes an offset only when it is signed.
 */
final class PhotoCalls {
  static final String ATTACHMENTS = "/sync/v1/attachments";

  private static final Digest NOTHING = Digest.of(new byte[0]);

  private PhotoCalls() {}

  /** What goes out next for a photo. */
  record Call(String method, String path, Message.Photo photo, ByteString body) {}

  /** How far the node is with a photo. */
  record State(long offset, boolean complete) {}

  static Call ask(PendingAttachment photo) {
    return new Call("HEAD", place(photo), headers(photo, ByteString.EMPTY), ByteString.EMPTY);
  }

  static Call piece(PendingAttachment photo, byte[] bytes) {
    ByteString body = ByteString.of(bytes);
    boolean begins = photo.offset() == 0 || photo.offset() == photo.sizeBytes();
    return begins
        ? new Call("POST", ATTACHMENTS, headers(photo, body), body)
        : new Call("PATCH", place(photo), headers(photo, body), body);
  }

  private static String place(PendingAttachment photo) {
    return ATTACHMENTS + "/" + photo.hash().hex();
  }

  private static Message.Photo headers(PendingAttachment photo, ByteString body) {
    Digest checksum = body.size() == 0 ? NOTHING : Digest.of(body.toByteArray());
    return new Message.Photo(
        photo.hash(), photo.offset(), photo.sizeBytes(), photo.caseId(), checksum, body.size());
  }

  /** Whether a node that stands elsewhere was asked, so that nothing need be sent now. */
  static boolean settles(Step.SendPiece step, State state) {
    return state.offset() != step.attachment().offset();
  }

  /** What a proven answer is signed over. */
  static Digest proof(PendingAttachment photo, Message.Answer answer) {
    return RequestProof.uploadState(photo.hash(), answer.offset(), photo.sizeBytes());
  }

  /** Whether an answer says how far the node is; any other is a refusal. */
  static boolean tells(Message.Answer answer) {
    return answer.isOfPhoto()
        && switch (answer.status()) {
          case 200, 201, 204, 409 -> true;
          default -> false;
        };
  }

  /** The upload is gone or was never begun. */
  static boolean isUnknown(Message.Answer answer) {
    return answer.status() == 404 || answer.status() == 410;
  }
}
