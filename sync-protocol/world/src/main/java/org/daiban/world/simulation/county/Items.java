package org.daiban.world.simulation.county;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.daiban.core.log.Digest;
import org.daiban.core.request.HandedMaterial;
import org.daiban.core.request.Mandate;
import org.daiban.device.capture.DraftContent;

/** The three items that simulated villagers ask for, one of each way through the offices. */
final class Items {
  /** Accepted at the township, forwarded, decided at the county, delivered by the township. */
  static final String DISABILITY = "340770001000";

  /** Accepted and decided at the township. */
  static final String INSURANCE = "342036001001";

  /** Accepted and decided at the county. */
  static final String RESIDENCE = "340709004000";

  static final List<String> ALL = List.of(DISABILITY, INSURANCE, RESIDENCE);

  private static final List<String> CITIZENS =
      List.of("340822190001010017", "34082219000101005X", "340822190402290013");

  private Items() {}

  /** A form that lacks nothing. */
  static DraftContent content(String item, int person, String region, Digest signature) {
    Map<String, Object> form = new LinkedHashMap<>();
    form.put("applicant_name", "测试人");
    form.put("id_no", CITIZENS.get(person % CITIZENS.size()));
    form.put("phone", "13800000000");
    form.put("hukou_region", region);
    form.put("hukou_address", "一组");
    form.put("truth_promise", true);
    form.put("applicant_signature", signature.text());
    form.putAll(new TreeMap<>(own(item)));
    return new DraftContent(
        form,
        List.of(new HandedMaterial(1, HandedMaterial.COPY, List.of(signature), "")),
        new Mandate(List.of(Mandate.SUBMIT, Mandate.SUPPLEMENT, Mandate.COLLECT), signature));
  }

  private static Map<String, Object> own(String item) {
    return switch (item) {
      case DISABILITY -> Map.of("biz", "新办", "kind", "肢体", "visit", "是");
      case INSURANCE -> Map.of("year", 2026, "special", "无", "moved_in", "否");
      default -> Map.of("from", "1950-01-01", "basis", "合法稳定住所");
    };
  }
}
