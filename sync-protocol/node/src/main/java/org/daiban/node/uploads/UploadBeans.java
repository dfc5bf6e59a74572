package org.daiban.node.uploads;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import org.daiban.node.Ground;
import org.daiban.node.Options;
import org.daiban.node.attachments.Attachments;
import org.daiban.node.door.Challenges;
import org.daiban.node.door.MachineDoor;
import org.daiban.node.people.People;
import org.daiban.node.store.Transactions;

/** Puts the parts of this package together. */
@Factory
final class UploadBeans {
  private static final int SECRET_BYTES = 32;

  @Singleton
  Uploads uploads(
      Options options, Attachments attachments, Transactions transactions, Clock clock) {
    Path folder = options.data().resolve("attachments").resolve("unfinished");
    Uploads uploads = new Uploads(new UploadFiles(folder), attachments, transactions, clock);
    uploads.tidy();
    return uploads;
  }

  @Singleton
  UploadTokens tokens(Ground ground, People people) {
    return new UploadTokens(new Challenges(ground.bytes(SECRET_BYTES)), people);
  }

  @Singleton
  UploadDoor door(MachineDoor machines, UploadTokens tokens, Clock clock) {
    return new UploadDoor(machines, tokens, clock);
  }
}
