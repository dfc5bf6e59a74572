package org.daiban.node.machines;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.daiban.core.log.Certificate;
import org.daiban.core.log.Digest;
import org.daiban.core.log.EntryType;
import org.daiban.core.log.Receipt;
import org.daiban.core.log.Signed;
import org.daiban.core.request.AttachmentRef;
import org.daiban.core.request.Manifest;
import org.daiban.node.TestNode;
import org.daiban.node.Village;
import org.daiban.node.cases.Papers;
import org.daiban.node.exchange.Exchange;
import org.daiban.node.exchange.UpperTable;
import org.daiban.node.http.Refusal;
import org.daiban.node.identity.Identity;
import org.daiban.node.uploads.NewUpload;
import org.daiban.node.uploads.Standing;
import org.daiban.node.uploads.Uploader;
import org.daiban.node.uploads.Uploads;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Photos of a machine whose village has moved, and that speaks to its new township only. */
class MovedPhotosTest {
  private static final String SECOND = Papers.caseId(2);
  private static final Digest PHOTO = Digest.of("photo");
  private static final int BYTES = 1_000;

  @TempDir Path folder;
  private TwoTownships all;

  @BeforeEach
  void start() {
    all = new TwoTownships(folder);
  }

  @AfterEach
  void stop() {
    all.close();
  }

  @Test
  void photoOfWhatTheCountyKeepsAsideGoesUpByTheTownshipThatNeverHadItsText() {
    fork();
    all.move();
    all.down(all.fresh);
    assertEquals("attachment-not-named", refusal(SECOND), "as long as the county says nothing");

    hearOfTheCounty();
    assertFalse(begin(all.fresh, SECOND).isComplete());
    assertFalse(begin(all.county, SECOND).isComplete(), "it has the text");
  }

  @Test
  void photoOfACaseThatNobodyHasAWordOfIsNotTakenFromAMachineThatWroteOneHistory() {
    all.received();
    all.move();
    all.down(all.fresh);
    hearOfTheCounty();
    assertEquals("attachment-not-named", refusal(SECOND));
  }

  /** Two machines of one name; what the second one wrote lies aside at the county. */
  private void fork() {
    Village copy = all.village.cloned();
    all.received();
    Manifest manifest = new Manifest(List.of(new AttachmentRef(PHOTO, BYTES, "image/jpeg")));
    copy.write(SECOND, EntryType.CAPTURE, Papers.application(2, manifest).text());
    copy.write(SECOND, EntryType.MANIFEST, manifest.text());
    all.keep(all.county, all.name(all.old), copy.batch());
  }

  /** The county's receipt for the village's machine comes down. */
  private void hearOfTheCounty() {
    Signed receipt =
        Signed.parse(
            all.county
                .bean(Exchange.class)
                .receipts(Map.of(all.village.device(), List.of()))
                .get(0));
    all.fresh
        .transactions()
        .write(
            connection -> {
              UpperTable.put(connection, Receipt.parse(receipt.body()), receipt);
              return null;
            });
  }

  private Standing begin(TestNode node, String caseId) {
    Certificate machine =
        node.transactions()
            .read(connection -> Identity.find(connection, all.village.device()))
            .orElseThrow();
    return node.bean(Uploads.class)
        .create(Uploader.of(machine), new NewUpload(PHOTO, BYTES, caseId, ""));
  }

  private String refusal(String caseId) {
    return assertThrows(Refusal.class, () -> begin(all.fresh, caseId)).problem().code();
  }
}
