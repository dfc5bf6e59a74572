package org.daiban.node.uploads;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.daiban.core.log.Digest;
import org.daiban.core.log.Protocol;
import org.daiban.node.attachments.Arrivals;
import org.daiban.node.attachments.Attachments;
import org.daiban.node.attachments.StoredAttachment;
import org.daiban.node.exchange.Applying;
import org.daiban.node.feed.ChangeFeed;
import org.daiban.node.http.Busy;
import org.daiban.node.http.Refusal;
import org.daiban.node.store.Transactions;

/**
 * Takes attachments in, upload by upload. An upload is named by who brings it and by the hash of
 * what it will be, so that a sender who has forgotten where it was finds it again. Not to be called
 * in a transaction.
 */
public final class Uploads {
  /** After this what was kept before has most likely taken effect. */
  private static final long APPLYING_SECONDS = 5;

  private final UploadFiles files;
  private final UploadEnds ends;
  private final Transactions transactions;
  private final Clock clock;
  private final Writers writers = new Writers();

  /** Uploads into these files, for attachments of this store. */
  public Uploads(
      UploadFiles files, Attachments attachments, Transactions transactions, Clock clock) {
    this.files = files;
    this.ends = new UploadEnds(files, attachments, transactions, clock);
    this.transactions = transactions;
    this.clock = clock;
  }

  /** What an upload is now, and whether all that was sent is in it. */
  public record Appended(Standing standing, boolean taken) {}

  /**
   * Begins an upload, finds the one that was begun, or says that nothing need be sent: the bytes
   * are here for a case within the area already.
   */
  public Standing create(Uploader who, NewUpload asked) {
    UploadLimits.checkSize(asked.size());
    transactions.read(connection -> whileNotRegistering(connection, who, asked));
    sweep();
    return writers.alone(
        who.name(),
        asked.hash(),
        () -> {
          Optional<Upload> begun = settled(who, asked.hash());
          return transactions.write(connection -> create(connection, who, asked, begun));
        });
  }

  /**
   * Asked by reading alone: in a rush thousands ask, and registering gives way to all who write.
   */
  private static NewUpload whileNotRegistering(Connection connection, Uploader who, NewUpload asked)
      throws SQLException {
    if (Applying.isWaiting(connection)
        && !Arrivals.isNamed(connection, asked.hash(), asked.size(), who.area(), asked.caseId())) {
      throw new Busy(APPLYING_SECONDS, "照片的附件清单刚收到，正在登记。");
    }
    return asked;
  }

  private Standing create(
      Connection connection, Uploader who, NewUpload asked, Optional<Upload> begun)
      throws SQLException {
    Digest hash = asked.hash();
    if (!Arrivals.isAwaited(connection, hash, asked.size(), who.area(), asked.caseId())
        && !AsideAbove.awaits(connection, who, asked)) {
      throw Refusal.conflict(
          "attachment-not-named", "本中心还没有收到写明这张照片的附件清单。", "程序会先送清单，再送照片；大小与清单不同的照片不收。");
    }
    Optional<StoredAttachment> here = Arrivals.find(connection, hash, who.area());
    if (here.isPresent()) {
      ChangeFeed.publish(
          connection, Arrivals.brought(connection, hash, who.area(), asked.caseId()));
      begun.ifPresent(ends::discard);
      return Standing.complete(here.get());
    }
    Optional<Upload> same = begun.filter(upload -> upload.size() == asked.size());
    if (!same.isPresent()) {
      begun.ifPresent(ends::discard); // another manifest says another size
      UploadLimits.checkRoom(connection, who.name(), asked.size());
    }
    long received = same.map(Upload::received).orElse(0L);
    Upload upload =
        new Upload(
            who.name(), hash, asked.size(), asked.caseId(), asked.metadata(), received, expiryMs());
    UploadTable.put(connection, upload);
    return Standing.of(upload);
  }

  /** How far an attachment has come; whoever is still sending it on another line is stopped. */
  public Standing standing(Uploader who, Digest hash) {
    return writers.alone(who.name(), hash, () -> standing(who, hash, settled(who, hash)));
  }

  private Standing standing(Uploader who, Digest hash, Optional<Upload> upload) {
    if (upload.isPresent() && upload.get().isWhole()) {
      ends.finish(who, upload.get());
      return Standing.complete(complete(who, hash).orElseThrow(UploadHeaders::unknown));
    }
    return upload
        .map(Standing::of)
        .or(() -> complete(who, hash).map(Standing::complete))
        .orElseThrow(UploadHeaders::unknown);
  }

  private Optional<StoredAttachment> complete(Uploader who, Digest hash) {
    return transactions.read(connection -> Arrivals.find(connection, hash, who.area()));
  }

  /**
   * Takes bytes at an offset as they come. When the line breaks, what has come is kept. Bytes that
   * do not join change nothing, and the standing says where to go on.
   */
  public Appended append(Uploader who, Digest hash, long offset, Incoming incoming) {
    Optional<Writing> writing = writers.alone(who.name(), hash, () -> begin(who, hash, offset));
    if (!writing.isPresent()) {
      return new Appended(standing(who, hash), false);
    }
    Upload upload = writing.get().upload();
    long room = upload.size() - offset;
    Pump pump = new Pump(writing.get().writer(), incoming, room);
    try {
      Pump.End end = pump.run();
      return writers.alone(who.name(), hash, () -> ended(who, writing.get(), end));
    } catch (IOException e) {
      writers.alone(who.name(), hash, () -> writers.drop(writing.get()));
      throw Attachments.diskRefused();
    } catch (RuntimeException refused) {
      writers.alone(who.name(), hash, () -> writers.drop(writing.get()));
      throw refused;
    }
  }

  /** Opens the upload for writing; empty when it stands elsewhere than at the offset. */
  private Optional<Writing> begin(Uploader who, Digest hash, long offset) {
    Standing now = standing(who, hash, settled(who, hash));
    if (now.isComplete() || now.received() != offset) {
      return Optional.empty();
    }
    Upload upload =
        find(who, hash).map(this::withWhatTheDiskHas).orElseThrow(UploadHeaders::unknown);
    try {
      return Optional.of(writers.begin(upload, files.open(upload)));
    } catch (IOException e) {
      throw Attachments.diskRefused();
    }
  }

  private Appended ended(Uploader who, Writing writing, Pump.End end) {
    Digest hash = writing.upload().hash();
    if (!writers.isCurrent(writing)) {
      return new Appended(standing(who, hash, find(who, hash)), false);
    }
    switch (end) {
      case TOO_LONG -> {
        writers.drop(writing);
        throw Refusal.of(
            413, "upload-too-long", "内容过长", "发送的内容超过上传时说明的长度，这一段没有收下。", "请从所说的位置重新发送。");
      }
      case WRONG_SUM -> {
        writers.drop(writing);
        throw Refusal.of(460, "upload-checksum", "内容损坏", "这一段内容与校验值不符，可能在途中损坏，没有收下。", "请重新发送这一段。");
      }
      case WHOLE, BROKEN -> {}
    }
    Standing now = standing(who, hash, settled(who, hash));
    return new Appended(now, end == Pump.End.WHOLE);
  }

  /**
   * Throws an unfinished upload away. What is complete belongs to a case and is not the sender's.
   */
  void terminate(Uploader who, Digest hash) {
    writers.alone(
        who.name(),
        hash,
        () -> {
          Optional<Upload> upload = settled(who, hash);
          if (!upload.isPresent() && complete(who, hash).isPresent()) {
            throw Refusal.forbidden("attachment-kept", "照片已经传完，属于办件，不能由发送的程序删除。", "传错的照片请在办件里说明。");
          }
          ends.discard(upload.orElseThrow(UploadHeaders::unknown));
          return null;
        });
  }

  /** Throws away what nobody has gone on with; done whenever somebody begins something new. */
  private void sweep() {
    for (Upload expired :
        transactions.read(connection -> UploadTable.expired(connection, clock.millis()))) {
      writers.alone(expired.owner(), expired.hash(), () -> swept(expired));
    }
  }

  /** It may have been gone on with since the list was read, and is while somebody writes to it. */
  private Void swept(Upload listed) {
    Optional<Upload> now =
        transactions.read(
            connection -> UploadTable.find(connection, listed.owner(), listed.hash()));
    if (!writers.isRunning(listed)) {
      now.filter(this::isExpired).ifPresent(ends::discard);
    }
    return null;
  }

  private boolean isExpired(Upload upload) {
    return upload.expiresAtMs() <= clock.millis();
  }

  /** Deletes files without a row, left by a power cut between the two. */
  public void tidy() {
    List<Upload> known = transactions.read(UploadTable::all);
    files.keepOnly(known);
  }

  /** The upload as it is once nobody writes to it; one that has expired is thrown away with 410. */
  private Optional<Upload> settled(Uploader who, Digest hash) {
    Optional<Upload> found = find(who, hash);
    found.ifPresent(upload -> writers.settle(upload, at -> record(upload.at(at, expiryMs()))));
    Optional<Upload> upload = find(who, hash).map(this::withWhatTheDiskHas);
    if (upload.filter(this::isExpired).isPresent()) {
      ends.discard(upload.get());
      throw Refusal.of(410, "upload-expired", "上传已过期", "这次上传太久没有继续，已经清除。", "请从头再发。");
    }
    return upload;
  }

  private Optional<Upload> find(Uploader who, Digest hash) {
    return transactions.read(connection -> UploadTable.find(connection, who.name(), hash));
  }

  /** After a power cut a file may be shorter than its row says, never the other way round. */
  private Upload withWhatTheDiskHas(Upload upload) {
    long bytes = Math.min(upload.received(), files.length(upload));
    return upload.at(bytes, upload.expiresAtMs());
  }

  private void record(Upload upload) {
    transactions.write(
        connection -> {
          UploadTable.put(connection, upload);
          return null;
        });
  }

  private long expiryMs() {
    return clock.millis() + Protocol.UPLOAD_MS;
  }
}
