package org.daiban.core.packing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.daiban.core.log.Protocol;
import org.daiban.core.wire.Fields;
import org.daiban.core.wire.Json;
import org.daiban.core.wire.WireException;

/**
 * The line of a batch taken apart: the frame, which is the line with an empty array of entries, and
 * the entries. In a folded text it stands in columns, so that a digest comes after what it covers:
 *
 * <pre>
 * 0E                     {@link Mark#BATCH}; raw: varint, how many entries
 * {"v":1,…,"entries":[],…} LF      the frame
 * payload LF             raw: 16 bytes of salt; one line each, from the last entry to the first;
 *                        the digest of each payload's text is learnt behind it
 * header LF              one line each, from the first to the last; the digest of each is learnt
 *                        behind it; the last has no LF of its own
 * </pre>
 *
 * <p>Payloads and headers stand there as the texts they are and not as JSON strings. A batch that
 * would not come back from this to the byte travels as a line like any other.
 */
record BatchLine(String frame, List<Part> entries) {
  private static final String ENTRIES = "\"entries\":[";
  private static final int ODD = -1;
  private static final Pattern SALT = Pattern.compile("[0-9a-f]{32}");

  /** One entry: header, salt in hexadecimal, and the payload or null once it was erased. */
  record Part(String header, String salt, String payload) {
    private void write(StringBuilder line) {
      quote(line.append("{\"header\":"), header);
      line.append(",\"salt\":\"").append(salt).append("\",");
      if (payload == null) {
        line.append("\"erased\":true");
      } else {
        quote(line.append("\"payload\":"), payload);
      }
      line.append('}');
    }

    /** As {@link Json#text} does it, faster where a text has nothing odd. */
    private static void quote(StringBuilder line, String text) {
      byte[] quoted = new byte[2 * text.length() + 2];
      int length = Octets.holds(text) ? quote(Octets.bytes(text), quoted) : ODD;
      line.append(length == ODD ? Json.text(text) : Octets.text(quoted, length));
    }

    /** Writes an octet text as a JSON string; answers its length, or {@link #ODD}. */
    private static int quote(byte[] text, byte[] quoted) {
      int to = 0;
      quoted[to++] = '"';
      for (byte octet : text) {
        if (octet == '"' || octet == '\\') {
          quoted[to++] = '\\';
        } else if (octet >= 0 && octet < ' ') {
          return ODD;
        }
        quoted[to++] = octet;
      }
      quoted[to++] = '"';
      return to;
    }

    private boolean isFoldable() {
      return SALT.matcher(salt).matches()
          && Octets.holds(header)
          && (payload == null || Octets.holds(payload));
    }
  }

  /** Takes a line apart, if it is a batch and these parts make the same line again. */
  static Optional<BatchLine> of(String line) {
    int cut = line.indexOf(ENTRIES) + ENTRIES.length();
    if (cut < ENTRIES.length() || !line.startsWith("{\"header\":\"", cut)) {
      return Optional.empty();
    }
    try {
      return checked(line, cut, parts(Json.object(line, Protocol.EXCHANGE_BYTES_MAX)));
    } catch (WireException noBatch) {
      return Optional.empty();
    }
  }

  private static Optional<BatchLine> checked(String line, int cut, List<Part> parts) {
    String entries = text(parts);
    boolean foldable =
        parts.size() <= Protocol.BATCH_ENTRIES_MAX
            && parts.stream().allMatch(Part::isFoldable)
            && line.startsWith(entries + "]", cut);
    return foldable
        ? Optional.of(
            new BatchLine(line.substring(0, cut) + line.substring(cut + entries.length()), parts))
        : Optional.empty();
  }

  private static List<Part> parts(Fields batch) {
    List<Part> parts = new ArrayList<>();
    for (Fields entry : batch.objects("entries")) {
      String payload = entry.flag("erased") ? null : entry.text("payload");
      parts.add(new Part(entry.text("header"), entry.text("salt"), payload));
    }
    return parts;
  }

  /** The line that was taken apart. */
  String text() {
    int cut = frame.indexOf(ENTRIES) + ENTRIES.length();
    if (cut < ENTRIES.length()) {
      throw new WireException("a packed batch has no place for its entries");
    }
    return frame.substring(0, cut) + text(entries) + frame.substring(cut);
  }

  private static String text(List<Part> entries) {
    StringBuilder text = new StringBuilder();
    for (Part entry : entries) {
      text.append(text.length() == 0 ? "" : ",");
      entry.write(text);
    }
    return text.toString();
  }

  /** The digest that a header names its payload by. */
  static String seal(String salt, String payload) {
    return Octets.digest(salt + "\n" + payload);
  }
}
