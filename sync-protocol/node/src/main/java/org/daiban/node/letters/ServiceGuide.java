package org.daiban.node.letters;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daiban.core.calendar.LimitUnit;
import org.daiban.core.cases.Limit;
import org.daiban.core.catalogue.CatalogueReader;
import org.daiban.core.catalogue.Faq;
import org.daiban.core.catalogue.ItemStep;
import org.daiban.core.catalogue.MaterialRule;
import org.daiban.core.catalogue.ServiceItem;
import org.daiban.core.catalogue.Waiver;
import org.daiban.core.wire.Fields;
import org.daiban.core.wire.Json;

/**
 * W48 办事指南: what somebody must know to apply for an item, in the words of the version in force,
 * with that version and the day of printing (S3-7, S4-27, S4-47).
 */
public final class ServiceGuide {
  private ServiceGuide() {}

  /** The title of the page. */
  public static String title(ServiceItem item) {
    return "办事指南：" + item.name();
  }

  /** The guide as a page that prints. */
  public static String page(ServiceItem item, Optional<Organ> organ, LocalDate printedOn) {
    return LetterPress.page(title(item), fragment(item, organ, printedOn));
  }

  /** The guide as a fragment. */
  public static String fragment(ServiceItem item, Optional<Organ> organ, LocalDate printedOn) {
    Html page = new Html().open("article", "letter").open("header", "");
    page.paragraph("organ", organ.map(Organ::name).orElse(item.department()));
    page.element("h1", "", "办事指南").close("header").open("div", "body");
    facts(page, item, organ);
    page.heading("设定依据").numbered(item.legalBasis());
    page.heading("受理条件").numbered(item.conditions());
    materials(page, item);
    steps(page, item);
    for (Faq faq : item.faq()) {
      page.element("h2", "", "问：" + faq.question()).paragraph("答：" + faq.answer());
    }
    page.paragraph("本指南按清单版本" + item.edition() + "印制，印制日期" + LetterDates.day(printedOn) + "。");
    return page.close("div").close("article").text();
  }

  private static void facts(Html page, ServiceItem item, Optional<Organ> organ) {
    Fields more = Json.object(item.json(), CatalogueReader.CHARS_MAX);
    page.open("dl", "facts");
    page.fact("事项名称", item.name());
    page.fact("事项编码", item.code());
    page.fact("事项类型", item.type());
    page.fact("办件类型", item.kind().word());
    page.fact("实施主体", item.department());
    page.fact("责任岗位", more.textOr("responsible", ""));
    page.fact("服务对象", item.applicant());
    page.fact("法定时限", limit(item.statutory(), item.statutoryNote()));
    page.fact("承诺时限", limit(item.promised(), ""));
    page.fact("收费", fee(item));
    page.fact("审批结果", item.result());
    page.fact("办理地点", more.textOr("place", organ.map(Organ::address).orElse("")));
    page.fact("办理时间", more.textOr("hours", organ.map(Organ::hours).orElse("")));
    page.fact("咨询方式", more.textOr("contact", organ.map(Organ::hotline).orElse("")));
    page.fact("监督投诉", more.textOr("complaint", ""));
    page.close("dl");
  }

  private static String limit(Optional<Limit> limit, String otherwise) {
    return limit.map(each -> each.days() + unit(each.unit())).orElse(otherwise);
  }

  private static String unit(LimitUnit unit) {
    return switch (unit) {
      case WORKING_DAYS -> "个工作日";
      case NATURAL_DAYS -> "日";
      case MONTHS -> "个月";
    };
  }

  private static String fee(ServiceItem item) {
    return item.fee().charged()
        ? item.fee().item() + "，" + item.fee().standard() + "（依据：" + item.fee().basis() + "）"
        : "不收费";
  }

  private static void materials(Html page, ServiceItem item) {
    List<List<String>> rows = new ArrayList<>();
    for (MaterialRule rule : item.materials()) {
      rows.add(
          List.of(
              Integer.toString(rule.no()),
              rule.name(),
              "原件" + rule.originals() + "份，复印件" + rule.copies() + "份",
              rule.required() ? "必需" : "视情形",
              rule.issuer(),
              waiver(rule.waiver()) + rule.note()));
    }
    page.heading("申请材料").table(List.of("序号", "材料名称", "份数", "必要性", "出具单位", "说明"), rows);
  }

  private static String waiver(Waiver waiver) {
    return switch (waiver) {
      case NONE -> "";
      case SHARE -> "能数据共享的免交。";
      case DECLARE -> "可告知承诺代替。";
      case DEFER -> "可容缺后补。";
    };
  }

  private static void steps(Html page, ServiceItem item) {
    List<List<String>> rows = new ArrayList<>();
    for (ItemStep step : item.steps()) {
      rows.add(
          List.of(
              Integer.toString(step.no()),
              step.name(),
              step.role(),
              step.days() == 0 ? "当场" : step.days() + unit(step.unit())));
    }
    page.heading("办理流程").table(List.of("序号", "环节", "办理人", "时限"), rows);
  }
}
