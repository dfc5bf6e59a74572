package org.daiban.agent.outbox;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daiban.agent.village.Village;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.engine.LinkReport;
import org.daiban.core.log.Receipt;
import org.daiban.core.wire.JsonLine;
import org.daiban.device.attachment.PendingBytes;
import org.daiban.device.attachment.RefusedAttachment;
import org.daiban.device.casebook.CaseLine;
import org.daiban.device.log.Answer;
import org.daiban.device.log.Unsent;
import org.daiban.device.outbox.WaitingEntry;
import org.daiban.node.courier.NumberWords;

/** The outbox as screens read it. */
@Singleton
final class OutboxJson {
  private static final int ENTRIES_MAX = 300;

  JsonLine outbox(Village village, LinkReport link) {
    Unsent unsent = village.outbox().unsent();
    PendingBytes photos = village.outbox().unsentAttachments();
    return new JsonLine()
        .put("unsent", unsent.entries())
        .put("oldestUnsent", unsent.entries() == 0 ? null : unsent.oldestMs())
        .put("bytes", unsent.bytes() + photos.bytes())
        .put("photos", photos.count())
        .put("forked", village.outbox().isForked())
        .put("refused", village.outbox().unreadRefusals().size())
        .put("lastSuccess", LinkJson.lastSuccess(link))
        .put("nextAttempt", link.nextAttemptMs())
        .put("link", LinkJson.state(link))
        .put("missing", missing(village))
        .put("device", DeviceJson.of(village))
        .put("name", village.name().text())
        .put("formerNames", village.outbox().formerNames())
        .put("shutOut", village.outbox().shutOut().orElse(null))
        .put("forged", forged(village).orElse(null))
        .put("entries", entries(village))
        .put("refusedPhotos", refusedPhotos(village));
  }

  private static Optional<Object> forged(Village village) {
    return village
        .forgeries()
        .last()
        .map(
            last ->
                new JsonLine()
                    .put("node", last.node())
                    .put("times", last.times())
                    .put("at", last.atMs())
                    .asMap());
  }

  /** What the newest receipts say has not arrived; these entries are offered again. */
  private static List<String> missing(Village village) {
    String region = village.name().region();
    List<String> words = new ArrayList<>();
    addMissing(village, "镇：", region.substring(0, 9) + "000-00", words);
    addMissing(village, "县：", region.substring(0, 6) + "000000-00", words);
    return words;
  }

  private static void addMissing(Village village, String who, String node, List<String> words) {
    Optional<Receipt> receipt =
        village.outbox().findReceipt(node).map(signed -> Receipt.parse(signed.body()));
    String missing = receipt.map(known -> NumberWords.of(known.missing())).orElse("");
    if (!missing.isEmpty()) {
      words.add(who + missing);
    }
  }

  private static List<Object> entries(Village village) {
    List<Object> lines = new ArrayList<>();
    for (WaitingEntry waiting : village.outbox().waiting(ENTRIES_MAX)) {
      Optional<CaseLine> shown = village.casebook().findLine(waiting.entry().caseId());
      lines.add(
          new JsonLine()
              .put("seq", waiting.entry().seq())
              .put("case", waiting.entry().caseId())
              .put("number", shown.map(CaseLine::file).map(CaseFile::number).orElse(""))
              .put("type", waiting.entry().type())
              .put("size", waiting.entry().bytes())
              .put("transport", waiting.entry().transport().name())
              .put("reason", waiting.answer().map(Answer::reason).orElse(null))
              .put("todo", waiting.answer().map(Answer::todo).orElse(null))
              .put("attachments", shown.map(OutboxJson::attachments).orElse(null))
              .asMap());
    }
    return lines;
  }

  private static List<Object> refusedPhotos(Village village) {
    List<Object> lines = new ArrayList<>();
    for (RefusedAttachment refused : village.outbox().refusedAttachments(ENTRIES_MAX)) {
      Optional<CaseLine> shown = village.casebook().findLine(refused.caseId());
      lines.add(
          new JsonLine()
              .put("hash", refused.digest())
              .put("case", refused.caseId())
              .put("number", shown.map(CaseLine::file).map(CaseFile::number).orElse(""))
              .put("size", refused.bytes())
              .put("code", refused.code())
              .put("reason", refused.reason())
              .put("todo", refused.todo())
              .asMap());
    }
    return lines;
  }

  private static Map<String, Object> attachments(CaseLine line) {
    return new JsonLine()
        .put("kept", line.attachments().county())
        .put("township", line.attachments().township())
        .put("total", line.attachments().total())
        .asMap();
  }
}
