package org.daiban.agent.outbox;

import java.util.Map;
import org.daiban.agent.village.Safekeeping;
import org.daiban.agent.village.Village;
import org.daiban.core.wire.JsonLine;
import org.daiban.device.recovery.Salvaged;
import org.daiban.node.courier.NumberWords;

/** How safe this device's work lies, as screens read it. */
final class DeviceJson {
  private static final String ALL_TABLES = "*";

  private DeviceJson() {}

  static Map<String, Object> of(Village village) {
    Safekeeping safe = village.safekeeping();
    return new JsonLine()
        .put("disk", safe.level().name())
        .put("free", safe.freeBytes())
        .put("copy", safe.copy().name())
        .put("clockSkew", village.clockSkewMs())
        .put("recovered", safe.recovered().map(DeviceJson::recovered).orElse(null))
        .asMap();
  }

  /** Drafts stand in no log: where their table was torn, some may be gone. */
  private static Map<String, Object> recovered(Salvaged salvaged) {
    boolean draftsTorn = salvaged.torn().contains("draft") || salvaged.torn().contains(ALL_TABLES);
    return new JsonLine()
        .put("entries", salvaged.entries())
        .put("missing", NumberWords.of(salvaged.missing()))
        .put("photosMissing", salvaged.photosMissing())
        .put("draftsTorn", draftsTorn)
        .asMap();
  }
}
