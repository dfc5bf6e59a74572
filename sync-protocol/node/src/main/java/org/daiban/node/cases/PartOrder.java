package org.daiban.node.cases;

import java.util.ArrayList;
import java.util.List;
import org.daiban.core.cases.MissingItem;
import org.daiban.core.cases.PartOpinion;
import org.daiban.core.wire.Fields;
import org.daiban.core.wire.Json;
import org.daiban.core.wire.WireException;
import org.daiban.node.http.Refusal;

/**
 * What a department's window says to a case that it takes part in: a yes, a no with its reason, or
 * what it misses.
 */
public record PartOrder(String kind, boolean agrees, String reason, List<MissingItem> missing) {
  private static final int CHARS_MAX = 64 * 1024;
  private static final int TEXT_CHARS_MAX = 2_000;

  /** Reads the JSON of a screen. */
  public static PartOrder parse(String json) {
    try {
      Fields fields = Json.object(json, CHARS_MAX);
      String kind = fields.text("kind");
      if (!kind.equals(PartOpinion.OPINION) && !kind.equals(PartOpinion.CORRECTION)) {
        throw fields.wrong("kind", "opinion or correction");
      }
      return new PartOrder(
          kind, fields.has("agrees") && fields.flag("agrees"), reason(fields), missing(fields));
    } catch (WireException e) {
      throw Refusal.badRequest("act-unreadable", "办理请求的格式不对。", "请刷新页面后再试。", e.field());
    }
  }

  private static String reason(Fields fields) {
    String reason = fields.textOr("reason", "").trim();
    if (reason.length() > TEXT_CHARS_MAX) {
      throw fields.wrong("reason", "at most " + TEXT_CHARS_MAX + " characters");
    }
    return reason;
  }

  private static List<MissingItem> missing(Fields fields) {
    List<MissingItem> missing = new ArrayList<>();
    for (Fields line : fields.objects("missing")) {
      missing.add(
          new MissingItem(
              line.integer("no"),
              line.text("name").trim(),
              line.text("what").trim(),
              line.text("how").trim()));
    }
    return missing;
  }
}
