package org.daiban.agent.cases;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.Transition;
import org.daiban.core.cases.VillageNext;
import org.daiban.core.request.Application;
import org.daiban.core.request.HandedMaterial;
import org.daiban.core.request.Supplement;
import org.daiban.core.wire.JsonLine;
import org.daiban.device.attachment.KeptCount;
import org.daiban.device.attachment.RefusedAttachment;
import org.daiban.device.casebook.CaseDetail;
import org.daiban.device.casebook.CaseLine;
import org.daiban.device.casebook.EntryLine;
import org.daiban.device.log.Answer;
import org.daiban.node.cases.CaseViews;

/**
 * The village's cases as screens read them: the legal side from the case's file, beside it the
 * transport of this device's entries, never one derived from the other (P3).
 */
@Singleton
final class CaseJson {
  private final CaseViews views;

  CaseJson(CaseViews views) {
    this.views = views;
  }

  JsonLine line(CaseLine line) {
    return addTransport(views.row(line.file()), line);
  }

  JsonLine page(CaseDetail detail) {
    CaseLine line = detail.line();
    return addTransport(views.page(line.file()), line)
        .put("formerNumber", formerNumber(detail).orElse(null))
        .put("form", detail.form())
        .put("materials", materials(detail))
        .put("entries", entries(detail))
        .put("acts", acts(detail));
  }

  /** The number on the receipt that was printed at capture, if the case goes by another one. */
  private static Optional<String> formerNumber(CaseDetail detail) {
    String number = detail.line().file().number();
    return detail.application().map(Application::number).filter(own -> !own.equals(number));
  }

  private static Map<String, Object> count(KeptCount count) {
    return new JsonLine()
        .put("kept", count.county())
        .put("township", count.township())
        .put("total", count.total())
        .asMap();
  }

  private static JsonLine addTransport(JsonLine json, CaseLine line) {
    return json.put("capturedAt", line.capturedAtMs())
        .put("state", line.stateWord())
        .put("transport", line.transport().name())
        .put("attachments", count(line.attachments()))
        .put("next", line.next().name())
        .put("refusal", refusal(line).orElse(null))
        .put("refusalStays", line.refusal().filter(Answer::staysUntilDone).isPresent())
        .put("photoRefusal", photoRefusal(line.refusedAttachments()));
  }

  /** How many photos a node did not take, and why; null when it took all. */
  private static Map<String, Object> photoRefusal(List<RefusedAttachment> refused) {
    if (refused.isEmpty()) {
      return null;
    }
    return new JsonLine()
        .put("count", refused.size())
        .put("reason", refused.get(0).reason())
        .put("todo", refused.get(0).todo())
        .asMap();
  }

  /** Why something was refused, by a node at the gate or by the organ in law. */
  private static Optional<String> refusal(CaseLine line) {
    CaseFile file = line.file();
    return line.refusal()
        .map(answer -> answer.reason() + answer.todo())
        .or(
            () ->
                Optional.ofNullable(file.decision())
                    .filter(decision -> !decision.yes())
                    .map(decision -> decision.reason()));
  }

  private static List<Object> materials(CaseDetail detail) {
    Map<Integer, HandedMaterial> byNo = new TreeMap<>();
    detail
        .application()
        .ifPresent(captured -> captured.materials().forEach(each -> byNo.put(each.no(), each)));
    for (Supplement supplement : detail.supplements()) {
      supplement.materials().forEach(each -> byNo.put(each.no(), each));
    }
    List<Object> lines = new ArrayList<>();
    byNo.values().forEach(material -> lines.add(material.json().asMap()));
    return lines;
  }

  private static List<Object> entries(CaseDetail detail) {
    List<Object> lines = new ArrayList<>();
    for (EntryLine line : detail.entries()) {
      lines.add(
          new JsonLine()
              .put("seq", line.entry().seq())
              .put("type", line.entry().type())
              .put("at", line.entry().writtenAtMs())
              .put("transport", line.entry().transport().name())
              .put("outcome", line.answer().map(Answer::verdict).orElse(null))
              .put("reason", line.answer().map(Answer::reason).orElse(null))
              .put("todo", line.answer().map(Answer::todo).orElse(null))
              .asMap());
    }
    return lines;
  }

  /** The moves that the village may ask for now, by their rows in the case table. */
  private static List<String> acts(CaseDetail detail) {
    List<String> acts = new ArrayList<>(next(detail.line().next()));
    boolean early = Transition.T27.from().contains(detail.line().file().state());
    if (early && detail.mayWithdraw() && !detail.withdrawalIsUnderWay()) {
      acts.add("T27");
    }
    return acts;
  }

  private static List<String> next(VillageNext next) {
    return switch (next) {
      case SUPPLEMENT -> List.of("T5");
      case HAND_OVER -> List.of("T25");
      case SEND, WAIT, READ_REFUSAL, NOTHING -> List.of();
    };
  }
}
