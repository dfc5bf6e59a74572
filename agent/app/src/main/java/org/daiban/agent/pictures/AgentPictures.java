package org.daiban.agent.pictures;

import io.micronaut.context.annotation.Primary;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.daiban.agent.duty.Duty;
import org.daiban.agent.village.Village;
import org.daiban.core.log.Digest;
import org.daiban.core.log.MachineKind;
import org.daiban.core.request.AttachmentRef;
import org.daiban.device.attachment.Attachments;
import org.daiban.device.attachment.StoredAttachment;
import org.daiban.device.database.DatabaseFailure;
import org.daiban.node.attachments.NodePictures;
import org.daiban.node.attachments.Pictures;
import org.daiban.node.http.Refusal;
import org.daiban.node.people.Person;

/** At a village the device's own pictures, at a township the node's. */
@Singleton
@Primary
final class AgentPictures implements Pictures {
  private final Duty duty;
  private final NodePictures node;

  AgentPictures(Duty duty, NodePictures node) {
    this.duty = duty;
    this.node = node;
  }

  @Override
  public AttachmentRef keep(byte[] bytes, Person who) {
    return isTownship() ? node.keep(bytes, who) : keepHere(bytes);
  }

  /** A full disk has some room in reserve for what was begun. */
  private AttachmentRef keepHere(byte[] bytes) {
    Village village = duty.village();
    try {
      return village.attachments().keep(bytes);
    } catch (DatabaseFailure failure) {
      if (failure.kind() == DatabaseFailure.Kind.FULL && village.safekeeping().makeRoom()) {
        return village.attachments().keep(bytes);
      }
      throw failure;
    }
  }

  @Override
  public Optional<Shown> find(Digest hash) {
    return isTownship() ? node.find(hash) : ofDevice(hash);
  }

  /** A photo that was let go comes back from the node above. */
  private Optional<Shown> ofDevice(Digest hash) {
    Attachments attachments = duty.village().attachments();
    Optional<StoredAttachment> known = attachments.find(hash);
    boolean away = known.isPresent() && !attachments.file(hash).isFile();
    if (away && !duty.fetch(hash)) {
      throw Refusal.unavailable("photo-away", "这张照片已送到县中心，本机为节省空间没有留。", "请联网后再打开。");
    }
    return known.map(found -> new Shown(attachments.file(hash).toPath(), found.ref().mediaType()));
  }

  private boolean isTownship() {
    return duty.kind().filter(kind -> kind == MachineKind.TOWNSHIP).isPresent();
  }
}
