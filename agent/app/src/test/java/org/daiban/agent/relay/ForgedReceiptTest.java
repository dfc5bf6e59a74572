package org.daiban.agent.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.daiban.agent.database.JdbcDatabase;
import org.daiban.agent.link.Proofs;
import org.daiban.agent.village.FeedReference;
import org.daiban.agent.village.Village;
import org.daiban.agent.village.VillageReplica;
import org.daiban.core.engine.RoundTrip;
import org.daiban.core.log.Certificate;
import org.daiban.core.log.Cursor;
import org.daiban.core.log.Digest;
import org.daiban.core.log.ExchangeAnswer;
import org.daiban.core.log.Receipt;
import org.daiban.core.log.Signed;
import org.daiban.core.log.Signer;
import org.daiban.device.database.Database;
import org.daiban.device.outbox.Forgeries;
import org.daiban.device.store.DeviceSchema;
import org.daiban.node.identity.Identity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A receipt that somebody has signed in a node's name. */
class ForgedReceiptTest extends CarryingFixture {
  @TempDir Path folder;
  private Database database;
  private Village device;
  private VillageReplica reader;

  @BeforeEach
  void open() {
    database = JdbcDatabase.open(folder.resolve("device.db"));
    DeviceSchema.migrate(database);
    device =
        Village.over(
            database,
            folder.toFile(),
            village.transactions.read(Identity::read),
            village.reference,
            village.ground,
            () -> 0);
    Certificate above = township.transactions.read(Identity::read).enrolled();
    FeedReference shared =
        new FeedReference(village.transactions, village.reference, person -> {}, village.ground);
    Proofs proofs = new Proofs(village.transactions);
    reader = new VillageReplica(device, above, village.reference, shared, proofs, () -> {});
  }

  @AfterEach
  void closeDevice() {
    database.close();
  }

  @Test
  void receiptSignedByAnotherIsNotBelievedAndTold() {
    answerWith(receipt(county.name(), village.name(), township.signer()));
    answerWith(receipt(county.name(), village.name(), township.signer()));

    assertEquals(Optional.empty(), device.outbox().findReceipt(county.name()));
    assertEquals(
        Optional.of(new Forgeries.Forged(county.name(), 2, NOW.toEpochMilli())),
        device.forgeries().last());
  }

  @Test
  void receiptAboutAnotherDeviceChangesNothing() {
    answerWith(receipt(county.name(), "340822100202-00", county.signer()));
    assertEquals(Optional.empty(), device.outbox().findReceipt(county.name()));
    assertEquals(Optional.empty(), device.forgeries().last(), "nobody is accused: it is signed");
  }

  @Test
  void nodeWhoseCertificateHasNotComeIsNotAccused() {
    answerWith(receipt("340822199000-00", village.name(), township.signer()));
    assertEquals(Optional.empty(), device.outbox().findReceipt("340822199000-00"));
    assertEquals(Optional.empty(), device.forgeries().last());
  }

  @Test
  void receiptOfItsOwnNodeIsBelieved() {
    answerWith(receipt(county.name(), village.name(), county.signer()));
    assertEquals(true, device.outbox().findReceipt(county.name()).isPresent());
    assertEquals(Optional.empty(), device.forgeries().last());
  }

  private static Signed receipt(String node, String about, Signer signer) {
    Receipt receipt =
        new Receipt(
            node,
            "epoch",
            about,
            0,
            Digest.NONE,
            List.of(),
            List.of(),
            List.of(),
            NOW.toEpochMilli(),
            NOW.toEpochMilli(),
            0);
    return Signed.of(Signed.RECEIPT, receipt.text(), signer);
  }

  private void answerWith(Signed receipt) {
    reader.request(0);
    ExchangeAnswer answer =
        new ExchangeAnswer(
            1,
            township.name(),
            new Cursor(township.name(), "epoch", 0),
            false,
            NOW.toEpochMilli(),
            true,
            "challenge",
            List.of(receipt.text()),
            List.of(),
            List.of(),
            List.of());
    reader.apply(answer, new RoundTrip(0, 1, 1, 1));
  }
}
