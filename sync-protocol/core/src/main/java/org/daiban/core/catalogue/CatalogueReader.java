package org.daiban.core.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.daiban.core.calendar.LimitUnit;
import org.daiban.core.cases.Level;
import org.daiban.core.cases.Limit;
import org.daiban.core.wire.Fields;
import org.daiban.core.wire.Json;

/**
 * Reads {@code catalogue.json}: strictly in what must be there, freely in fields it does not know.
 * It judges the form only; whether the content may be used is for {@link CatalogueCheck}.
 */
public final class CatalogueReader {
  /** The largest file that is read, in characters; the sample has a quarter of a million. */
  public static final int CHARS_MAX = 8_000_000;

  /** What letters and guides ask the record itself for, in words. */
  private static final List<String> RECORD_TEXTS =
      Arrays.asList("responsible", "place", "hours", "contact", "complaint");

  private CatalogueReader() {}

  /**
   * Reads a whole file.
   *
   * @throws DamagedCatalogue with the place of the damage
   */
  public static Catalogue read(String text) {
    return StrictFile.read(text, CHARS_MAX, "事项目录", CatalogueReader::catalogue);
  }

  private static Catalogue catalogue(Fields fields) {
    String version = fields.text("version");
    return new Catalogue(
        version,
        fields.text("effective_from"),
        fields.findText("effective_to"),
        fields.text("county"),
        each(fields.objects("items"), item -> item(item, version)),
        integerOr(fields, "edition", 0),
        each(fields.objects("stops"), CatalogueReader::stop));
  }

  /**
   * Reads one item's record, as it stands among the items of a catalogue.
   *
   * @param edition what the item is to be known by
   * @throws DamagedCatalogue with the place of the damage
   */
  public static ServiceItem readItem(String text, String edition) {
    return StrictFile.read(text, CHARS_MAX, "事项", item -> item(item, edition));
  }

  private static ItemStop stop(Fields stop) {
    String word = stop.text("kind");
    for (ItemStop.Kind kind : ItemStop.Kind.values()) {
      if (kind.word().equals(word)) {
        return new ItemStop(stop.text("code"), kind, stop.textOr("reason", ""));
      }
    }
    throw stop.wrong("kind", "suspended, withdrawn or resumed");
  }

  private static ServiceItem item(Fields item, String edition) {
    return new ServiceItem(
        item.text("code"),
        item.textOr("impl_code", ""),
        item.text("name"),
        item.textOr("short_name", item.text("name")),
        item.textOr("topic", ""),
        item.textOr("type", ""),
        kind(item),
        item.text("department"),
        level(item, "capture_level"),
        level(item, "accept_level"),
        level(item, "decide_level"),
        proxy(item),
        item.textOr("applicant", ""),
        texts(item, "legal_basis"),
        texts(item, "conditions"),
        each(item.objects("materials"), CatalogueReader::material),
        each(item.objects("steps"), CatalogueReader::step),
        limit(item.object("promised_limit"), "承诺时限"),
        limit(item.object("statutory_limit"), "法定时限"),
        item.object("statutory_limit").textOr("note", ""),
        item.findObject("fee").map(CatalogueReader::fee).orElse(noFee()),
        item.textOr("result", ""),
        texts(item, "delivery"),
        each(item.objects("special_procedures"), CatalogueReader::specialProcedure),
        item.findObject("joint").map(CatalogueReader::jointPlan),
        item.flag("publish_result"),
        item.textOr("peak", ""),
        each(item.objects("faq"), faq -> new Faq(faq.text("q"), faq.text("a"))),
        each(item.objects("form"), FormFieldReader::field),
        item.textOr("notes", ""),
        record(item),
        edition);
  }

  /** A field of another kind is damage here, where it is seen, and not in a letter months later. */
  private static String record(Fields item) {
    item.flag("reconsider_first");
    RECORD_TEXTS.forEach(item::findText);
    return Json.text(item.asMap());
  }

  private static MaterialRule material(Fields material) {
    return new MaterialRule(
        material.integer("no"),
        material.text("name"),
        integerOr(material, "originals", 0),
        integerOr(material, "copies", 0),
        need(material),
        material.textOr("issuer", ""),
        waiver(material),
        material.textOr("note", ""));
  }

  private static boolean need(Fields material) {
    return switch (material.text("need")) {
      case "required" -> true;
      case "conditional" -> false;
      default -> throw material.wrong("need", "required or conditional");
    };
  }

  private static ItemStep step(Fields step) {
    return new ItemStep(
        step.integer("no"),
        step.text("name"),
        level(step, "level"),
        step.textOr("role", ""),
        step.integer("days"),
        unit(step),
        step.text("kind"),
        step.flag("counts_in_limit"),
        integerOr(step, "plan_wd", 0),
        step.textOr("where", ""));
  }

  private static Optional<Limit> limit(Fields limit, String otherwise) {
    String note = limit.textOr("note", "");
    String law = note.isEmpty() ? otherwise : note;
    return limit.has("days")
        ? Optional.of(new Limit(limit.integer("days"), unit(limit), law))
        : Optional.empty();
  }

  private static Fee fee(Fields fee) {
    return new Fee(
        fee.flag("charged"),
        fee.textOr("item", ""),
        fee.textOr("standard", ""),
        fee.textOr("basis", ""),
        fee.textOr("reduction", ""),
        fee.textOr("note", ""));
  }

  private static Fee noFee() {
    return new Fee(false, "", "", "", "", "");
  }

  private static SpecialProcedure specialProcedure(Fields procedure) {
    Optional<Integer> days =
        procedure.has("days") ? Optional.of(procedure.integer("days")) : Optional.empty();
    return new SpecialProcedure(
        procedure.text("name"),
        days,
        unit(procedure),
        procedure.flag("counts_in_limit"),
        procedure.textOr("note", ""));
  }

  private static JointPlan jointPlan(Fields joint) {
    return new JointPlan(
        joint.text("lead"),
        each(joint.objects("participants"), CatalogueReader::part),
        joint.integer("statutory_joint_limit"),
        texts(joint, "child_items"),
        joint.has("joint_survey") && joint.flag("joint_survey"),
        joint.has("silence_agrees") && joint.flag("silence_agrees"));
  }

  private static JointPlan.Part part(Fields part) {
    return new JointPlan.Part(
        part.text("dept"), part.integer("opinion_days"), part.textOr("when", ""));
  }

  private static ItemKind kind(Fields item) {
    String word = item.text("kind");
    for (ItemKind kind : ItemKind.values()) {
      if (kind.word().equals(word)) {
        return kind;
      }
    }
    throw item.wrong("kind", "即办件, 承诺件 or 村级证明");
  }

  private static Proxy proxy(Fields item) {
    String word = item.text("proxy");
    for (Proxy proxy : Proxy.values()) {
      if (proxy.word().equals(word)) {
        return proxy;
      }
    }
    throw item.wrong("proxy", "full, assist or none");
  }

  private static Waiver waiver(Fields material) {
    String word = material.textOr("waiver", Waiver.NONE.word());
    for (Waiver waiver : Waiver.values()) {
      if (waiver.word().equals(word)) {
        return waiver;
      }
    }
    throw material.wrong("waiver", "none, share, declare or defer");
  }

  private static Level level(Fields fields, String name) {
    String word = fields.text(name);
    for (Level level : Level.values()) {
      if (level.name().equalsIgnoreCase(word)) {
        return level;
      }
    }
    throw fields.wrong(name, "village, township or county");
  }

  private static LimitUnit unit(Fields fields) {
    String word = fields.text("unit");
    for (LimitUnit unit : LimitUnit.values()) {
      if (unit.word().equals(word)) {
        return unit;
      }
    }
    throw fields.wrong("unit", "wd, nd or month");
  }

  private static int integerOr(Fields fields, String name, int otherwise) {
    return fields.has(name) ? fields.integer(name) : otherwise;
  }

  static List<String> texts(Fields fields, String name) {
    return Collections.unmodifiableList(fields.texts(name));
  }

  static <T> List<T> each(List<Fields> objects, Function<Fields, T> reader) {
    List<T> values = new ArrayList<>();
    objects.forEach(object -> values.add(reader.apply(object)));
    return Collections.unmodifiableList(values);
  }
}
