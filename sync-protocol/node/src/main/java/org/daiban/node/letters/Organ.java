package org.daiban.node.letters;

import java.util.Objects;

/**
 * An organ that issues letters, with what its letters must say about it. Local lists set the organ
 * of reconsideration and the court (行政复议法 24, 行政诉讼法 14 and 18).
 *
 * @param id stable name of the organ; its letter series hang on it
 * @param shortName what opens its letter numbers, such as 怀民
 * @param department the catalogue's word for it, such as 县民政局
 * @param region 12 digits: the county's for its departments, the township's for its government
 * @param seal the seal's name, printed where the seal goes
 * @param reconsideration the organ that reconsiders its decisions; empty if it decides nothing
 * @param court the court that hears a suit against it; empty if it decides nothing
 */
public record Organ(
    String id,
    String name,
    String shortName,
    String department,
    String region,
    String seal,
    String hotline,
    String address,
    String hours,
    String reconsideration,
    String court) {
  public Organ {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(shortName, "shortName");
    Objects.requireNonNull(hotline, "hotline");
    Objects.requireNonNull(reconsideration, "reconsideration");
    Objects.requireNonNull(court, "court");
  }

  /** A village's proxy point: it gives receipts and decides nothing. */
  public static Organ villagePoint(String region, String name, String hotline) {
    return new Organ(region, name, "", "", region, name + "印章", hotline, "", "", "", "");
  }

  /** Whom to ask, as the end of a sentence such as 有事请打… */
  String contact() {
    return hotline.isEmpty() ? "请问经办窗口或者村代办员" : "请打" + hotline;
  }
}
