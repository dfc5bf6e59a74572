package org.daiban.node.courier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daiban.core.courier.Exported;
import org.daiban.core.courier.FileReport;
import org.daiban.core.courier.LogRun;
import org.daiban.core.courier.ParcelHead;
import org.daiban.core.courier.ParcelTrouble;
import org.daiban.core.log.KeepRefusal;
import org.daiban.core.log.Range;
import org.daiban.core.log.Receipt;
import org.daiban.core.wire.JsonLine;
import org.daiban.node.people.NodeIdentity;

/** Sticks and parcels as screens read them. */
public final class CourierJson {
  private static final int PLACE_NAME_DIGITS = 12;
  private static final int REFUSALS_MAX = 20;

  private final NodeIdentity node;

  public CourierJson(NodeIdentity node) {
    this.node = node;
  }

  /** The places where a stick may be. */
  public static List<Object> places(List<Place> places) {
    List<Object> lines = new ArrayList<>();
    for (Place place : places) {
      lines.add(
          new JsonLine()
              .put("id", place.id())
              .put("label", place.label())
              .put("free", place.freeBytes())
              .asMap());
    }
    return lines;
  }

  /** The files of a stick, how many were for others, and what is wrong with it as a whole. */
  public JsonLine files(List<FileReport> all) {
    List<Object> files = new ArrayList<>();
    List<FileReport> shown = FileReport.shown(all);
    shown.forEach(report -> files.add(file(report).asMap()));
    return new JsonLine()
        .put("files", files)
        .put("others", all.size() - shown.size())
        .put("stick", stick(all));
  }

  private JsonLine file(FileReport report) {
    JsonLine line = new JsonLine().put("file", report.file()).put("state", state(report));
    report.head().ifPresent(head -> head(head, line));
    report.trouble().ifPresent(trouble -> trouble(trouble, line));
    return line.put("missing", missing(report.missing()))
        .put("photos", report.photos())
        .put("photosMissing", report.photosMissing());
  }

  private static String state(FileReport report) {
    if (!report.trouble().isPresent()) {
      return "TAKEN";
    }
    return report.taken() ? "PART" : "REFUSED";
  }

  private void head(ParcelHead head, JsonLine line) {
    List<Object> to = new ArrayList<>();
    head.to().forEach(machine -> to.add(name(machine)));
    line.put("from", head.from())
        .put("fromName", name(head.from()))
        .put("to", to)
        .put("number", head.number())
        .put("madeAt", instant(head.madeAtMs()));
  }

  /** Why, with its code, and what to do. */
  public static void trouble(ParcelTrouble trouble, JsonLine line) {
    line.put("code", trouble.code())
        .put("reason", trouble.reason())
        .put("todo", trouble.todo())
        .put("retry", trouble.retry());
  }

  /** What is wrong with a stick as a whole; null when nothing is. */
  private static Map<String, Object> stick(List<FileReport> files) {
    Optional<ParcelTrouble> trouble = FileReport.ofStick(files);
    if (!trouble.isPresent()) {
      return null;
    }
    JsonLine line = new JsonLine();
    trouble(trouble.get(), line);
    return line.asMap();
  }

  /** A machine's latest parcel. */
  public JsonLine sender(CourierDesk.Sender sender) {
    TakenParcel parcel = sender.parcel();
    JsonLine line =
        new JsonLine()
            .put("machine", parcel.sender())
            .put("name", name(parcel.sender()))
            .put("number", parcel.number())
            .put("file", parcel.file())
            .put("madeAt", instant(parcel.madeAtMs()))
            .put("importedAt", instant(parcel.importedAtMs()))
            .put("whole", parcel.whole())
            .put("photos", parcel.photos().size())
            .put("photosMissing", parcel.photosMissing());
    return line.put("logs", logs(sender));
  }

  private List<Object> logs(CourierDesk.Sender sender) {
    List<Object> logs = new ArrayList<>();
    for (Receipt receipt : sender.receipts()) {
      List<Range> missing = NumberWords.missing(receipt, sender.parcel().missing());
      logs.add(
          new JsonLine()
              .put("machine", receipt.device())
              .put("name", name(receipt.device()))
              .put("kept", receipt.head())
              .put("missing", NumberWords.of(missing))
              .put("refused", refusals(receipt.refused()))
              .asMap());
    }
    return logs;
  }

  private static List<Object> refusals(List<KeepRefusal> refused) {
    List<Object> lines = new ArrayList<>();
    for (KeepRefusal refusal : refused.subList(0, Math.min(REFUSALS_MAX, refused.size()))) {
      lines.add(
          new JsonLine()
              .put("seq", refusal.seq())
              .put("reason", refusal.reason())
              .put("todo", refusal.todo())
              .asMap());
    }
    return lines;
  }

  private List<Object> missing(List<LogRun> runs) {
    List<Object> lines = new ArrayList<>();
    for (LogRun run : runs) {
      lines.add(
          new JsonLine()
              .put("machine", run.device())
              .put("name", name(run.device()))
              .put("words", NumberWords.of(List.of(run.numbers())))
              .asMap());
    }
    return lines;
  }

  /** The answer for one machine. */
  public JsonLine answered(CourierDesk.Answered answered) {
    JsonLine line =
        new JsonLine()
            .put("machine", answered.machine())
            .put("name", name(answered.machine()))
            .put("file", answered.file().isEmpty() ? null : answered.file());
    answered.trouble().ifPresent(trouble -> trouble(trouble, line));
    return line;
  }

  /** What was written to a stick. */
  public static JsonLine exported(Exported exported) {
    return new JsonLine()
        .put("file", exported.file())
        .put("number", exported.head().number())
        .put("madeAt", instant(exported.head().madeAtMs()))
        .put("to", exported.head().to())
        .put("bytes", exported.bytes())
        .put("entries", exported.entries())
        .put("photos", exported.photos())
        .put("photosLeft", exported.photosLeft());
  }

  /** The place of a machine, by its region. */
  public String name(String machine) {
    return machine.length() < PLACE_NAME_DIGITS
        ? machine
        : node.regionName(machine.substring(0, PLACE_NAME_DIGITS));
  }

  private static String instant(long ms) {
    return Instant.ofEpochMilli(ms).toString();
  }
}
