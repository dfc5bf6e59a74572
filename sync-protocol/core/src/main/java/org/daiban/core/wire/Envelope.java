package org.daiban.core.wire;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The form of an exchange's body, either way: lines of UTF-8, each ended by a line feed.
 *
 * <pre>
 * {"v":1,…}                       the head
 * {"part":"batch"}                the head of a part
 * {"v":1,"device":…}              its body, byte for byte as its author wrote it
 * …                               further parts, two lines each
 * {"end":1}                       how many parts there were: a body cut short lacks this line
 * </pre>
 *
 * <p>Lines keep signed texts whole without escaping them again, and a reader needs no more memory
 * than one line.
 */
public record Envelope(String head, List<Part> parts) {

  /** The bytes to send. */
  public byte[] bytes() {
    StringBuilder lines = new StringBuilder(head).append('\n');
    for (Part part : parts) {
      lines.append(part.head()).append('\n').append(part.body()).append('\n');
    }
    lines.append(new JsonLine().put("end", parts.size()).text()).append('\n');
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Reads a whole body; one that was cut, or has more parts than allowed, is refused. */
  public static Envelope parse(byte[] bytes, int partsMax, int lineCharsMax) {
    String[] lines = new String(bytes, StandardCharsets.UTF_8).split("\n", 2 * partsMax + 4);
    int last = lines.length - 2;
    if (last > 2 * partsMax + 1) {
      throw new WireException("more than " + partsMax + " parts in one exchange");
    }
    if (last < 1 || !lines[last + 1].isEmpty() || last % 2 == 0) {
      throw new WireException("the body is cut short or is no exchange");
    }
    Fields end = Json.object(lines[last], 100);
    if (end.number("end") != last / 2) {
      throw new WireException("the body is cut short");
    }
    List<Part> parts = new ArrayList<>();
    for (int i = 1; i < last; i += 2) {
      Fields head = Json.object(lines[i], lineCharsMax);
      parts.add(new Part(head.text("part"), head, checkedLine(lines[i + 1], lineCharsMax)));
    }
    return new Envelope(checkedLine(lines[0], lineCharsMax), parts);
  }

  /** The bodies of all parts of one kind, in order. */
  public List<String> bodies(String kind) {
    List<String> bodies = new ArrayList<>();
    for (Part part : parts) {
      if (part.kind().equals(kind)) {
        bodies.add(part.body());
      }
    }
    return bodies;
  }

  private static String checkedLine(String line, int charsMax) {
    if (line.length() > charsMax) {
      throw new WireException("a line of " + line.length() + " characters, limit " + charsMax);
    }
    return line;
  }
}
