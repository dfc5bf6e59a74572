package org.daiban.core.log;

import java.util.ArrayList;
import java.util.List;
import org.daiban.core.wire.Envelope;
import org.daiban.core.wire.JsonLine;
import org.daiban.core.wire.Part;

/**
 * One row of a node's feed at its newest position. {@code kind} says how to read the body, {@code
 * key} names the thing within its kind, {@code scope} who may see it: {@code region:<12 digits>},
 * {@code device:<name>}, {@code department:<name>} or {@code everyone}.
 */
public record FeedItem(long position, String kind, String key, String scope, String body) {
  /** A case's snapshot, signed by the node that made it ({@link Signed#CASE}). */
  public static final String CASE = "case";

  /**
   * A case's snapshot for a township that has handed it on and is told nothing more of its village,
   * signed as {@link #CASE}.
   */
  public static final String TAKEN = "taken";

  /** What a department says to a case that a node below holds: a signed batch of one entry. */
  public static final String OPINION = "opinion";

  /** A letter of a case. */
  public static final String LETTER = "letter";

  /** The answer to an entry, see {@link Outcome}. */
  public static final String OUTCOME = "outcome";

  /** A receipt of another node further up, signed by it. */
  public static final String RECEIPT = "receipt";

  /** Which attachments of a case the county keeps, signed by it, see {@link KeptAttachments}. */
  public static final String ATTACHMENTS = "attachments";

  /** The catalogue as its publisher wrote it. */
  public static final String CATALOGUE = "catalogue";

  /** One year's list of holidays. */
  public static final String CALENDAR = "calendar";

  /** The county's regions. */
  public static final String REGIONS = "regions";

  /** The organs of the county with the texts their letters need. */
  public static final String ORGANS = "organs";

  /** A person of a region, so that sign-in works without a link. */
  public static final String PERSON = "person";

  /** A machine's certificate. */
  public static final String CERTIFICATE = "certificate";

  /** A machine was shut out, see {@link Revocation}. */
  public static final String REVOCATION = "revocation";

  /** Which node is in charge of a township, see {@link Charge}. */
  public static final String CHARGE = "charge";

  /**
   * Where a node can be reached, by its name: {@code {"node","url"}}. A hint, proven by its key.
   */
  public static final String ADDRESS = "address";

  /** The thing left this scope; the key says which. */
  public static final String TOMBSTONE = "tombstone";

  /** All cases that are in a scope now, for a reader who may have missed a tombstone. */
  public static final String CONTENTS = "contents";

  /** What the key of a case's tombstone begins with. */
  public static final String CASE_LEFT = CASE + ":";

  /** The scope of what all may see. */
  public static final String EVERYONE = "everyone";

  /** The scope of one region. */
  public static String region(String code) {
    return "region:" + code;
  }

  /** The scope of one machine. */
  public static String device(String name) {
    return "device:" + name;
  }

  Part part() {
    JsonLine attributes =
        new JsonLine()
            .put("position", position)
            .put("kind", kind)
            .put("key", key)
            .put("scope", scope);
    return Part.of(Part.ITEM, attributes, body);
  }

  /** Those of a body, in order. */
  static List<FeedItem> all(Envelope envelope) {
    List<FeedItem> items = new ArrayList<>();
    for (Part part : envelope.parts()) {
      if (part.kind().equals(Part.ITEM)) {
        items.add(from(part));
      }
    }
    return items;
  }

  private static FeedItem from(Part part) {
    return new FeedItem(
        part.attributes().number("position"),
        part.attributes().text("kind"),
        part.attributes().text("key"),
        part.attributes().text("scope"),
        part.body());
  }
}
