package org.daiban.node.attachments;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.daiban.core.log.Digest;
import org.daiban.core.request.AttachmentRef;
import org.daiban.core.request.PictureKind;
import org.daiban.node.http.Problem;
import org.daiban.node.http.Refusal;
import org.daiban.node.people.Person;
import org.daiban.node.store.Transactions;

/** The pictures of a township or the county; who has added one here is written down. */
@Singleton
public final class NodePictures implements Pictures {
  private final Attachments attachments;
  private final Transactions transactions;

  /** Pictures that lie with the attachments. */
  public NodePictures(Attachments attachments, Transactions transactions) {
    this.attachments = attachments;
    this.transactions = transactions;
  }

  @Override
  public AttachmentRef keep(byte[] bytes, Person who) {
    PictureKind kind = PictureKind.of(bytes).orElseThrow(NodePictures::noPicture);
    Digest hash = attachments.put(bytes, kind.mediaType()).hash();
    transactions.write(
        connection -> {
          AttachmentTable.added(connection, hash, who.id());
          return null;
        });
    return new AttachmentRef(hash, bytes.length, kind.mediaType());
  }

  @Override
  public Optional<Shown> find(Digest hash) {
    return attachments.find(hash).map(stored -> new Shown(attachments.file(hash), stored.type()));
  }

  private static Refusal noPicture() {
    return new Refusal(
        new Problem(
            422,
            "attachment-no-picture",
            "照片没有保存",
            "文件不是JPEG、PNG或WebP图片，未保存。",
            "请拍照，或把文件另存为这几种图片后再选。",
            List.of()));
  }
}
