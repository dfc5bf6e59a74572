package org.daiban.core.request;

import org.daiban.core.log.Digest;
import org.daiban.core.log.Protocol;
import org.daiban.core.wire.Fields;
import org.daiban.core.wire.Json;
import org.daiban.core.wire.JsonLine;

/**
 * The payload of {@code case.delivery-proof} (送达回证): who took the result, how that person is
 * related to the applicant, on which day, and the drawn signature. The day of the signature is the
 * day of delivery; the agent's holding it is not (民事诉讼法第八十七条).
 *
 * @param date the day of the signature, ISO, as typed
 */
public record DeliveryProof(
    String receiver, String relation, String date, Digest signature, Digest manifest) {

  /** The line of JSON that is the payload. */
  public String text() {
    return new JsonLine()
        .put("v", Protocol.VERSION)
        .put("receiver", receiver)
        .put("relation", relation)
        .put("date", date)
        .put("signature", signature)
        .put("manifest", manifest)
        .text();
  }

  /** Reads a proof of delivery. */
  public static DeliveryProof parse(String text) {
    Fields fields = Json.object(text, Protocol.PAYLOAD_CHARS_MAX);
    return new DeliveryProof(
        fields.text("receiver"),
        fields.text("relation"),
        fields.text("date"),
        new Digest(fields.text("signature")),
        new Digest(fields.text("manifest")));
  }
}
