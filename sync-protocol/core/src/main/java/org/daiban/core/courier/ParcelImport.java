package org.daiban.core.courier;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.daiban.core.engine.Replica;
import org.daiban.core.engine.RoundTrip;
import org.daiban.core.log.Certificate;
import org.daiban.core.log.Cursor;
import org.daiban.core.log.ExchangeAnswer;
import org.daiban.core.wire.WireException;

/**
 * Takes over the answers that nodes above have put on a stick, page by page and in the same way as
 * answers of the line. A page that the line has overtaken brings its receipts only; one that does
 * not join is left, and the next parcel up says how far was read.
 */
public final class ParcelImport {
  private static final RoundTrip NO_TIME = new RoundTrip(0, 0, 0, 0);

  private final String machine;
  private final SealOpener opener;
  private final Senders nodes;
  private final CourierStore store;

  public ParcelImport(String machine, SealOpener opener, Senders nodes, CourierStore store) {
    this.machine = machine;
    this.opener = opener;
    this.nodes = nodes;
    this.store = store;
  }

  /** Takes over what lies on a stick for this machine. */
  public List<FileReport> from(Stick stick) {
    List<FileReport> reports = new ArrayList<>();
    new StickRound(stick, ParcelKind.ANSWER, machine, opener)
        .go(
            new StickRound.Visit() {
              @Override
              public void look(String file, ParcelReader parcel) throws IOException {
                reports.add(take(file, parcel.open(opener, nodes)));
              }

              @Override
              public void refused(String file, Optional<ParcelHead> head, ParcelTrouble trouble) {
                reports.add(
                    new FileReport(
                        file, head, Optional.of(trouble), Collections.emptyList(), 0, 0));
              }
            });
    return reports;
  }

  private FileReport take(String file, OpenedParcel parcel) throws IOException {
    Certificate node = parcel.sender();
    Replica replica = store.replica(node);
    Pages pages = takePages(parcel, node, replica);
    if (pages.ofThisLife()) {
      store.acknowledged(node.subject(), parcel.list().acknowledged());
      for (AttachmentState state : parcel.list().attachments()) {
        replica.attachmentAt(state.hash(), state.offset(), state.complete());
      }
    }
    return new FileReport(
        file,
        Optional.of(parcel.head()),
        pages.whole() ? Optional.empty() : Optional.of(ParcelTrouble.CUT),
        Collections.emptyList(),
        0,
        0);
  }

  /**
   * What became of a parcel's pages.
   *
   * @param ofThisLife none speaks of a life of the node's store that is over: if one does, what the
   *     parcel says of photos and outcomes is worth nothing either
   */
  private record Pages(boolean whole, boolean ofThisLife) {}

  /** Behind a page that is not whole there is a gap: later pages bring their receipts only. */
  private Pages takePages(OpenedParcel parcel, Certificate node, Replica replica)
      throws IOException {
    Optional<Cursor> start = parcel.list().start();
    boolean whole = true;
    boolean ofThisLife = true;
    for (int i = 0; i < parcel.list().records().size(); i++) {
      if (!(parcel.list().records().get(i) instanceof ParcelRecord.Exchange)) {
        continue;
      }
      Optional<byte[]> body = parcel.read(i);
      if (body.isPresent()) {
        ExchangeAnswer page = ExchangeAnswer.parse(body.get());
        checkNode(page, node);
        Optional<Cursor> read = store.cursor(page.node());
        PageFit fit = PageFit.of(read, start, page.cursor());
        ofThisLife &= fit != PageFit.OTHER_EPOCH;
        apply(page, whole ? fit : fit.behindAGap(), read, replica);
        start = Optional.of(page.cursor());
      } else {
        whole = false;
      }
    }
    return new Pages(whole, ofThisLife);
  }

  private static void checkNode(ExchangeAnswer page, Certificate node) {
    if (!page.node().equals(node.subject()) || !page.cursor().node().equals(node.subject())) {
      throw new WireException("an answer of one node in a parcel of another");
    }
  }

  private static void apply(
      ExchangeAnswer page, PageFit fit, Optional<Cursor> read, Replica replica) {
    switch (fit) {
      case JOINS -> replica.apply(untimed(page, page.cursor(), true), NO_TIME);
      case KNOWN, GAP -> {
        if (read.isPresent()) {
          replica.apply(untimed(page, read.get(), false), NO_TIME);
        }
      }
      case OTHER_EPOCH -> {} // also its receipts may speak of a store that is no more
    }
  }

  /** What a parcel says of the time is days old, so it sets no clock. */
  private static ExchangeAnswer untimed(ExchangeAnswer page, Cursor cursor, boolean items) {
    return new ExchangeAnswer(
        page.version(),
        page.node(),
        cursor,
        page.more(),
        page.timeMs(),
        false,
        page.challenge(),
        page.receipts(),
        page.certificates(),
        items ? page.items() : Collections.emptyList(),
        page.batches());
  }
}
