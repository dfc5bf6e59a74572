package org.daiban.agent.village;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.daiban.core.catalogue.MaterialRule;
import org.daiban.core.log.Digest;
import org.daiban.core.request.Application;
import org.daiban.core.request.HandedMaterial;
import org.daiban.core.request.Supplement;
import org.daiban.device.attachment.Attachments;
import org.daiban.device.casebook.CaseDetail;
import org.daiban.device.casebook.Casebook;
import org.daiban.device.copy.SecondCopy;
import org.daiban.device.outbox.Outbox;
import org.daiban.node.reference.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at each photo once before it goes. One that has rotted on this disk no node will ever take,
 * so it is fetched out of the second copy, or else offered no more, and a person is told which
 * paper to photograph again.
 */
final class WholePhotos {
  private static final Logger LOG = LoggerFactory.getLogger(WholePhotos.class);

  private final Attachments attachments;
  private final Outbox outbox;
  private final Casebook casebook;
  private final Reference reference;
  private final Optional<SecondCopy> copy;
  private final Set<Digest> whole = new HashSet<>();

  WholePhotos(
      Attachments attachments,
      Outbox outbox,
      Casebook casebook,
      Reference reference,
      Optional<SecondCopy> copy) {
    this.attachments = attachments;
    this.outbox = outbox;
    this.casebook = casebook;
    this.reference = reference;
    this.copy = copy;
  }

  /** Whether a photo can go; that it cannot is noted. */
  synchronized boolean isWhole(Digest photo) {
    if (whole.contains(photo)) {
      return true;
    }
    boolean sound = attachments.isWhole(photo) || isRestored(photo);
    if (sound) {
      whole.add(photo);
    } else {
      LOG.warn("a picture of this device is damaged on its disk");
      outbox.attachmentSpoilt(photo, "这张照片在本机硬盘上损坏了，没有送出去。", todo(photo));
    }
    return sound;
  }

  /** A node says that the bytes are others: they are looked at again. */
  synchronized void suspect(Digest photo) {
    whole.remove(photo);
  }

  private boolean isRestored(Digest photo) {
    copy.ifPresent(
        held ->
            held.photos(
                (digest, bytes) -> {
                  if (digest.equals(photo)) {
                    attachments.restore(bytes);
                  }
                }));
    return copy.isPresent() && attachments.isWhole(photo);
  }

  private String todo(Digest photo) {
    String paper =
        outbox
            .caseOf(photo)
            .flatMap(casebook::find)
            .flatMap(of -> paper(of, photo))
            .map(name -> "“" + name + "”")
            .orElse("这一张");
    return "请重新拍摄" + paper + "，送到受理的中心；原照片还在的，在新登记里原样添加一次，就会自动补传。";
  }

  private Optional<String> paper(CaseDetail detail, Digest photo) {
    Optional<String> captured =
        detail.application().map(Application::materials).flatMap(all -> name(detail, all, photo));
    for (Supplement supplement : detail.supplements()) {
      captured = captured.or(() -> name(detail, supplement.materials(), photo));
    }
    return captured;
  }

  private Optional<String> name(CaseDetail detail, List<HandedMaterial> materials, Digest photo) {
    return materials.stream()
        .filter(material -> material.attachments().contains(photo))
        .findFirst()
        .map(
            material ->
                reference
                    .item(detail.line().file().subject().catalogue(), detail.line().file().item())
                    .flatMap(item -> item.findMaterial(material.no()))
                    .map(MaterialRule::name)
                    .orElse("材料" + material.no()));
  }
}
