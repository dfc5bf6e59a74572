package org.daiban.agent.cases;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daiban.agent.village.LetterText;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.ClockKind;
import org.daiban.core.cases.Letter;
import org.daiban.core.catalogue.MaterialRule;
import org.daiban.core.catalogue.Regions;
import org.daiban.core.catalogue.ServiceItem;
import org.daiban.core.number.RegionCode;
import org.daiban.core.request.Application;
import org.daiban.core.request.HandedMaterial;
import org.daiban.device.casebook.CaseDetail;
import org.daiban.device.casebook.ReceivedLetter;
import org.daiban.device.log.DeviceClock;
import org.daiban.node.http.Refusal;
import org.daiban.node.letters.LetterBody;
import org.daiban.node.letters.LetterHead;
import org.daiban.node.letters.LetterPress;
import org.daiban.node.letters.MaterialLine;
import org.daiban.node.letters.MaterialReceipt;
import org.daiban.node.letters.Organ;
import org.daiban.node.letters.PaperForms;
import org.daiban.node.reference.Reference;

/** The papers of a case as pages that print: the receipt that this device makes, and letters. */
@Singleton
final class CasePapers {
  private final Reference reference;

  CasePapers(Reference reference) {
    this.reference = reference;
  }

  /**
   * W02, the receipt for the papers as they were handed over at capture. It names the person who
   * took them, whoever prints it.
   */
  String receipt(CaseDetail detail, String device) {
    Application application =
        detail
            .application()
            .orElseThrow(
                () ->
                    Refusal.notFound(
                        "application-elsewhere", "这个办件不是在本机登记的，本机没有材料清单。", "请在登记的电脑上打印回执。"));
    CaseFile file = detail.line().file();
    String agent = detail.capturer().orElse("");
    LocalDateTime at = localTime(detail.line().capturedAtMs());
    MaterialReceipt receipt =
        new MaterialReceipt(
            materials(file, application), minute(at), handInBy(file).orElse(null), false);
    Letter letter =
        LetterPress.receipt(
            point(file.subject().region()),
            file.subject(),
            receipt,
            at.toLocalDate(),
            agent,
            0,
            device);
    return LetterPress.page(letter);
  }

  /** A paper to be signed by hand; a mandate (W01) with what was captured in it. */
  String form(CaseDetail detail, String id, String device) {
    CaseFile file = detail.line().file();
    String type =
        reference.item(file.subject().catalogue(), file.item()).map(ServiceItem::type).orElse("");
    String agent = detail.capturer().orElse("");
    LetterBody body =
        PaperForms.find(id, type, MandateFacts.of(detail), true)
            .orElseThrow(() -> Refusal.notFound("letter-unknown", "村级设备没有这种表单。", "请到受理机关的窗口打印。"));
    LetterHead head =
        new LetterHead(
            file.subject(),
            point(file.subject().region()),
            body.kind() + "-0",
            file.number(),
            localTime(detail.line().capturedAtMs()).toLocalDate(),
            agent,
            agent,
            false);
    return LetterPress.page(LetterPress.unsigned(head, body, device));
  }

  /** A letter that has arrived and that the case's signed snapshot knows. */
  String letter(CaseDetail detail, String id) {
    for (ReceivedLetter received : detail.letters()) {
      LetterText letter = LetterText.parse(received.body());
      if (letter.id().equals(id) && letter.isOf(detail.line().file())) {
        return LetterPress.page(letter.title(), letter.html());
      }
    }
    throw Refusal.notFound("letter-unknown", "这份文书还没有送到本机。", "请联网，等文书同步到本机后再打开。");
  }

  private List<MaterialLine> materials(CaseFile file, Application application) {
    Optional<ServiceItem> item = reference.item(file.subject().catalogue(), file.item());
    List<MaterialLine> lines = new ArrayList<>();
    for (HandedMaterial material : application.materials()) {
      if (!material.have().equals(HandedMaterial.NONE)) {
        String name =
            item.flatMap(found -> found.findMaterial(material.no()))
                .map(MaterialRule::name)
                .orElse("材料" + material.no());
        lines.add(
            new MaterialLine(
                name,
                form(material.have()),
                material.attachments().size(),
                material.have().equals(HandedMaterial.COPY) ? "留存" : "退还"));
      }
    }
    return lines;
  }

  private static String form(String have) {
    return switch (have) {
      case HandedMaterial.ORIGINAL -> "原件（拍照）";
      case HandedMaterial.COPY -> "复印件";
      case HandedMaterial.PROMISE -> "书面承诺";
      case HandedMaterial.DEFER -> "容缺后补";
      case HandedMaterial.SHARED -> "共享核验，免交";
      default -> have;
    };
  }

  /** The day by which the agent hands the case in (K1). */
  private Optional<LocalDate> handInBy(CaseFile file) {
    return file.clocks().stream()
        .filter(clock -> clock.kind() == ClockKind.K1)
        .findFirst()
        .map(
            clock ->
                new org.daiban.core.cases.LegalClock(clock, reference.calendar(), clock.from())
                    .due()
                    .date());
  }

  private Organ point(String region) {
    RegionCode code = new RegionCode(region);
    String name = reference.regions().map((Regions all) -> all.fullName(code)).orElse(region);
    return Organ.villagePoint(region, name + "为民服务代办点", "");
  }

  private static LocalDateTime localTime(long ms) {
    return LocalDateTime.ofEpochSecond(Math.floorDiv(ms, 1000L), 0, DeviceClock.ZONE);
  }

  private static String minute(LocalDateTime at) {
    LocalDate day = at.toLocalDate();
    return day.getYear()
        + "年"
        + day.getMonthValue()
        + "月"
        + day.getDayOfMonth()
        + "日"
        + at.getHour()
        + "时"
        + (at.getMinute() < 10 ? "0" : "")
        + at.getMinute()
        + "分";
  }
}
