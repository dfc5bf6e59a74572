package org.daiban.core.courier;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.daiban.core.engine.PendingAttachment;
import org.daiban.core.log.Batch;
import org.daiban.core.log.Cursor;
import org.daiban.core.log.ExchangeAnswer;
import org.daiban.core.log.ExchangeRequest;

/** What is to go into one parcel, before it is sealed. */
public record ParcelContents(
    List<Cursor> cursors,
    Optional<Cursor> start,
    List<String> acknowledged,
    List<AttachmentState> states,
    List<Body> bodies,
    List<PendingAttachment> photos) {

  /** The body of an exchange and the runs of logs in it. */
  static final class Body {
    private final byte[] bytes;
    private final List<LogRun> logs;

    Body(byte[] bytes, List<LogRun> logs) {
      this.bytes = bytes;
      this.logs = logs;
    }

    byte[] bytes() {
      return bytes;
    }

    List<LogRun> logs() {
      return logs;
    }
  }

  /** Requests to the nodes above, with photos behind them. */
  public static ParcelContents ofRequests(
      List<Cursor> cursors, List<ExchangeRequest> requests, List<PendingAttachment> photos) {
    List<Body> bodies = new ArrayList<>();
    for (ExchangeRequest request : requests) {
      bodies.add(new Body(request.bytes(), logs(request.batches())));
    }
    return new ParcelContents(
        cursors,
        Optional.empty(),
        Collections.emptyList(),
        Collections.emptyList(),
        bodies,
        photos);
  }

  /** Answers of a node, page behind page. */
  public static ParcelContents ofAnswers(
      Optional<Cursor> start,
      List<ExchangeAnswer> pages,
      List<String> acknowledged,
      List<AttachmentState> states) {
    List<Body> bodies = new ArrayList<>();
    for (ExchangeAnswer page : pages) {
      bodies.add(new Body(page.bytes(), logs(page.batches())));
    }
    return new ParcelContents(
        Collections.emptyList(), start, acknowledged, states, bodies, Collections.emptyList());
  }

  /** The same with other photos. */
  ParcelContents with(List<PendingAttachment> others) {
    return new ParcelContents(cursors, start, acknowledged, states, bodies, others);
  }

  private static List<LogRun> logs(List<String> batches) {
    List<LogRun> runs = new ArrayList<>();
    for (String text : batches) {
      runs.add(LogRun.of(Batch.parse(text)));
    }
    return runs;
  }
}
