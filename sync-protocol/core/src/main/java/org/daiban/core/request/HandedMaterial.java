package org.daiban.core.request;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.daiban.core.log.Digest;
import org.daiban.core.wire.Fields;
import org.daiban.core.wire.JsonLine;

/**
 * What the villager handed over for one material of the item's list. {@code no} is its number in
 * the catalogue, {@code have} one of the words below, {@code attachments} its pages in order.
 */
public record HandedMaterial(int no, String have, List<Digest> attachments, String note) {
  /** The original was seen. */
  public static final String ORIGINAL = "original";

  /** A copy was handed over. */
  public static final String COPY = "copy";

  /** A signed promise stands for it (告知承诺). */
  public static final String PROMISE = "promise";

  /** It follows by a date (容缺受理). */
  public static final String DEFER = "defer";

  /** The organ looks it up in shared data. */
  public static final String SHARED = "shared";

  /** It is not there. */
  public static final String NONE = "none";

  public HandedMaterial {
    attachments = Collections.unmodifiableList(new ArrayList<>(attachments));
  }

  /** Whether the paper itself was given, and not a word that stands for it or follows. */
  public boolean isHandedIn() {
    return have.equals(ORIGINAL) || have.equals(COPY);
  }

  /** The form in which drafts, payloads and screens carry it. */
  public JsonLine json() {
    return new JsonLine()
        .put("no", no)
        .put("have", have)
        .put("attachments", attachments)
        .put("note", note);
  }

  /** Reads one; a missing word means that nothing was handed over. */
  public static HandedMaterial from(Fields fields) {
    List<Digest> attachments = new ArrayList<>();
    for (String digest : fields.texts("attachments")) {
      attachments.add(new Digest(digest));
    }
    return new HandedMaterial(
        fields.integer("no"), fields.textOr("have", NONE), attachments, fields.textOr("note", ""));
  }

  static List<HandedMaterial> listFrom(Fields fields) {
    List<HandedMaterial> materials = new ArrayList<>();
    for (Fields material : fields.objects("materials")) {
      materials.add(from(material));
    }
    return Collections.unmodifiableList(materials);
  }

  static List<Object> json(List<HandedMaterial> materials) {
    List<Object> lines = new ArrayList<>();
    for (HandedMaterial material : materials) {
      lines.add(material.json().asMap());
    }
    return lines;
  }
}
