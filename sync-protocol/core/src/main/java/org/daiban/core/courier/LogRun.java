package org.daiban.core.courier;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.daiban.core.log.Batch;
import org.daiban.core.log.Range;
import org.daiban.core.wire.Fields;
import org.daiban.core.wire.JsonLine;

/** Which numbers of whose log a record carries, so that what is missing can be named. */
public record LogRun(String device, Range numbers) {
  /** What a batch carries. */
  static LogRun of(Batch batch) {
    return new LogRun(batch.device(), new Range(batch.from(), batch.to()));
  }

  Map<String, Object> json() {
    return new JsonLine()
        .put("device", device)
        .put("from", numbers.from())
        .put("to", numbers.to())
        .asMap();
  }

  static List<LogRun> from(List<Fields> runs) {
    List<LogRun> all = new ArrayList<>();
    for (Fields run : runs) {
      all.add(new LogRun(run.text("device"), new Range(run.number("from"), run.number("to"))));
    }
    return all;
  }
}
