package org.daiban.agent.drafts;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.daiban.core.catalogue.Catalogue;
import org.daiban.core.catalogue.Finding;
import org.daiban.core.catalogue.MissingMaterial;
import org.daiban.core.catalogue.ServiceItem;
import org.daiban.core.request.HandedMaterial;
import org.daiban.core.request.Mandate;
import org.daiban.core.wire.JsonLine;
import org.daiban.device.capture.Draft;
import org.daiban.device.capture.DraftCheck;
import org.daiban.node.reference.Reference;

/** Drafts as screens read them. */
@Singleton
final class DraftJson {
  private final Reference reference;

  DraftJson(Reference reference) {
    this.reference = reference;
  }

  JsonLine line(Draft draft) {
    return new JsonLine()
        .put("id", draft.id())
        .put("item", draft.item())
        .put("itemName", itemName(draft.item()))
        .put("applicant", draft.content().applicant())
        .put("updatedAt", draft.updatedAtMs());
  }

  JsonLine draft(Draft draft, DraftCheck check) {
    return line(draft)
        .put("version", draft.catalogue())
        .put("form", draft.content().form())
        .put("materials", materials(draft.content().materials()))
        .put("mandate", mandate(draft.content().mandate()))
        .put("check", check(check));
  }

  private static List<Object> materials(List<HandedMaterial> materials) {
    List<Object> lines = new ArrayList<>();
    materials.forEach(material -> lines.add(material.json().asMap()));
    return lines;
  }

  private static Map<String, Object> mandate(Mandate mandate) {
    return mandate.json().asMap();
  }

  private static Map<String, Object> check(DraftCheck check) {
    List<Object> fields = new ArrayList<>();
    for (Finding finding : check.findings()) {
      fields.add(
          new JsonLine()
              .put("id", finding.id())
              .put("code", finding.code())
              .put("message", finding.message())
              .put("severity", finding.severity().name().toLowerCase(Locale.ROOT))
              .asMap());
    }
    return new JsonLine()
        .put("ready", check.isReady())
        .put("fields", fields)
        .put("missing", missing(check.missing()))
        .put("questions", missing(check.questions()))
        .put("following", missing(check.following()))
        .asMap();
  }

  private static List<Object> missing(List<MissingMaterial> missing) {
    List<Object> lines = new ArrayList<>();
    for (MissingMaterial material : missing) {
      lines.add(
          new JsonLine()
              .put("no", material.no())
              .put("name", material.name())
              .put("what", material.what())
              .put("how", material.how())
              .asMap());
    }
    return lines;
  }

  private String itemName(String code) {
    return reference
        .catalogue()
        .map((Catalogue catalogue) -> catalogue.find(code).map(ServiceItem::name).orElse(code))
        .orElse(code);
  }
}
