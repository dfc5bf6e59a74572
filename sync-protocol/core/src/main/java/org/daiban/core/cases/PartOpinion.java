package org.daiban.core.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.daiban.core.log.Protocol;
import org.daiban.core.wire.Fields;
import org.daiban.core.wire.Json;
import org.daiban.core.wire.JsonLine;
import org.daiban.core.wire.WireException;

/**
 * The payload of {@code case.opinion} (协办意见): what one department says to a case that another node
 * holds. It is a request: the holder turns it into T14, or refuses it.
 *
 * @param part the number of the part
 * @param splitTerm term of the split (T13) that it answers
 * @param splitRevision revision of that split
 * @param kind {@link #OPINION} or {@link #CORRECTION}
 * @param agrees of an opinion
 * @param reason of an opinion; must be filled for a no
 * @param missing of a correction: what the applicant should bring
 * @param signer the name of whoever signed; the entry's header has the person
 * @param on the day of the signature, by the clock of the department's node
 * @param letter the written opinion W19; null for a correction
 */
public record PartOpinion(
    int part,
    int splitTerm,
    int splitRevision,
    String kind,
    boolean agrees,
    String reason,
    List<MissingItem> missing,
    String signer,
    LocalDate on,
    Letter letter) {
  /** The part says yes or no. */
  public static final String OPINION = "opinion";

  /** The part misses papers and asks the lead to tell the applicant. */
  public static final String CORRECTION = "correction";

  public PartOpinion {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(signer, "signer");
    Objects.requireNonNull(on, "on");
    missing = Collections.unmodifiableList(new ArrayList<>(missing));
  }

  /** Whether it answers this split. */
  public boolean answers(Joint joint) {
    return joint != null && joint.term() == splitTerm && joint.revision() == splitRevision;
  }

  /** What the holder's act T14 carries of it. */
  public JointDetail detail(RequestRef request) {
    return kind.equals(CORRECTION)
        ? new JointDetail.Asked(request, part, missing)
        : new JointDetail.Answered(request, part, agrees, reason, letter);
  }

  /** The line of JSON that is the payload. */
  public String text() {
    return new JsonLine()
        .put("v", Protocol.VERSION)
        .put("part", part)
        .put("splitTerm", splitTerm)
        .put("splitRevision", splitRevision)
        .put("kind", kind)
        .put("agrees", agrees)
        .put("reason", reason)
        .put("missing", CaseJson.list(missing, CaseJson::missing))
        .put("signer", signer)
        .put("on", on)
        .put("letter", letter == null ? null : CaseJson.letter(letter))
        .text();
  }

  /** Reads a payload. */
  public static PartOpinion parse(String text) {
    Fields fields = Json.object(text, Protocol.PAYLOAD_CHARS_MAX);
    String kind = fields.text("kind");
    if (kind.equals(OPINION) && !fields.has("letter")) {
      throw new WireException("an opinion has its letter");
    }
    return new PartOpinion(
        fields.integer("part"),
        fields.integer("splitTerm"),
        fields.integer("splitRevision"),
        kind,
        fields.flag("agrees"),
        fields.textOr("reason", ""),
        CaseJson.list(fields, "missing", CaseJson::missing),
        fields.text("signer"),
        CaseJson.date(fields, "on"),
        fields.has("letter") ? CaseJson.letter(fields) : null);
  }
}
