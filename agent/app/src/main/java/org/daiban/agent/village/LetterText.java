package org.daiban.agent.village;

import org.daiban.core.cases.CaseFile;
import org.daiban.core.log.Digest;
import org.daiban.core.log.Protocol;
import org.daiban.core.wire.Fields;
import org.daiban.core.wire.Json;

/**
 * A letter as the feed brings it: {@code {"case","id","kind","number","title","issuedOn","html",
 * "digest"}}. Its digest stands in the case's signed snapshot too, which is what proves it.
 *
 * @param html the body, an HTML fragment
 */
public record LetterText(String caseId, String id, String title, String html, String digest) {
  /** Reads the body of a feed item. */
  public static LetterText parse(String body) {
    Fields fields = Json.object(body, Protocol.FEED_BODY_CHARS_MAX);
    return new LetterText(
        fields.text("case"),
        fields.text("id"),
        fields.text("title"),
        fields.text("html"),
        fields.text("digest"));
  }

  /** Whether the text is the one that the digest speaks of. */
  public boolean isWhole() {
    return Digest.of(html).text().equals(digest);
  }

  /** Whether the case's snapshot knows this letter with this digest. */
  public boolean isOf(CaseFile file) {
    return file.letters().stream()
        .anyMatch(note -> note.id().equals(id) && note.digest().equals(digest));
  }
}
