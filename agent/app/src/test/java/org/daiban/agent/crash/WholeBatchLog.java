package org.daiban.agent.crash;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daiban.core.log.Batch;
import org.daiban.core.log.Certificate;
import org.daiban.core.log.Entry;
import org.daiban.core.log.Keys;
import org.daiban.core.log.MachineKind;
import org.daiban.core.log.Signer;
import org.daiban.node.intake.CheckedBatch;
import org.daiban.node.intake.Intake;
import org.daiban.node.intake.Unopened;

/**
 * The node's store with the log of a village in it that comes in batches: each is kept whole and
 * receipted, and opened a while later, so that a kill falls between the two.
 */
final class WholeBatchLog implements LogOnDisk {
  /** More than what takes effect at once. */
  static final int ENTRIES = 25;

  private static final String VILLAGE = "340822100201-00";
  private static final String REGION = "340822100201";

  private final NodeLog node;
  private final Signer signer = signer();
  private final Certificate certificate =
      new Certificate(
          VILLAGE, MachineKind.VILLAGE, REGION, Keys.ES256, signer.publicKey(), 0, "test");
  private Entry last;
  private int writes;

  WholeBatchLog(Path folder) throws IOException {
    node = new NodeLog(folder, VILLAGE);
  }

  /** Keeps a batch whole; every other time all that were kept before are opened first. */
  @Override
  public long write() {
    if (writes++ % 2 == 0) {
      last = opened();
    }
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < ENTRIES; i++) {
      last = LogOnDisk.next(VILLAGE, last);
      entries.add(last);
    }
    Batch batch = Batch.of(entries, signer);
    CheckedBatch checked = CheckedBatch.of(batch, batch.text(), Optional.of(certificate));
    return node.transactions()
        .write(
            connection -> {
              Intake.keep(connection, checked, 0, ENTRIES);
              return batch.to();
            });
  }

  private Entry opened() {
    return node.transactions()
        .write(
            connection -> {
              Unopened.openAll(connection);
              return Intake.last(connection, VILLAGE);
            });
  }

  /** As the program has them once it has gone on: what waits is opened first. */
  @Override
  public List<Entry> entries() {
    opened();
    return node.entries();
  }

  @Override
  public long promised() {
    return node.promised();
  }

  /** The program's own look at the start has to be enough. */
  @Override
  public String integrity() {
    return "ok";
  }

  @Override
  public void close() {
    node.close();
  }

  private static Signer signer() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(256);
      KeyPair pair = generator.generateKeyPair();
      return Keys.signer(pair.getPrivate(), pair.getPublic());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
