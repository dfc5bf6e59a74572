package org.daiban.device.outbox;

import org.daiban.core.log.Digest;
import org.daiban.core.log.KeptAttachments;
import org.daiban.core.log.MachineKind;
import org.daiban.device.attachment.AttachmentTable;
import org.daiban.device.attachment.RefusedAttachment;
import org.daiban.device.database.Database;

/**
 * Turns what nodes say of photos into their transport state, within a transaction of the caller.
 */
final class PhotoMarks {
  private final AttachmentTable attachments;
  private final CountyLives lives;

  PhotoMarks(Database database) {
    this.attachments = new AttachmentTable(database);
    this.lives = CountyLives.ofPhotos(database);
  }

  /** The county's verified word; one out of a life that is over is worth nothing. */
  void apply(KeptAttachments word, MachineKind node, long nowMs) {
    boolean named = !word.epoch().isEmpty();
    if (named && lives.isOver(word.epoch())) {
      return;
    }
    if (named && lives.begin(word.epoch())) {
      attachments.unmarkKept(node);
    }
    for (Digest hash : word.hashes()) {
      kept(hash, node, nowMs);
    }
  }

  /** A node keeps all of a photo, so nothing is to be told of it any more. */
  void kept(Digest digest, MachineKind node, long nowMs) {
    attachments.markKept(digest, node, nowMs);
    attachments.relent(digest);
  }

  /** The bytes of a photo are damaged here. */
  void spoilt(Digest digest, String reason, String todo, long nowMs) {
    attachments.markSpoilt(digest);
    attachments.refuse(digest, RefusedAttachment.SPOILT, reason, todo, nowMs);
  }
}
